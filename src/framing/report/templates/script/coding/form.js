// One unit at a time: a key or a button codes it, and the next one comes.
const nameField = board.querySelector("[name=coder]");
const chosen = board.querySelector("input[type=file]");
const choices = [...board.querySelectorAll("[data-code]")];
let at = 0;

function note(words) {
  board.querySelector(".said").textContent = words;
}

function firstOpen(from = 0) {
  const open = (unit) => !said.has(unit.dataset.id);
  const after = units.findIndex((unit, place) => place >= from && open(unit));
  return after >= 0 ? after : units.findIndex(open);
}

function paint() {
  const code = said.get(units[at].dataset.id);
  for (const choice of choices) choice.setAttribute("aria-pressed", choice.dataset.code === code);
  board.querySelector("progress").value = said.size;
  board.querySelector(".done").textContent = `${said.size} of ${units.length} coded`;
}

function show(place) {
  at = Math.min(Math.max(place, 0), units.length - 1);
  for (const unit of units) unit.hidden = unit !== units[at];
  paint();
}

function go(place) {
  show(place);
  units[at].focus({ preventScroll: true });
  const { top } = units[at].getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) units[at].scrollIntoView({ block: "start" });
}

function goToOpen(from) {
  const open = firstOpen(from);
  if (open >= 0) return go(open);
  note("Everything is coded. Save the file.");
  paint();
}

function decide(code) {
  const { id } = units[at].dataset;
  const again = said.get(id) === code; // once more takes it back
  say(id, again ? null : code);
  note("");
  keep();
  if (again) paint();
  else goToOpen(at + 1);
}

function clear() {
  if (!confirm(`Forget ${said.size} codes? A saved file stays.`)) return;
  said.clear();
  keep();
  go(0);
  note("Cleared.");
}

const deeds = {
  back: () => go(at - 1),
  on: () => go(at + 1),
  open: () => goToOpen(at + 1),
  json: () => save(writeJson(), "application/json", "json"),
  csv: () => save(writeCsv(), "text/csv", "csv"),
  load: () => chosen.click(),
  clear,
};
const keys = { ArrowLeft: deeds.back, ArrowRight: deeds.on };

board.addEventListener("click", (event) => {
  const { code, do: deed } = event.target.closest("button")?.dataset ?? {};
  if (code) decide(code);
  if (deed) deeds[deed]();
});

document.addEventListener("keydown", (event) => {
  if (event.target.closest?.("input") || event.ctrlKey || event.metaKey || event.altKey) return;
  const code = settings.codes[Number(event.key) - 1];
  if (!code && !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  if (code) decide(code);
  else keys[event.key]();
});

nameField.addEventListener("input", keep);
chosen.addEventListener("change", async () => {
  if (chosen.files.length) await load(chosen.files[0]);
  chosen.value = "";
});

for (const part of board.querySelectorAll(".progress, .dock, .keep")) part.hidden = false;
recall();
if (said.size) document.getElementById("guide").open = false;
show(firstOpen());

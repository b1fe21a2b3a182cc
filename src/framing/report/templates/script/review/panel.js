// What is seen. Nothing that a file or a reader says becomes markup.
function clear() {
  if (!confirm(`Forget what you said of ${said.size} items? A saved file stays.`)) return;
  said.clear();
  keep();
  paintAll();
  note("Cleared.");
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function button(words, onclick, attributes = {}) {
  const made = make("button", { type: "button", onclick }, words);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function note(words) {
  noteLine.textContent = words;
}

function count() {
  const done = [...said.values()].filter((opinion) => opinion.verdict).length;
  doneLine.textContent = `${done} of ${items.size} reviewed`;
}

function paint(key) {
  const { verdict, comment } = opinionOf(key);
  for (const element of items.get(key).elements) {
    if (verdict) element.dataset.verdict = verdict;
    else delete element.dataset.verdict;
    for (const made of element.judge.querySelectorAll("[data-says]")) {
      made.setAttribute("aria-pressed", made.dataset.says === verdict);
    }
    const field = element.judge.querySelector("textarea");
    if (field.value !== comment) field.value = comment;
    if (comment) show(element.judge, true);
  }
}

function paintAll() {
  for (const key of items.keys()) paint(key);
  count();
}

function show(judge, open) {
  judge.querySelector("label").hidden = !open;
  judge.querySelector("[aria-expanded]").setAttribute("aria-expanded", open);
}

function judgeOf(key) {
  const decide = (words, verdict) => button(words, () => {
    change(key, { verdict: opinionOf(key).verdict === verdict ? null : verdict });
  }, { "data-says": verdict, "aria-pressed": false });
  const field = make("textarea", { maxLength: LONGEST, rows: 2, dir: "auto" });
  field.oninput = () => change(key, { comment: field.value });
  const comment = button("Comment", () => {
    show(judge, judge.querySelector("label").hidden);
    field.focus();
  }, { "aria-expanded": false });
  const label = make("label", { hidden: true }, "Comment", field);
  const words = items.get(key).places.map(printed).join(" / ");
  const judge = make("div", { className: "judge" });
  judge.append(decide("Confirm", "confirm"), decide("Reject", "reject"), comment, label);
  judge.setAttribute("role", "group");
  judge.setAttribute("aria-label", `Review of ${words.slice(0, 80)}`);
  return judge;
}

// In a table the last cell holds it. A box hides what it holds while it is shut: there the passage
// before it holds it, which stays together with its controls when passages are put in another order.
function place(element, judge) {
  element.judge = judge;
  if (!element.matches("details")) {
    return (element.matches("tr") ? element.lastElementChild : element).append(judge);
  }
  const cells = element.parentElement.querySelectorAll(":scope > .cell");
  if (cells.length) cells[cells.length - 1].append(judge);
  else element.after(judge);
}

function goToNext() {
  const next = [...items].find(([key]) => !opinionOf(key).verdict)?.[1].elements[0];
  if (!next) return note("Everything is reviewed.");
  for (let box = next.closest("details"); box; box = box.parentElement.closest("details")) {
    box.open = true;
  }
  next.scrollIntoView({ block: "center" });
  next.judge.querySelector("button").focus({ preventScroll: true });
}

function fillBar() {
  const chosen = make("input", { type: "file", accept: ".json,application/json", hidden: true });
  chosen.onchange = async () => {
    if (chosen.files.length) await load(chosen.files[0]);
    chosen.value = "";
  };
  doneLine = make("p", { className: "done" });
  noteLine = make("p", { className: "said" });
  noteLine.setAttribute("role", "status");
  nameField = make("input", { maxLength: LONGEST_NAME, placeholder: "Your name", oninput: keep });
  nameField.setAttribute("aria-label", "Your name");
  bar.append(
    doneLine, button("Next", goToNext), button("Close", close), nameField, button("Save file", save),
    button("Load file", () => chosen.click()), chosen, button("Clear", clear), noteLine,
  );
}

function open() {
  if (!bar.firstChild) {
    fillBar();
    for (const [key, { elements }] of items) {
      for (const element of elements) place(element, judgeOf(key));
    }
    nameField.value = recall();
    paintAll();
  }
  turn(true);
}

const close = () => turn(false);

function turn(on) {
  bar.hidden = !on;
  document.body.classList.toggle("reviewing", on);
  start.setAttribute("aria-pressed", on);
}

const start = button("Review", () => (bar.hidden ? open() : close()), {
  class: "review-start", "aria-pressed": false,
});

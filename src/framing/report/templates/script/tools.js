// What can be done with a passage: copied with its source, or linked to. One set of buttons serves all.
const said = make("span", "said");
said.setAttribute("role", "status");
const button = (words, act) => {
  const made = make("button", "", words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};
const tools = make(
  "p",
  "tools",
  button("Copy with source", () => copyPassage(tools.closest(".cell"))),
  button("Copy link", () => give(addressOf(tools.closest(".cell")))),
  said,
);

const addressOf = (cell) => `${location.href.split("#")[0]}#${cell.querySelector(".s").id}`;

function copyPassage(cell) {
  const passage = cell.querySelector(".passage");
  const source = document.querySelectorAll(".source")[Number(passage.dataset.source)];
  give(`“${passage.textContent.trim()}”\n${source.dataset.cite}\n${addressOf(cell)}`);
}

async function give(words) {
  try {
    await navigator.clipboard.writeText(words);
    said.textContent = "Copied";
  } catch {
    said.textContent = "This browser does not let the page copy.";
  }
}

function offer(event) {
  const cell = event.target.closest?.(".columns .cell");
  if (!cell || tools.parentElement === cell) return;
  said.textContent = "";
  cell.append(tools);
}

for (const name of ["pointerover", "focusin"]) document.addEventListener(name, offer);

// The keyboard: from passage to passage, and to every control.
const dialog = document.getElementById("keys");
const shownCells = (test) =>
  [...document.querySelectorAll(".columns .cell")].filter((cell) => cell.offsetParent && (!test || cell.matches(test)));
const current = () => document.activeElement?.closest(".columns .cell");

function step(by, test) {
  const cells = shownCells();
  const here = current();
  let at = cells.indexOf(here);
  if (at < 0) at = cells.findIndex((cell) => cell.getBoundingClientRect().top > 60) - (by > 0 ? 1 : 0);
  for (at += by; at >= 0 && at < cells.length; at += by) {
    const elsewhere = !here || cells[at].dataset.link !== here.dataset.link || !here.dataset.link;
    if (!test || (cells[at].matches(test) && elsewhere)) return go(cells[at]);
  }
}

function go(cell) {
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: "center" });
}

function nextOrder() {
  const { order } = controls.elements;
  order.selectedIndex = (order.selectedIndex + 1) % order.options.length;
  rearrange();
}

function openWhy() {
  const cell = current();
  const why = cell && (cell.querySelector(".why") ?? cell.closest(".row.level")?.querySelector(":scope > .why"));
  if (why) why.open = !why.open;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  n: () => step(1, "[data-link]"),
  p: () => step(-1, "[data-link]"),
  c: () => step(1, ".conflict"),
  o: nextOrder,
  s: swap,
  e: openWhy,
  y: () => current() && copyPassage(current()),
  "/": () => controls.elements.find.focus(),
  "?": () => dialog.showModal(),
  Escape: () => controls.reset(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=range]), textarea, select");
  if (!controls || dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((typing && event.key !== "Escape") || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
controls?.elements.keys.addEventListener("click", () => dialog.showModal());

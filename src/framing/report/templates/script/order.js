// The order in which passages stand: by event, or as one of the two articles tells it.
const boards = [...document.querySelectorAll(".columns")].map((columns) => ({
  columns,
  rows: [...columns.children],
  homes: [...columns.querySelectorAll(".row, .side")].map((box) => [box, [...box.children]]),
}));

const make = (name, className = "", ...inside) => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...inside);
  return element;
};

function restore({ columns, rows, homes }) {
  for (const [box, inside] of homes) box.replaceChildren(...inside);
  columns.replaceChildren(...rows);
}

function tellAs(board, side) {
  const other = side === "left" ? "right" : "left";
  const cells = (which) => [...board.columns.querySelectorAll(`.cell.${which}`)];
  const partners = new Map(cells(other).map((cell) => [cell.dataset.link, cell]));
  const rows = cells(side).map((cell) => rowOf(cell, cell.dataset.link && partners.get(cell.dataset.link)));
  const placed = new Set(rows.flatMap((row) => [...row.children]));
  const rest = cells(other).filter((cell) => !placed.has(cell)).map((cell) => rowOf(cell));
  const heads = board.columns.querySelector(".heads");
  const title = heads.querySelector(`.${other}`).firstChild.textContent.trim();
  const parting = rest.length ? [make("p", "parting", `Only in ${title}, in its own order`)] : [];
  board.columns.replaceChildren(heads, ...rows, ...parting, ...rest);
}

function rowOf(cell, partner) {
  const old = cell.closest(".row");
  const row = make("div", partner ? "row level" : "row single", cell);
  if (!partner) return row;
  if (cell.classList.contains("left")) row.append(partner);
  else row.prepend(partner);
  if (old.matches(".level")) {
    const why = old.querySelector(":scope > .why");
    if (why) row.append(why);
    row.id = old.id;
  }
  return row;
}

function flip({ columns }) {
  for (const row of columns.querySelectorAll(".row, .heads")) {
    const [left, right] = ["left", "right"].map((side) => row.querySelector(`:scope > .${side}`));
    if (left && right) left.before(right);
  }
}

function arrange(order, swapped) {
  for (const board of boards) {
    restore(board);
    if (order !== "event") tellAs(board, order);
    const turned = swapped !== Boolean(board.turned);
    if (turned) flip(board);
    board.columns.parentElement.classList.toggle("swapped", turned);
  }
}

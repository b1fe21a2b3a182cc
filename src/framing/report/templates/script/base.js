// With several sources: one of them as the base that all others are held against, on the left.
const base = document.getElementById("base");

function takeBase() {
  const chosen = base.value;
  const has = (pair) => !chosen || [pair.dataset.left, pair.dataset.right].includes(chosen);
  const pairs = [...document.querySelectorAll("[data-left][data-right]")];
  for (const pair of pairs) pair.hidden = !has(pair);
  for (const board of boards) {
    const pair = board.columns.closest("[data-left]");
    board.turned = chosen !== "" && pair?.dataset.right === chosen;
  }
  rearrange();
  carry(chosen);
  const first = document.querySelector("#reading .pair:not([hidden])");
  if (first) first.open = true;
}

// The matrix holds what the base tells, in its order.
function carry(chosen) {
  const body = document.querySelector("#matrix tbody");
  if (!body) return;
  const place = (row) => Number(chosen ? (row.cells[Number(chosen) + 1].dataset.place ?? Infinity) : row.dataset.rank);
  const rows = [...body.rows].sort((a, b) => place(a) - place(b));
  for (const row of rows) row.hidden = chosen !== "" && place(row) === Infinity;
  body.append(...rows);
}

if (base) {
  base.closest("form").hidden = false;
  base.addEventListener("change", takeBase);
}

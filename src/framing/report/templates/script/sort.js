// Tables are sorted by a click on the head of a column, and narrowed by words.
const key = (row, column) => {
  const cell = row.cells[column];
  return "key" in cell.dataset ? cell.dataset.key : cell.textContent.trim();
};

function compare(a, b) {
  if (a === "" || b === "") return (a === "") - (b === "");
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
}

function sort(table, head) {
  const numeric = "key" in (table.tBodies[0].rows[0]?.cells[head.cellIndex].dataset ?? {});
  const first = numeric ? "descending" : "ascending";
  const other = numeric ? "ascending" : "descending";
  const order = head.ariaSort === first ? other : first;
  for (const each of table.tHead.rows[0].cells) each.ariaSort = null;
  head.ariaSort = order;
  const rows = [...table.tBodies[0].rows].map((row) => [key(row, head.cellIndex), row]);
  // What has no value stands last either way.
  rows.sort(([a], [b]) => (a && b && order === "descending" ? compare(b, a) : compare(a, b)));
  table.tBodies[0].append(...rows.map(([, row]) => row));
}

for (const table of document.querySelectorAll(".sortable")) {
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head));
  }
}

const filter = document.getElementById("filter");

function narrow() {
  const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...document.querySelectorAll("#pair-table tbody tr")];
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !wanted.every((word) => text.includes(word));
  }
  const left = rows.filter((row) => !row.hidden).length;
  document.getElementById("found").textContent = wanted.length ? `${left} of ${rows.length} pairs` : "";
}

if (filter) {
  filter.parentElement.hidden = false;
  filter.addEventListener("input", narrow);
}

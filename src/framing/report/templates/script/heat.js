// The matrix shows the chosen measure; arrow keys go from cell to cell; a line says what one means.
const heat = document.getElementById("heat");
const measure = document.getElementById("measure");
const reads = document.getElementById("reads");
const cells = [...heat.querySelectorAll("td[data-w]")];
const columns = [...heat.tHead.rows[0].cells].map((cell) => cell.textContent);
const place = (cell) => cell.querySelector("a") ?? cell;

function show() {
  const number = Number(measure.value);
  for (const cell of cells) {
    cell.className = `s${cell.dataset.s[number]}`;
    place(cell).textContent = cell.dataset.w.split("|")[number];
  }
  heat.caption.textContent = `${measure.selectedOptions[0].label}, row against column`;
  reads.textContent = "Point at a number to read what it says.";
}

function read(event) {
  const cell = event.target.closest?.("td[data-w]");
  if (!cell) return;
  const words = measure.selectedOptions[0].dataset.reads
    .replace("{row}", () => cell.parentElement.cells[0].textContent)
    .replace("{column}", () => columns[cell.cellIndex]);
  reads.textContent = `${place(cell).textContent} ${words}`;
}

// One stop for the tab key instead of one for every cell.
function move(event) {
  const cell = event.target.closest?.("td[data-w]");
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (!cell || !step) return;
  event.preventDefault();
  let [row, column] = [cell.parentElement.rowIndex, cell.cellIndex];
  do {
    [row, column] = [row + step[0], column + step[1]];
    const next = heat.rows[row]?.cells[column];
    if (!next) return;
    if (next.dataset.w) return stop(next);
  } while (true);
}

function stop(cell, focus = true) {
  for (const old of heat.querySelectorAll('td [tabindex="0"]')) old.tabIndex = -1;
  const link = cell.querySelector("a");
  if (!link) return;
  link.tabIndex = 0;
  if (focus) link.focus();
}

for (const link of heat.querySelectorAll("td a")) link.tabIndex = -1;
if (cells.length) stop(cells[0], false);
measure.disabled = false;
reads.hidden = false;
show();
measure.addEventListener("change", show);
for (const name of ["mouseover", "focusin"]) heat.addEventListener(name, read);
heat.addEventListener("keydown", move);

// What is shown of the side by side: by kind, voice, stance words, strength of links, words found.
const controls = document.getElementById("controls");
const tests = {
  show: (cells, wish) =>
    wish === "all" || cells.some((c) => (wish === "linked" ? c.dataset.link : c.classList.contains(wish))),
  voice: (cells, wish) =>
    !wish || cells.some((c) => (wish === "own" ? speaksItself(c) : c.querySelector(`.v.${wish}`))),
  stance: (cells, wish) => !wish || cells.some((c) => hasStance(c, wish)),
  score: (cells, wish) => cells.every((c) => !c.dataset.score || Number(c.dataset.score) >= wish),
  find: (cells, wish) => !wish || cells.some((c) => places(c, wish).length),
};

// Most of a passage is the narrator's: nearly every one names at least who said it.
function speaksItself(cell) {
  const length = (nodes) => nodes.reduce((sum, node) => sum + node.textContent.length, 0);
  const lent = [...cell.querySelectorAll(".passage .v")];
  return 2 * length(lent) < length([cell.querySelector(".passage")]);
}

function hasStance(cell, pole) {
  const axis = document.getElementById("axis").value;
  const sign = pole === "any" ? ":not(.idle)" : `.${pole}`;
  return axis !== "none" && cell.querySelector(`.g${axis}${sign}`);
}

// Ranges of the words looked for, in the text of a passage.
function places(cell, words) {
  const ranges = [];
  const walker = document.createTreeWalker(cell.querySelector(".passage"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push([text.length, walker.currentNode]);
    text += walker.currentNode.data;
  }
  const low = text.toLowerCase();
  if (low.length !== text.length) return low.includes(words) ? [null] : [];
  const point = (at, last) => {
    const [start, node] = nodes.findLast(([begin]) => (last ? begin < at : begin <= at));
    return [node, at - start];
  };
  for (let at = low.indexOf(words); at >= 0; at = low.indexOf(words, at + words.length)) {
    const range = new Range();
    range.setStart(...point(at, false));
    range.setEnd(...point(at + words.length, true));
    ranges.push(range);
  }
  return ranges;
}

function wishes() {
  const fields = Object.keys(tests).filter((name) => controls.elements[name]);
  return Object.fromEntries(
    fields.map((name) => {
      const value = controls.elements[name].value;
      return [name, name === "score" ? Number(value) : name === "find" ? value.trim().toLowerCase() : value];
    }),
  );
}

const units = () =>
  [...document.querySelectorAll(".columns .row.level, .columns .row.single, .columns .apart .cell")].map((unit) => [
    unit,
    unit.matches(".cell") ? [unit] : [...unit.querySelectorAll(":scope > .cell")],
  ]);

function filter() {
  const wish = wishes();
  const all = units();
  let shown = 0;
  for (const [unit, cells] of all) {
    unit.hidden = !Object.entries(wish).every(([name, value]) => tests[name](cells, value));
    if (!unit.hidden) shown += 1;
  }
  for (const row of document.querySelectorAll(".row.apart")) {
    row.hidden = !row.querySelector(".cell:not([hidden])");
    for (const where of row.querySelectorAll(".where")) {
      where.hidden = !where.parentElement.querySelector(".cell.only:not([hidden])");
    }
  }
  controls.elements.from.value = wish.score.toFixed(2);
  controls.querySelector(".count").textContent =
    shown === all.length ? "" : shown ? `${shown} of ${all.length} passages shown` : "No passage fits. Reset shows all.";
  paint(wish.find);
}

function paint(words) {
  if (!CSS.highlights) return;
  const cells = words ? [...document.querySelectorAll(".columns .cell")] : [];
  const found = cells.flatMap((cell) => places(cell, words)).filter(Boolean);
  CSS.highlights.set("found", new Highlight(...found));
}

function rearrange() {
  arrange(controls.elements.order.value, controls.dataset.swapped === "yes");
  filter();
}

function swap() {
  controls.dataset.swapped = controls.dataset.swapped === "yes" ? "" : "yes";
  rearrange();
}

if (controls) {
  controls.hidden = false;
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("input", (event) => (event.target.name === "order" ? rearrange() : filter()));
  controls.addEventListener("reset", () => {
    controls.dataset.swapped = "";
    setTimeout(rearrange);
  });
  controls.elements.swap.addEventListener("click", swap);
  document.getElementById("axis")?.addEventListener("change", filter);
}

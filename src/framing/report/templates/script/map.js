// Shows on the map which passages are on the screen.
const blocks = new Map();
const watcher = new IntersectionObserver((entries) => {
  for (const { target: cell, isIntersecting } of entries) {
    for (const block of blocks.get(cell) ?? []) block.classList.toggle("seen", isIntersecting);
  }
});

for (const link of document.querySelectorAll(".map a")) {
  const cell = target(link.getAttribute("href"))?.closest(".cell");
  if (!cell) continue;
  if (!blocks.has(cell)) watcher.observe(cell);
  blocks.set(cell, [...(blocks.get(cell) ?? []), link.firstElementChild]);
}

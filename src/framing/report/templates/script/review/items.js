// What a reader can judge, known by what it is in the texts.
const texts = JSON.parse(bar.dataset.texts); // [id, digest] by number of the source
const axes = JSON.parse(bar.dataset.axes);
const items = new Map(); // identity -> what it is and where it stands on the page

function readPlace(words) {
  const [source, start, end] = words.split(/[:-]/).map(Number);
  return { article: texts[source][0], source, start, end };
}

function readKey(key) {
  const [kind, ...words] = key.split(" ");
  if (kind !== "hit") return { kind, places: words.map(readPlace), axis: "", term: "" };
  const [place, axis, ...term] = words;
  return { kind, places: [readPlace(place)], axis: axes[axis], term: term.join(" ") };
}

function identity({ kind, places, axis = "", term = "" }) {
  const spots = places.map(({ article, start, end }) => JSON.stringify([article, start, end]));
  return JSON.stringify([kind, spots.sort(), axis, term]);
}

function findItems() {
  for (const element of document.querySelectorAll("[data-item]")) {
    const item = readKey(element.dataset.item), key = identity(item);
    if (!items.has(key)) items.set(key, { ...item, elements: [] });
    items.get(key).elements.push(element);
  }
}

// Offsets count code points, as in the texts.
function printed({ source, start, end }) {
  for (const passage of document.querySelectorAll(`.passage[data-source="${source}"]`)) {
    const first = Number(passage.dataset.start);
    if (first > start || end > Number(passage.dataset.end)) continue;
    const from = start - first, to = Math.min(end - first, from + LONGEST);
    return [...passage.textContent].slice(from, to).join("");
  }
  return "";
}

// What the coder says, kept by the browser where it keeps anything for a page from disk.
const board = document.getElementById("coding");
const settings = JSON.parse(board.dataset.settings);
const units = [...board.querySelectorAll(".unit")];
const ids = new Set(units.map((unit) => unit.dataset.id));
const store = `framing-coding-${settings.sample}`;
const said = new Map(); // id of the unit -> code

const wellFormed = (text) => text.toWellFormed?.() ?? text;
const coder = () => wellFormed(nameField.value.trim().replace(/\s+/g, " "));

function say(id, code) {
  if (ids.has(id) && settings.codes.includes(code)) said.set(id, code);
  else said.delete(id);
}

function keep() {
  try {
    localStorage.setItem(store, JSON.stringify({ coder: nameField.value, said: [...said] }));
  } catch {
    note("This browser keeps nothing for this page. Save the file before you leave.");
  }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(store));
    for (const [id, code] of kept.said) say(id, code);
    nameField.value = String(kept.coder).slice(0, settings.longest);
  } catch {
    // nothing is kept, or nothing that this page wrote
  }
}

// What the reader says of it, kept by the browser where it keeps anything for a page from disk.
const VERDICTS = ["confirm", "reject"];
const store = `framing-review-${bar.dataset.report}`;
const said = new Map(); // identity -> verdict and comment

const wellFormed = (text) => text.toWellFormed?.() ?? text;

function clean({ verdict, comment }) {
  return {
    verdict: VERDICTS.includes(verdict) ? verdict : null,
    comment: typeof comment === "string" ? [...comment].slice(0, LONGEST).join("") : "",
  };
}

const opinionOf = (key) => said.get(key) ?? { verdict: null, comment: "" };

function say(key, change) {
  const opinion = clean({ ...opinionOf(key), ...change });
  if (opinion.verdict || opinion.comment) said.set(key, opinion);
  else said.delete(key);
}

function change(key, what) {
  say(key, what);
  keep();
  paint(key);
  count();
}

const reviewerName = () => wellFormed(nameField.value.trim().replace(/\s+/g, " "));

function keep() {
  try {
    localStorage.setItem(store, JSON.stringify({ reviewer: nameField.value, said: [...said] }));
  } catch {
    note("This browser keeps nothing for this page. Save the file before you leave.");
  }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(store));
    for (const [key, opinion] of kept.said) if (items.has(key)) say(key, opinion);
    return String(kept.reviewer).slice(0, LONGEST_NAME);
  } catch {
    return "";
  }
}

function hasKept() {
  try {
    return JSON.parse(localStorage.getItem(store)).said.length > 0;
  } catch {
    return false;
  }
}

// What the coder says as a file, and back.
const LARGEST_FILE = 20_000_000;

const writeJson = () => `${JSON.stringify({
  format: settings.format,
  version: settings.version,
  sample: settings.sample,
  coder: coder(),
  answers: [...said].map(([id, code]) => ({ id, code })),
}, null, 2)}\n`;

// A cell that no spreadsheet runs as a formula.
const cell = (words) => `"${words.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

function writeCsv() {
  const rows = units.map(({ dataset: { id } }) => [id, said.get(id) ?? "", coder()].map(cell));
  return `\ufeff${[["id", "code", "coder"], ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
}

function save(content, type, ending) {
  if (!coder()) {
    note("Write your name first: the file says who coded.");
    return nameField.focus();
  }
  const href = URL.createObjectURL(new Blob([content], { type }));
  const name = coder().replace(/[^\p{L}\p{N}]+/gu, "-");
  Object.assign(document.createElement("a"), { href, download: `coding-${name}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  note(`Saved ${said.size} of ${units.length} codes.`);
}

function take(file) {
  if (file.format !== settings.format || file.version !== settings.version) throw new TypeError();
  if (file.sample !== settings.sample) return "This file is about another sample.";
  const read = file.answers.map(({ id, code }) => [String(id), code]);
  for (const [id, code] of read) say(id, code);
  nameField.value = String(file.coder).slice(0, settings.longest);
  keep();
  show(firstOpen());
  return `Loaded ${said.size} codes.`;
}

async function load(file) {
  if (file.size > LARGEST_FILE) return note("This file is too large.");
  try {
    note(take(JSON.parse(await file.text())));
  } catch {
    note("This file holds no codes that this page can read.");
  }
}

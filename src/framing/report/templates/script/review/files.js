// What the reader says as a file, and back.
const FORMAT = "framing-review", VERSION = 1, LARGEST_FILE = 20_000_000;

function writeReview() {
  const reviewer = reviewerName();
  const found = [...said].filter(([key]) => items.has(key)).map(([key, { verdict, comment }]) => {
    const { kind, places, axis, term } = items.get(key);
    const words = places.map((place) => {
      const { article, start, end } = place;
      return { article, start, end, printed: printed(place) };
    });
    const opinions = [{ reviewer, verdict, comment: wellFormed(comment) }];
    return { kind, places: words, axis, term, opinions };
  });
  return { format: FORMAT, version: VERSION, texts: Object.fromEntries(texts), items: found };
}

function save() {
  const name = reviewerName();
  if (!name) {
    note("Write your name first: the file says who said what.");
    return nameField.focus();
  }
  const blob = new Blob([JSON.stringify(writeReview(), null, 2), "\n"], { type: "application/json" });
  const href = URL.createObjectURL(blob);
  make("a", { href, download: `review-${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  note(`Saved what ${name} says of ${said.size} items.`);
}

function whyNot(review) {
  if (review.format !== FORMAT || review.version !== VERSION) {
    return "This file is not a review that this page can read.";
  }
  const known = new Map(texts), theirs = Object.entries(review.texts);
  const common = theirs.filter(([id]) => known.has(id));
  if (!common.length || common.some(([id, digest]) => known.get(id) !== digest)) {
    return "This file is about other texts than this page. “framing review merge” tells what still holds.";
  }
  const names = new Set(review.items.flatMap((item) => item.opinions.map((o) => o.reviewer)));
  const other = said.size && reviewerName() && !names.has(reviewerName());
  if (names.size > 1 || (names.size && other)) {
    const who = [...names].join(", ");
    return `This file is of ${who}. Each reviewer keeps a file: “framing review merge” puts them together.`;
  }
  return "";
}

function take(review) {
  const refused = whyNot(review);
  if (refused) return refused;
  const read = review.items.map((item) => [identity(item), clean(item.opinions[0]), item.opinions[0].reviewer]);
  const here = read.filter(([key]) => items.has(key));
  for (const [key, opinion] of here) say(key, opinion);
  if (read.length) nameField.value = String(read[0][2]).slice(0, LONGEST_NAME);
  keep();
  paintAll();
  const left = read.length - here.length;
  return `Loaded ${here.length} items.${left ? ` ${left} are not on this page and stay in the file.` : ""}`;
}

async function load(file) {
  if (file.size > LARGEST_FILE) return note("This file is too large to be a review.");
  try {
    note(take(JSON.parse(await file.text())));
  } catch {
    note("This file is not a review that this page can read.");
  }
}

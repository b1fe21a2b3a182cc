// Opens what a link points into.
const target = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

function reveal() {
  const place = location.hash && target(location.hash);
  if (!place) return;
  let closed = false;
  for (let box = place.closest("details"); box; box = box.parentElement.closest("details")) {
    closed ||= !box.open;
    box.open = true;
  }
  if (closed) place.scrollIntoView({ block: "center" });
}

addEventListener("hashchange", reveal);
reveal();

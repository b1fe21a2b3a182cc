// In a frame without an address of its own (a notebook) links are followed here: the browser would
// look for what is on this page in the page around it.
function follow(event) {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  location.hash = link.hash;
}

if (location.protocol === "about:") {
  document.addEventListener("click", follow);
  for (const link of document.querySelectorAll('a[href^="http"]')) link.target = "_blank";
}

"use strict";
// The page reads fully without this. It opens what a link points into, and shows both ends of a tie.
(() => {
  const target = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));
  const reveal = () => {
    const place = location.hash && target(location.hash);
    if (!place) return;
    let closed = false;
    for (let box = place.closest("details"); box; box = box.parentElement.closest("details")) {
      closed ||= !box.open;
      box.open = true;
    }
    if (closed) place.scrollIntoView({ block: "center" });
  };
  const light = (on) => (event) => {
    const tie = event.target.closest?.(".tie a");
    const partner = tie && target(tie.hash)?.closest(".cell");
    if (partner) for (const cell of [partner, tie.closest(".cell")]) cell.classList.toggle("lit", on);
  };
  addEventListener("hashchange", reveal);
  for (const name of ["mouseover", "focusin"]) document.addEventListener(name, light(true));
  for (const name of ["mouseout", "focusout"]) document.addEventListener(name, light(false));
  reveal();
})();

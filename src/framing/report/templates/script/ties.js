// Shows both ends of a tie while the pointer or the focus is on it.
function light(on, event) {
  const tie = event.target.closest?.(".tie a");
  const partner = tie && target(tie.hash)?.closest(".cell");
  if (partner) for (const cell of [partner, tie.closest(".cell")]) cell.classList.toggle("lit", on);
}

for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (e) => light(true, e));
for (const name of ["mouseout", "focusout"]) document.addEventListener(name, (e) => light(false, e));

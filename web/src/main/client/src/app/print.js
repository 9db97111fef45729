// Print buttons: data-print prints the page, or saves it as PDF, with all that is folded away.

document.addEventListener('click', (event) => {
  if (/** @type {Element} */ (event.target).closest('[data-print]')) window.print();
});

window.addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details:not([open])')) {
    folded.setAttribute('open', '');
    folded.setAttribute('data-opened-to-print', '');
  }
});

window.addEventListener('afterprint', () => {
  for (const opened of document.querySelectorAll('details[data-opened-to-print]')) {
    opened.removeAttribute('open');
    opened.removeAttribute('data-opened-to-print');
  }
});

// data-opens="ID" opens a <dialog>, data-closes closes the one around it.

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const opens = target.closest('[data-opens]');
  if (opens) /** @type {HTMLDialogElement | null} */ (document.getElementById(opens.getAttribute('data-opens') ?? ''))?.showModal();
  if (target.closest('[data-closes]') || target instanceof HTMLDialogElement) /** @type {HTMLDialogElement | null} */ (target.closest('dialog'))?.close();
});

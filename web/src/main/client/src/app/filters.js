// Forms that htmx sends by itself: what was typed before htmx was there, or put back by the browser after a reload, is sent, too.
document.addEventListener('htmx:after:init', ({ target }) => {
  if (target instanceof HTMLFormElement && [...target.elements].some(isChanged)) target.dispatchEvent(new Event('input'));
});

/** Whether it says something else than the page that came. @param {Element} field */
function isChanged(field) {
  if (field instanceof HTMLSelectElement) return field.value !== (defaultOf(field)?.value ?? '');
  return field instanceof HTMLInputElement && field.value !== field.defaultValue;
}

/** @param {HTMLSelectElement} field */
function defaultOf(field) {
  return [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
}

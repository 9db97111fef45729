// The button that goes from the system's theme to light, to dark, and back.

const themes = ['system', 'light', 'dark'];

/** @returns {string} one of `themes` */
function chosen() {
  return document.documentElement.dataset.theme ?? 'system';
}

/** @param {string} theme */
function choose(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('lockstep.theme', theme);
  } catch {
    // Not remembered then: storage is switched off.
  }
  label();
}

function label() {
  for (const button of document.querySelectorAll('[data-action="theme"]')) {
    button.setAttribute('aria-label', `Theme: ${chosen()}`);
    button.setAttribute('title', `Theme: ${chosen()}`);
  }
}

document.addEventListener('click', (event) => {
  if (!(/** @type {Element} */ (event.target).closest('[data-action="theme"]'))) return;
  choose(themes[(themes.indexOf(chosen()) + 1) % themes.length]);
});
label();

// Tabs made of buttons: a click or an arrow key shows one panel and hides the others.

/** @param {Element} tab */
function choose(tab) {
  for (const other of tabsOf(tab)) {
    const chosen = other === tab;
    other.setAttribute('aria-selected', String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls') ?? '')?.toggleAttribute('hidden', !chosen);
  }
}

/** @param {Element} tab */
function tabsOf(tab) {
  return /** @type {HTMLElement[]} */ ([...(tab.closest('[role="tablist"]')?.querySelectorAll('[role="tab"]') ?? [])]);
}

/** The editor's tabs have their own, since its panel is one. @param {Event} event */
function tabAt(event) {
  const tab = /** @type {Element} */ (event.target).closest('.tabs[role="tablist"] [role="tab"]');
  return tab?.closest('code-editor') ? null : tab;
}

document.addEventListener('click', (event) => {
  const tab = tabAt(event);
  if (tab) choose(tab);
});

document.addEventListener('keydown', (event) => {
  const tab = tabAt(event);
  if (!tab) return;
  const all = tabsOf(tab);
  const at = all.indexOf(/** @type {HTMLElement} */ (tab));
  const to = { ArrowRight: (at + 1) % all.length, ArrowLeft: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choose(all[to]);
  all[to].focus();
});

// Panes side by side, with handles between them; below each other behind tabs where there is no room (kata.css).
import { el } from '../dom.js';
import { moved } from './pane-sizes.js';

for (const panes of document.querySelectorAll('[data-panes]')) arrange(/** @type {HTMLElement} */ (panes));

/** @param {HTMLElement} panes */
function arrange(panes) {
  const all = /** @type {HTMLElement[]} */ ([...panes.children]);
  const name = `lockstep.panes.${panes.dataset.panes}`;
  apply(all, remembered(name, all));
  all.slice(0, -1).forEach((left, i) => left.after(handle(all, i, name)));
  panes.before(tabs(panes, all));
  showPane(all.find((pane) => pane.matches('[data-first]')) ?? all.find((pane) => pane.querySelector('code-editor')) ?? all[0]);
}

/**
 * Brings a pane to the front, where only one has room.
 * @param {Element} pane
 */
export function showPane(pane) {
  const panes = /** @type {HTMLElement} */ (pane.parentElement);
  panes.dataset.shown = pane.id;
  for (const each of panes.querySelectorAll(':scope > .pane')) each.toggleAttribute('data-shown', each === pane);
  for (const tab of panes.previousElementSibling?.querySelectorAll('[data-pane]') ?? []) {
    if (tab.getAttribute('data-pane') === pane.id) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
}

/** @param {HTMLElement} panes @param {HTMLElement[]} all */
function tabs(panes, all) {
  const buttons = all.map((pane) => el('button', { type: 'button', 'data-pane': pane.id }, pane.getAttribute('aria-label') ?? pane.id));
  const bar = el('div', { class: 'tabs pane-tabs', role: 'group', 'aria-label': 'Show' }, ...buttons);
  bar.addEventListener('click', (event) => {
    const id = /** @type {Element} */ (event.target).closest('[data-pane]')?.getAttribute('data-pane');
    const pane = id && panes.querySelector(`#${CSS.escape(id)}`);
    if (pane) showPane(pane);
  });
  return bar;
}

/** @param {HTMLElement[]} all @param {number} i of the pane left of it @param {string} name */
function handle(all, i, name) {
  const labels = [all[i], all[i + 1]].map((pane) => pane.getAttribute('aria-label'));
  const made = el('div', {
    class: 'pane-handle', role: 'separator', tabindex: 0, 'aria-orientation': 'vertical', 'aria-controls': all[i].id, 'aria-label': `Between ${labels.join(' and ')}`, 'aria-valuemin': 0, 'aria-valuemax': 100,
  });
  const by = (/** @type {number} */ percent) => {
    const sizes = moved(sizesOf(all), i, percent);
    apply(all, sizes);
    say(made, sizes, i);
    remember(name, sizes);
  };
  say(made, sizesOf(all), i);
  made.addEventListener('keydown', (event) => {
    const percent = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 }[event.key];
    if (percent === undefined) return;
    event.preventDefault();
    by(event.shiftKey ? percent * 5 : percent);
  });
  made.addEventListener('pointerdown', (event) => drag(made, event, by));
  return made;
}

/** @param {HTMLElement} made @param {PointerEvent} down @param {(percent: number) => void} by */
function drag(made, down, by) {
  const width = made.parentElement?.clientWidth ?? 1;
  let last = down.clientX;
  made.setPointerCapture(down.pointerId);
  made.dataset.dragging = '';
  const move = (/** @type {PointerEvent} */ event) => {
    by(((event.clientX - last) / width) * 100);
    last = event.clientX;
  };
  made.addEventListener('pointermove', move);
  made.addEventListener('lostpointercapture', () => {
    made.removeEventListener('pointermove', move);
    delete made.dataset.dragging;
  }, { once: true });
  down.preventDefault();
}

/** @param {HTMLElement} made @param {number[]} sizes @param {number} i */
function say(made, sizes, i) {
  made.setAttribute('aria-valuenow', String(Math.round((sizes[i] / (sizes[i] + sizes[i + 1])) * 100)));
}

/** @param {HTMLElement[]} all */
function sizesOf(all) {
  return all.map((pane) => Number(pane.dataset.size ?? 100 / all.length));
}

/** @param {HTMLElement[]} all @param {number[]} sizes */
function apply(all, sizes) {
  all.forEach((pane, i) => {
    pane.dataset.size = String(sizes[i]);
    pane.style.flex = `${sizes[i]} 1 0`;
  });
}

/** @param {string} name @param {HTMLElement[]} all @returns {number[]} */
function remembered(name, all) {
  try {
    const sizes = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (Array.isArray(sizes) && sizes.length === all.length && sizes.every((size) => Number.isFinite(size) && size > 0)) return sizes;
  } catch {
    // As the page has them, then.
  }
  return sizesOf(all);
}

/** @param {string} name @param {number[]} sizes */
function remember(name, sizes) {
  try {
    localStorage.setItem(name, JSON.stringify(sizes.map((size) => Math.round(size * 10) / 10)));
  } catch {
    // They hold for this page only, then.
  }
}

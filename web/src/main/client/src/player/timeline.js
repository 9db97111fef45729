// The steps: a column for each thread, time downward. A list, so that it can be heard in its order.
import { badge, el } from '../dom.js';
import { placeWords } from './model.js';

/** How much room a thread needs for a column in which its steps can be read, in rem; with less, columns are as narrow as their letters, and what a step does reaches beyond its column. */
const column = 8.5;
const numbers = 2.25;

/** What a step is to the finding, where that is worth words. @type {Record<string, string>} */
const roles = { 'earlier-access': 'first access of the race', 'later-access': 'second access of the race' };

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Step} Step */

/**
 * @param {Model} model
 * @param {string} anchor the part of links before the step's number
 * @returns {{dom: HTMLElement, show: (at: number) => void}}
 */
export function timeline(model, anchor) {
  const rows = model.rows.map((row) => (row.fold ? foldRow(row) : stepRow(row, anchor, changesLocks(model, row))));
  const list = el('ol', { class: 'steps' }, ...rows);
  const grid = el('div', { class: 'timeline-grid' }, heads(model), list);
  const dom = el('div', { class: 'timeline-scroll', tabindex: '0', role: 'region', 'aria-label': 'Steps' }, grid);
  dom.style.setProperty('--threads', String(model.threads.length));
  fit(grid, model.threads.length, () => reveal(dom, list.querySelector('[aria-current]')));
  return {
    dom,
    show: (at) => {
      show(list, at);
      reveal(dom, list.querySelector('[aria-current]'));
    },
  };
}

/** @param {HTMLElement} grid @param {number} threads @param {() => void} fitted */
function fit(grid, threads, fitted) {
  new ResizeObserver(([{ contentRect }]) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    grid.classList.toggle('narrow', contentRect.width < (numbers + threads * column) * rem);
    fitted();
  }).observe(grid);
}

/** @param {Model} model */
function heads(model) {
  return el('div', { class: 'heads', 'aria-hidden': 'true' }, ...model.threads.map((thread) => el('span', { class: 'head', 'data-letter': thread.letter, title: thread.name }, badge(thread), el('span', { class: 'head-name' }, thread.name))));
}

/** Locks are named where they change, as in the other forms of an interleaving; what is held at every step stands beside. @param {Model} model @param {Step} step */
function changesLocks(model, step) {
  const before = model.steps.findLast(({ at, thread }) => at < step.at && thread === step.thread)?.locksHeld ?? [];
  return before.join() !== step.locksHeld.join();
}

/** @param {Step} step @param {string} anchor @param {boolean} withLocks */
function stepRow(step, anchor, withLocks) {
  const { thread, index, at, role } = step;
  const body = el(
    'button', { type: 'button', class: 'step-body', 'data-at': at },
    el('span', { class: 'step-thread', 'aria-hidden': 'true' }, badge(thread)), el('span', { class: 'sr-only' }, `${thread.name}: `),
    el('span', { class: 'step-words' }, step.words),
    ...details(step, withLocks),
  );
  const row = el(
    'li', { class: 'step', id: `${anchor}-${index}`, 'data-letter': thread.letter, 'data-kind': step.kind, 'data-role': role, 'data-inside': String(step.inside) },
    el('a', { class: 'step-link', href: `#${anchor}-${index}`, 'aria-label': `Link to step ${index}${role === 'named' ? ', which the explanation names' : ''}` }, String(index)), body,
  );
  row.style.setProperty('--column', String(thread.column + 2));
  return row;
}

/** @param {Step} step @param {boolean} withLocks */
function details({ place, locksHeld, role }, withLocks) {
  const parts = [];
  if (role && roles[role]) parts.push(el('span', { class: 'step-role' }, roles[role]));
  if (place) parts.push(el('span', { class: 'step-place' }, placeWords(place)));
  if (withLocks) parts.push(el('span', { class: 'step-locks' }, `holds ${locksHeld.length > 0 ? locksHeld.join(', ') : 'no lock'}`));
  return parts;
}

/** @param {import('./model.js').Fold} fold */
function foldRow({ count, words, thread }) {
  const row = el('li', { class: 'fold' }, el('span', {}, words ?? `… ${count === 1 ? '1 step' : `${count} steps`} that ${count === 1 ? 'does' : 'do'} not matter`));
  if (thread) row.style.setProperty('--column', String(thread.column + 2));
  else row.classList.add('of-several');
  return row;
}

/** @param {HTMLElement} list @param {number} at */
function show(list, at) {
  let past = true;
  for (const row of /** @type {HTMLElement[]} */ ([...list.children])) {
    const current = row.querySelector('.step-body')?.getAttribute('data-at') === String(at);
    if (current) past = false;
    row.classList.toggle('later', !past && !current);
    if (current) row.setAttribute('aria-current', 'step');
    else row.removeAttribute('aria-current');
  }
}

/** Where the steps scroll by themselves, the current one stays in sight, and the page where it is. @param {HTMLElement} box @param {Element | null} row */
function reveal(box, row) {
  if (!row) return;
  const [seen, wanted] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  const top = box.querySelector('.heads')?.getBoundingClientRect().bottom ?? seen.top;
  if (wanted.top < top) box.scrollTop -= top - wanted.top;
  else if (wanted.bottom > seen.bottom) box.scrollTop += wanted.bottom - seen.bottom;
}

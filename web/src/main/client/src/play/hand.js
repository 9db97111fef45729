// What can happen next: a button for each, with a digit as its key.
import { badge, el } from '../dom.js';
import { whereOf } from './position.js';

/** @typedef {import('./position.js').Option} Option */

const digits = 9;

/**
 * @param {Option[]} options
 * @param {(option: Option) => void} choose
 */
export function hand(options, choose) {
  const list = el('ol', { class: 'options' }, ...options.map((option, i) => el('li', {}, button(option, i, choose))));
  list.addEventListener('keydown', (event) => moveFocus(list, 'button', event));
  return list;
}

/** @param {Option} option @param {number} i @param {(option: Option) => void} choose */
function button(option, i, choose) {
  const { thread, sort, words, then, kind } = option;
  const key = i < digits ? String(i + 1) : undefined;
  const made = el(
    'button', { type: 'button', class: 'option', 'data-letter': thread.letter, 'data-move': option.move, 'data-sort': sort, 'data-kind': kind, 'data-key': key, 'data-says': `${thread.name} ${words}` },
    el('kbd', { 'aria-hidden': 'true' }, key ?? ''), badge(thread),
    el('span', { class: 'option-body' },
      el('span', { class: 'option-thread' }, thread.name), ' ', el('span', { class: 'option-words' }, words), ...where(option),
      ...(sort === 'rare' || sort === 'timer' ? [' ', el('span', { class: 'option-sort' }, 'rare, but allowed')] : []),
      ...(then.length > 0 ? [el('span', { class: 'option-then' }, `then ${then.join('; ')}`)] : [])),
  );
  made.addEventListener('click', () => choose(option));
  return made;
}

/** @param {Option} option */
function where(option) {
  const place = whereOf(option);
  return place ? [' ', el('span', { class: 'option-place mono' }, place)] : [];
}

/** Arrows lead from one button of a list to the next. @param {HTMLElement} list @param {string} buttons a selector @param {KeyboardEvent} event */
export function moveFocus(list, buttons, event) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(buttons)]);
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (by === undefined || at < 0) return;
  event.preventDefault();
  all[(at + by + all.length) % all.length].focus();
}

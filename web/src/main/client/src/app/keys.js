// The keys of buttons (data-key), and the list of them that "?" opens.
import { el } from '../dom.js';
import { builtIn } from './key-list.js';
import { isBare, isPressed } from './key-names.js';

const remembered = 'lockstep.letter-keys';

document.addEventListener('keydown', (event) => {
  const button = event.defaultPrevented ? undefined : meant(event);
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  if (button.matches('input, select, textarea')) button.focus();
  else button.click();
}, { capture: true });

document.addEventListener('click', (event) => {
  if (/** @type {Element} */ (event.target).closest('[data-action="keys"]')) list();
});

/** @param {KeyboardEvent} event @returns {HTMLElement | undefined} */
function meant(event) {
  if (event.isComposing || document.querySelector('dialog[open]')) return undefined;
  const matching = buttons().filter((button) => isPressed(nameOf(button), event) && mayAct(nameOf(button), event));
  return matching.find((button) => button.closest('interleaving-player')?.contains(document.activeElement)) ?? matching[0];
}

/** @param {string} name @param {KeyboardEvent} event */
function mayAct(name, event) {
  if (!isBare(name)) return true;
  if (/^[a-z]$/i.test(event.key) && !lettersOn()) return false;
  const target = /** @type {HTMLElement} */ (event.target);
  return !target.isContentEditable && !target.matches('textarea, select, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])');
}

/** Those in sight, and not switched off. */
function buttons() {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-key]')]).filter(
    (button) => !button.matches(':disabled, [aria-disabled="true"]') && button.checkVisibility());
}

/** @param {HTMLElement} button */
function nameOf(button) {
  return button.dataset.key ?? '';
}

function lettersOn() {
  try {
    return localStorage.getItem(remembered) !== 'off';
  } catch {
    return true;
  }
}

function list() {
  const dialog = /** @type {HTMLDialogElement} */ (el(
    'dialog', { class: 'dialog', 'aria-labelledby': 'keys-title' },
    el('header', {}, el('h2', { id: 'keys-title' }, 'Keys'), el('button', { type: 'button', class: 'button quiet icon-only', 'data-closes': true, 'aria-label': 'Close' }, el('span', { class: 'icon icon-close' }))),
    ...groups().map(([title, rows]) => group(title, rows)), letters(),
  ));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @returns {[string, [string, string][]][]} */
function groups() {
  const here = new Map(buttons().map((button) => [nameOf(button), words(button)]));
  const extra = builtIn.filter(({ of }) => [...document.querySelectorAll(of)].some((each) => each.checkVisibility()));
  return [['On this page', [...here]], ...extra.map(({ title, keys }) => /** @type {[string, [string, string][]]} */ ([title, keys]))];
}

/** @param {HTMLElement} button */
function words(button) {
  const said = button.dataset.says ?? button.getAttribute('aria-label');
  if (said) return said;
  const copy = /** @type {HTMLElement} */ (button.cloneNode(true));
  for (const key of copy.querySelectorAll('kbd')) key.remove();
  return copy.textContent?.trim() ?? '';
}

/** @param {string} title @param {string[][]} rows */
function group(title, rows) {
  return el('section', {}, el('h3', {}, title), el('dl', { class: 'keys' }, ...rows.flatMap(([key, what]) => [el('dt', {}, ...keys(key)), el('dd', {}, what)])));
}

/** @param {string} name */
function keys(name) {
  return name.split(/(?<=.)\+(?=.)/).flatMap((key, i) => (i === 0 ? [el('kbd', {}, key)] : [' ', el('kbd', {}, key)]));
}

/** Single letters can be in the way of speech input and of trembling hands (WCAG 2.1.4). */
function letters() {
  const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'letter-keys', checked: lettersOn() }));
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(remembered, box.checked ? 'on' : 'off');
    } catch {
      // It stays as it is, then.
    }
  });
  return el('p', { class: 'row' }, box, el('label', { for: 'letter-keys' }, 'Keys of a single letter'));
}

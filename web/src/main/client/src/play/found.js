// What was found: its cause in words, the replay id, the interleaving to look at and to take home.
import { el, withCode } from '../dom.js';
import { explanation } from '../player/explanation.js';
import { modelOf } from '../player/model.js';

/**
 * @param {{cause: string, sentence: string, replayId: string, interleaving?: any, text?: string}} found
 * @param {boolean} goesOn whether there is more to be chosen
 */
export function foundBox({ cause, sentence, replayId, interleaving, text }, goesOn) {
  const told = interleaving?.headline ?? sentence;
  const parts = [
    el('h2', {}, 'You broke it: ', el('span', { class: 'found-cause' }, cause)),
    el('p', {}, ...withCode(told)),
  ];
  const [player, details] = interleaving ? picture(interleaving) : [];
  if (interleaving) parts.push(...explained(interleaving, player, details));
  if (goesOn) parts.push(el('p', { class: 'small muted' }, 'Nothing has to go wrong for that, but it may: go on, and see what it does.'));
  if (replayId) parts.push(replay(replayId));
  if (interleaving) parts.push(downloads(interleaving, text ?? ''), details);
  return el('section', { class: 'found', 'aria-label': 'What you found' }, ...parts);
}

/** @param {string} id */
function replay(id) {
  return el(
    'p', { class: 'replay-id' }, el('code', { id: 'played-id' }, id),
    el('button', { type: 'button', class: 'button small', 'data-copy': '#played-id', 'data-key': 'Y', 'aria-label': 'Copy the replay id' }, el('span', { class: 'icon icon-copy' }), 'Copy'),
  );
}

/** @param {any} interleaving @param {string} text */
function downloads(interleaving, text) {
  return el('p', { class: 'buttons' }, download('Text', 'interleaving.txt', 'text/plain', text), download('JSON', 'interleaving.json', 'application/json', JSON.stringify(interleaving, undefined, 2)));
}

/** @param {string} words @param {string} name @param {string} type @param {string} content */
function download(words, name, type, content) {
  const button = el('button', { type: 'button', class: 'button small quiet', 'aria-label': `Download as ${words}` }, el('span', { class: 'icon icon-download' }), words);
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    /** @type {HTMLAnchorElement} */ (el('a', { href: address, download: name })).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  return button;
}

/** Whoever goes to a step of which they read has the steps opened. @param {any} interleaving @param {any} player @param {HTMLDetailsElement} details */
function explained(interleaving, player, details) {
  const told = explanation(modelOf(interleaving));
  for (const each of told) {
    each.addEventListener('click', (event) => {
      const step = /** @type {Element} */ (event.target).closest('[data-at]');
      if (!step) return;
      details.open = true;
      show(player, interleaving);
      player.position = Number(step.getAttribute('data-at'));
    });
  }
  return told;
}

/** @param {any} interleaving @returns {[any, HTMLDetailsElement]} the player, and what it is folded into */
function picture(interleaving) {
  const player = /** @type {any} */ (el('interleaving-player', { heading: 'none', anchor: 'found' }));
  const details = /** @type {HTMLDetailsElement} */ (el('details', {}, el('summary', {}, 'Step through what you found'), player));
  details.addEventListener('toggle', () => show(player, interleaving), { once: true });
  return [player, details];
}

/** @param {any} player @param {any} interleaving */
function show(player, interleaving) {
  if (player.position < 0) player.data = interleaving;
}

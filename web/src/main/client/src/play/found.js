// What was found: its cause in words, the replay id, the interleaving to look at and to take home.
import { el, withCode } from '../dom.js';

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
  if (goesOn) parts.push(el('p', { class: 'small muted' }, 'Nothing has to go wrong for that, but it may: go on, and see what it does.'));
  if (replayId) parts.push(replay(replayId));
  if (interleaving) parts.push(downloads(interleaving, text ?? ''), ...picture(interleaving));
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

/** @param {any} interleaving */
function picture(interleaving) {
  const player = /** @type {any} */ (el('interleaving-player', { heading: 'none', anchor: 'found' }));
  const details = el('details', {}, el('summary', {}, 'Step through what you found'), player);
  details.addEventListener('toggle', () => {
    player.data = interleaving;
  }, { once: true });
  return [details];
}

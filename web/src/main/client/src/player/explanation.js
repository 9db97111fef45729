// Sentences about an interleaving: whoever reads of a step can go there.
import { el, withCode } from '../dom.js';
import { stepOfIndex } from './model.js';

/** What stands in quotes or backticks is a name, even one that reads like a step's. */
const pieces = /("[^"\n]*"|`[^`\n]+`|\bstep \d+\b)/;

/**
 * @param {string} text
 * @returns {{text: string, index?: number}[]} with the number of the step that a piece names
 */
export function piecesOf(text) {
  return text.split(pieces).filter((piece) => piece).map((piece) => (/^step \d+$/.test(piece) ? { text: piece, index: Number(piece.slice(5)) } : { text: piece }));
}

/**
 * @param {import('./model.js').Model} model
 * @returns {Node[]} a paragraph for each line, in which steps are buttons with `data-at`; none if there is nothing more to say
 */
export function explanation(model) {
  const lines = model.explanation.split('\n').filter((line) => line);
  return lines.length > 0 ? [el('div', { class: 'player-explanation' }, ...lines.map((line) => el('p', {}, ...piecesOf(line).flatMap((piece) => shown(piece, model)))))] : [];
}

/** @param {{text: string, index?: number}} piece @param {import('./model.js').Model} model @returns {(Node | string)[]} */
function shown({ text, index }, model) {
  const step = index === undefined ? undefined : stepOfIndex(model, index);
  return step ? [el('button', { type: 'button', class: 'link', 'data-at': step.at }, text)] : withCode(text);
}

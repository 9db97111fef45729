// What is beside the steps: where each thread stands, what the variables hold, who waits for whom, and what a race lacks.
import { badge, el } from '../dom.js';
import { placeWords } from './model.js';
import { waitGraph } from './waitgraph.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./moment.js').Moment} Moment */

/**
 * @param {Model} model
 * @param {string} id
 * @returns {{dom: HTMLElement, show: (moment: Moment) => void}}
 */
export function side(model, id) {
  const moving = el('div', { class: 'side-moving' });
  const dom = el('div', { class: 'side' }, moving);
  const race = raceBox(model);
  if (race) dom.append(race);
  return {
    dom,
    show: (moment) => moving.replaceChildren(...[threads(moment), variables(model, moment), waiting(model, moment, id)].filter((part) => part !== undefined)),
  };
}

/** @param {Moment} moment */
function threads({ threads: all }) {
  return part('Threads', el('ul', { class: 'standings' }, ...all.map(standing)));
}

/** @param {import('./moment.js').Standing} at */
function standing({ thread, step, locks, waitsFor, heldBy, acting }) {
  const facts = [];
  if (thread.state === 'ended') facts.push(fact('', 'has ended'));
  else if (!step) facts.push(fact('', 'has not begun'));
  if (step?.place && thread.state !== 'ended') facts.push(fact('', placeWords(step.place), 'place'));
  if (locks.length > 0) facts.push(fact('holds', locks.join(', '), 'locks'));
  if (waitsFor) facts.push(fact('waits for', heldBy && !waitsFor.includes(heldBy.name) ? `${waitsFor}, held by ${heldBy.letter}` : waitsFor, 'waits'));
  return el(
    'li', { class: acting ? 'standing acting' : 'standing', 'data-letter': thread.letter },
    badge(thread), el('div', {}, el('span', { class: 'standing-name' }, thread.name), ...(acting ? [el('span', { class: 'sr-only' }, ' acts')] : []), ...facts),
  );
}

/** @param {string} label @param {string} text @param {string} [name] */
function fact(label, text, name) {
  return el('span', { class: 'fact', 'data-fact': name }, label ? `${label} ` : '', el('span', { class: name ? 'mono' : 'faint' }, text));
}

/** @param {Model} model @param {Moment} moment */
function variables(model, { values }) {
  if (!model.steps.some((step) => step.values.length > 0)) return undefined;
  const rows = values.map(({ variable, value, changed, touched }) => el(
    'tr', { class: changed ? 'changed' : touched ? 'touched' : undefined, 'data-variable': variable },
    el('th', { scope: 'row' }, variable), el('td', {}, value, ...(changed ? [el('span', { class: 'new' }, ' new')] : [])),
  ));
  const table = el('table', { class: 'values' }, el('caption', { class: 'sr-only' }, 'What the shared variables hold after this step'), el('tbody', {}, ...rows));
  return part('Shared variables', rows.length > 0 ? table : el('p', { class: 'faint small' }, 'Nobody has used one yet.'));
}

/** @param {Model} model @param {Moment} moment @param {string} id */
function waiting(model, { step }, id) {
  if (model.finding.kind !== 'stuck') return undefined;
  const picture = waitGraph(step.waits, id);
  return part('Who waits for whom', picture ?? el('p', { class: 'faint small' }, 'Nobody waits for anybody yet.'));
}

/** @param {Model} model */
function raceBox(model) {
  const accesses = model.steps.filter((step) => step.role?.endsWith('-access'));
  if (accesses.length === 0) return undefined;
  const list = el('ol', { class: 'accesses' }, ...accesses.map((step) => el(
    'li', { 'data-letter': step.thread.letter, 'data-role': step.role }, badge(step.thread), ' ',
    el('button', { type: 'button', class: 'link', 'data-at': step.at }, `step ${step.index}`), ` ${step.words} `, el('span', { class: 'mono small' }, placeWords(step.place)),
  )));
  return part('Nothing orders these two', list);
}

/** @param {string} title @param {...Node} content */
function part(title, ...content) {
  return el('div', { class: 'side-part', role: 'group', 'aria-label': title }, el('p', { class: 'side-title', 'aria-hidden': 'true' }, title), ...content);
}

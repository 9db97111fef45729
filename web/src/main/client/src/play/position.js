/**
 * Where a play stands, as the page needs it; pure, so that it can be tested without a browser.
 *
 * @typedef {import('../player/model.js').Model} Model
 * @typedef {import('../player/model.js').Thread} Thread
 * @typedef {import('../player/model.js').Step} Step
 * @typedef {{move: string, thread: Thread, sort: 'thread' | 'choice' | 'rare' | 'timer', words: string, kind: string, place?: import('../player/model.js').Place, then: string[]}} Option
 * @typedef {{model: Model, moment: import('../player/moment.js').Moment, options: Option[], output: {thread: Thread, text: string}[]}} Position
 */
import { modelOf, placeWords, stepOf } from '../player/model.js';
import { momentAt } from '../player/moment.js';

/**
 * @param {any} json
 * @returns {Position}
 */
export function positionOf(json) {
  const model = modelOf(json);
  const threads = new Map(model.threads.map((thread) => [thread.number, thread]));
  const named = (/** @type {number} */ number) => /** @type {Thread} */ (threads.get(number));
  const options = json.options.map((/** @type {any} */ option) => ({ ...option, thread: named(option.thread) }));
  const output = json.output.map((/** @type {any} */ line) => ({ ...line, thread: named(line.thread) }));
  return { model, moment: now(model, json, threads), options, output };
}

/** What is known now, which may be more than right after the last step. @param {Model} model @param {any} json @param {Map<number, Thread>} threads */
function now(model, json, threads) {
  const last = json.steps.findLast((/** @type {any} */ step) => step.kind !== 'folded') ?? { kind: 'thread', words: '', thread: -1 };
  const at = Math.max(0, model.steps.length - 1);
  const step = stepOf({ ...last, ...json.now, variable: last.variable, index: last.index }, at, threads);
  return momentAt({ ...model, steps: [...model.steps.slice(0, at), step] }, at);
}

/**
 * The lines at which threads stand: of who can go on, the one that comes next.
 * @param {Position} position
 * @param {Thread} [acting] whose line is to be in sight
 */
export function linesOf({ moment, options }, acting) {
  return moment.threads.filter(({ thread }) => thread.state !== 'ended').flatMap(({ thread, step }) => {
    const { file, line } = options.find((option) => option.thread === thread && option.sort === 'thread')?.place ?? step?.place ?? {};
    return file !== undefined && line !== undefined ? [{ letter: thread.letter, name: thread.name, file, line, acting: thread === acting }] : [];
  });
}

/**
 * What a move did, and what can happen next, for those who hear it.
 * @param {Position} position
 * @param {number} before how many steps there were before
 */
export function spoken({ model, options }, before) {
  const did = model.steps.slice(before).map(({ thread, words }) => `${thread.name}: ${words}`);
  const told = did.length > 3 ? [...did.slice(0, 2), `${did.length - 2} more steps`] : did;
  const next = options.length === 0 ? 'Nothing can happen any more' : `${options.length} can happen next`;
  return [...told, next].join('. ') + '.';
}

/** @param {Option} option */
export function whereOf({ place }) {
  return placeWords(place);
}

/**
 * What is so right after a step: pure, so that it can be tested against the JSON without a browser.
 *
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./model.js').Thread} Thread
 * @typedef {import('./model.js').Step} Step
 * @typedef {{thread: Thread, step?: Step, locks: string[], waitsFor: string, heldBy?: Thread, acting: boolean}} Standing where a thread stands; no step: it has not begun
 * @typedef {{variable: string, value: string, changed: boolean, touched: boolean}} Shown
 * @typedef {{step: Step, threads: Standing[], values: Shown[]}} Moment
 */
import { placeWords } from './model.js';

/**
 * @param {Model} model
 * @param {number} at which of the shown steps, from 0
 * @returns {Moment}
 */
export function momentAt(model, at) {
  const step = model.steps[at];
  return { step, threads: model.threads.map((thread) => standing(model, step, thread)), values: values(step, model.steps[at - 1]) };
}

/** @param {Model} model @param {Step} now @param {Thread} thread @returns {Standing} */
function standing(model, now, thread) {
  const wait = now.waits.find((each) => each.thread === thread);
  return {
    thread,
    step: model.steps.findLast((step) => step.at <= now.at && step.thread === thread),
    locks: now.held.find((each) => each.thread === thread)?.locks ?? [],
    waitsFor: wait?.waitsFor ?? '',
    heldBy: wait?.heldBy,
    acting: now.thread === thread,
  };
}

/** @param {Step} now @param {Step | undefined} before @returns {Shown[]} */
function values(now, before) {
  const old = new Map(before?.values.map(({ variable, value }) => [variable, value]));
  return now.values.map(({ variable, value }) => ({
    variable, value, changed: before !== undefined && old.get(variable) !== value, touched: variable === now.variable,
  }));
}

/**
 * The lines that an editor is to mark: of each thread that stands in the submission.
 * @param {Moment} moment
 * @returns {{letter: string, name: string, file: string, line: number, acting: boolean}[]}
 */
export function linesOf({ threads }) {
  return threads.flatMap(({ thread, step, acting }) => {
    const { file, line } = step?.place ?? {};
    return file !== undefined && line !== undefined ? [{ letter: thread.letter, name: thread.name, file, line, acting }] : [];
  });
}

/**
 * A step for those who hear it.
 * @param {Model} model
 * @param {Moment} moment
 */
export function spoken(model, { step, threads, values: shown }) {
  const { thread, place } = step;
  const where = place ? `, ${placeWords(place).replace(':', ' line ')}` : '';
  const changes = shown.filter(({ changed }) => changed).map(({ variable, value }) => `${variable} is now ${value}`);
  const acting = threads.find((each) => each.acting);
  const holds = acting && acting.locks.length > 0 ? [`holds ${acting.locks.join(' and ')}`] : [];
  return [`Step ${step.at + 1} of ${model.steps.length}`, `thread ${thread.letter}, ${thread.name}: ${step.words}${where}`, ...holds, ...changes].join('. ') + '.';
}

/**
 * An interleaving as the player needs it, made of the JSON of docs/interleaving.schema.json.
 *
 * @typedef {{number: number, name: string, letter: string, column: number, state?: 'can-go-on' | 'waits' | 'ended'}} Thread `state` in a play only
 * @typedef {{type: string, method: string, file?: string, line?: number}} Place
 * @typedef {{variable: string, value: string}} Value
 * @typedef {{thread: Thread, locks: string[]}} Held
 * @typedef {{thread: Thread, waitsFor: string, heldBy?: Thread}} Wait
 * @typedef {{fold: false, at: number, index: number, kind: string, thread: Thread, words: string, place?: Place, role?: string, variable?: string,
 *   inside: boolean, locksHeld: string[], values: Value[], held: Held[], waits: Wait[]}} Step `at` counts the steps that are shown, from 0
 * @typedef {{fold: true, count: number, words?: string, thread?: Thread}} Fold steps that are left out
 * @typedef {{headline: string, explanation: string, finding: Record<string, any>, threads: Thread[], rows: (Step | Fold)[], steps: Step[]}} Model
 */
import { letterOf } from '../letters.js';

/**
 * @param {any} json
 * @returns {Model}
 */
export function modelOf(json) {
  if (json?.formatVersion !== 1 || !Array.isArray(json.steps) || !Array.isArray(json.threads)) {
    throw new Error(`This is no interleaving of format 1: formatVersion is ${json?.formatVersion}. Reload the page; if it stays so, the server is newer than the page.`);
  }
  const threads = json.threads.map((/** @type {any} */ { number, name, state }, /** @type {number} */ column) => ({ number, name, state, column, letter: letterOf(column) }));
  const rows = rowsOf(json.steps, new Map(threads.map((/** @type {Thread} */ each) => [each.number, each])));
  const steps = /** @type {Step[]} */ (rows.filter((row) => !row.fold));
  return { headline: json.headline, explanation: json.explanation ?? '', finding: json.finding ?? {}, threads, rows, steps };
}

/** @param {any[]} steps @param {Map<number, Thread>} threads */
function rowsOf(steps, threads) {
  let at = 0;
  return steps.map((step) => (step.kind === 'folded' ? foldOf(step, threads) : stepOf(step, at++, threads)));
}

/** @param {any} step @param {Map<number, Thread>} threads @returns {Fold} */
function foldOf(step, threads) {
  return { fold: true, count: step.folded, words: step.words, thread: threads.get(step.thread) };
}

/** @param {any} step @param {number} at @param {Map<number, Thread>} threads @returns {Step} */
export function stepOf(step, at, threads) {
  const named = (/** @type {number | undefined} */ number) => /** @type {Thread} */ (threads.get(/** @type {number} */ (number)));
  const { kind, words, place, role, variable, inside = false, locksHeld = [], values = [], held = [], waits = [] } = step;
  return {
    fold: false, at, index: step.index ?? at + 1, kind, thread: named(step.thread), words, place, role, variable, inside, locksHeld, values,
    held: held.map((/** @type {any} */ each) => ({ thread: named(each.thread), locks: each.locks })),
    waits: waits.map((/** @type {any} */ each) => ({ thread: named(each.thread), waitsFor: each.waitsFor, heldBy: threads.get(each.heldBy) })),
  };
}

/**
 * @param {Model} model
 * @param {number} index as in the JSON and in links
 * @returns {Step | undefined}
 */
export function stepOfIndex(model, index) {
  return model.steps.find((step) => step.index === index);
}

/**
 * @param {Place | undefined} place
 * @returns {string} `Counter.java:17`, or nothing
 */
export function placeWords(place) {
  if (!place?.file) return '';
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { piecesOf } from '../src/player/explanation.js';
import { modelOf, stepOfIndex } from '../src/player/model.js';
import { linesOf, momentAt, spoken } from '../src/player/moment.js';
import { graphOf } from '../src/player/waitgraph.js';

const folder = new URL('./interleavings/', import.meta.url);
const load = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

for (const name of readdirSync(folder)) {
  const json = load(name);
  const shown = json.steps.filter((/** @type {any} */ step) => step.kind !== 'folded');
  const model = modelOf(json);
  const nameOf = (/** @type {number} */ number) => json.threads.find((/** @type {any} */ each) => each.number === number).name;

  test(`${name}: every step that is shown is a step, and all others are counted`, () => {
    assert.deepEqual(model.steps.map(({ index, words }) => [index, words]), shown.map((/** @type {any} */ { index, words }) => [index, words]));
    assert.equal(model.rows.length, json.steps.length);
  });

  test(`${name}: at every step lines, values, locks and waits are those of the JSON`, () => {
    shown.forEach((/** @type {any} */ step, /** @type {number} */ at) => {
      const moment = momentAt(model, at);
      assert.deepEqual(linesOf(moment).map((line) => [line.name, line.file, line.line]), linesIn(shown.slice(0, at + 1)));
      assert.deepEqual(moment.values.map(({ variable, value }) => ({ variable, value })), step.values);
      assert.deepEqual(moment.threads.filter(({ locks }) => locks.length).map(({ thread, locks }) => ({ thread: thread.number, locks })), step.held);
      assert.deepEqual(moment.threads.filter(({ waitsFor }) => waitsFor).map(({ thread, waitsFor }) => [thread.number, waitsFor]), step.waits.map((/** @type {any} */ wait) => [wait.thread, wait.waitsFor]));
    });
  });

  test(`${name}: whoever listens hears who does what and where`, () => {
    const words = spoken(model, momentAt(model, 3));
    assert.match(words, new RegExp(`^Step 4 of ${shown.length}\\. thread [A-D], `));
    assert.ok(words.includes(shown[3].words) && words.includes(nameOf(shown[3].thread)), words);
  });

  /** Of each thread the last step before, if it has a line. @param {any[]} until */
  function linesIn(until) {
    return json.threads.flatMap((/** @type {any} */ { number, name: thread }) => {
      const place = until.filter((step) => step.thread === number).pop()?.place;
      return place ? [[thread, place.file, place.line]] : [];
    });
  }
}

test('of three who wait for each other the picture shows the circle, and main beside it', () => {
  const model = modelOf(load('deadlock-of-three.json'));
  const { edges } = graphOf(model.steps[model.steps.length - 1].waits);
  assert.equal(edges.filter(({ inCycle }) => inCycle).length, 3);
  assert.deepEqual(edges.filter(({ inCycle }) => !inCycle).map(({ from }) => from.name), ['main']);
});

test('an explanation names the steps that the grader has marked, in order', () => {
  const model = modelOf(load('deadlock-of-three.json'));
  const named = piecesOf(model.explanation).flatMap(({ index }) => index ?? []).sort((a, b) => a - b);
  assert.deepEqual(named, model.steps.filter(({ role }) => role === 'named').map(({ index }) => index));
});

test('a name that reads like a step is a name', () => {
  assert.deepEqual(piecesOf('"step 3" waits since step 4, for `step 5`.').filter(({ index }) => index !== undefined), [{ text: 'step 4', index: 4 }]);
});

test('who waits for nobody is in no picture', () => {
  const model = modelOf(load('lost-update.json'));
  assert.deepEqual(graphOf([{ thread: model.threads[0], waitsFor: 'a signal' }]), { threads: [], edges: [] });
});

test('a value that a step changed is marked as new there, and only there', () => {
  const model = modelOf(load('lost-update.json'));
  const marked = model.steps.map((step) => momentAt(model, step.at).values.filter(({ changed }) => changed).map(({ value }) => value));
  assert.ok(marked.some((values) => values.length > 0));
  model.steps.forEach((step, at) => marked[at].forEach((value) => assert.ok(step.values.some((each) => each.value === value))));
});

test('an interleaving of an older grader, without values, has steps all the same', () => {
  const old = { formatVersion: 1, headline: 'h', threads: [{ number: 4, name: 't' }], finding: {}, steps: [{ kind: 'folded', folded: 2 }, { kind: 'read', thread: 4, words: 'reads x: 0' }] };
  const model = modelOf(old);
  assert.equal(stepOfIndex(model, 1)?.words, 'reads x: 0');
  assert.deepEqual(momentAt(model, 0).values, []);
});

test('what is no interleaving is refused with a reason', () => {
  assert.throws(() => modelOf({ formatVersion: 2, steps: [], threads: [] }), /formatVersion is 2/);
});

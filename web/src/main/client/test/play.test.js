// What the page of a play makes of an answer of the server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backTo } from '../src/play/back.js';
import { linesOf, positionOf, spoken } from '../src/play/position.js';

const place = (line) => ({ type: 'Counter', method: 'increment', file: 'Counter.java', line });
const json = {
  formatVersion: 1,
  headline: '',
  threads: [{ number: 0, name: 'main', state: 'waits' }, { number: 1, name: 'anna', state: 'can-go-on' }, { number: 2, name: 'bert', state: 'ended' }],
  steps: [
    { kind: 'folded', words: '… 9 steps', folded: 9 },
    { kind: 'read', thread: 1, words: 'reads count: 0', place: place(7), index: 1, variable: 'count', values: [{ variable: 'count', value: '0' }], held: [], waits: [] },
    { kind: 'write', thread: 2, words: 'writes count: 1', place: place(8), index: 2, variable: 'count', values: [{ variable: 'count', value: '1' }], held: [], waits: [] },
  ],
  now: { values: [{ variable: 'count', value: '1' }], held: [{ thread: 1, locks: ['Lock'] }], waits: [{ thread: 0, waitsFor: 'the end of anna', heldBy: 1 }] },
  output: [{ thread: 2, text: 'done' }],
  options: [{ move: '1', thread: 1, sort: 'thread', words: 'writes count: 1', kind: 'write', place: place(9), then: [] }],
};

test('what is known now may be more than after the last step', () => {
  const { moment } = positionOf(json);
  const [main, anna] = moment.threads;
  assert.equal(main.waitsFor, 'the end of anna');
  assert.equal(main.heldBy?.name, 'anna');
  assert.deepEqual(anna.locks, ['Lock']);
  assert.deepEqual(moment.values, [{ variable: 'count', value: '1', changed: true, touched: true }]);
});

test('who can go on stands at what comes next, and who has ended nowhere', () => {
  const position = positionOf(json);
  const [, anna] = position.model.threads;
  assert.deepEqual(linesOf(position, anna), [{ letter: 'B', name: 'anna', file: 'Counter.java', line: 9, acting: true }]);
});

test('a move is told by what it did, and by how many can follow', () => {
  const position = positionOf(json);
  assert.equal(spoken(position, 1), 'bert: writes count: 1. 1 can happen next.');
  assert.equal(spoken({ ...position, options: [] }, 2), 'Nothing can happen any more.');
});

test('a play may begin before any step', () => {
  const begun = positionOf({ ...json, steps: [], output: [], now: { values: [], held: [], waits: [] } });
  assert.equal(begun.model.steps.length, 0);
  assert.equal(begun.moment.threads[1].step, undefined);
});

test('the way back to a step is the fewest moves after which it is there', async () => {
  const moves = ['0', '1', '1', '2', '1'];
  const lengths = [2, 3, 3, 6, 7, 9];
  const after = async (few) => lengths[few.length];
  assert.deepEqual(await backTo(1, moves, after), []);
  assert.deepEqual(await backTo(3, moves, after), ['0']);
  assert.deepEqual(await backTo(4, moves, after), ['0', '1', '1'], 'the step is one of several of its move');
  assert.deepEqual(await backTo(6, moves, after), ['0', '1', '1']);
  assert.deepEqual(await backTo(9, moves, after), moves);
});

test('the way back into a run to the end ends before it', async () => {
  const lengths = [2, 3, 40];
  assert.deepEqual(await backTo(20, ['0', '*'], async (few) => lengths[few.length]), ['0']);
});

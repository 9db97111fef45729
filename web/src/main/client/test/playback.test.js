import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentsOf, spoken } from '../src/playback/model.js';

const json = {
  moments: [
    { at: '1 Mar', since: '+0 s', words: 'the starter', kind: /** @type {const} */ ('note'), files: { 'A.java': /** @type {[number, number, string]} */ ([0, 0, 'one\ntwo\nthree\n']) } },
    { at: '1 Mar', since: '+5 s', words: 'a saved change', files: { 'A.java': /** @type {[number, number, string]} */ ([4, 7, '2']) } },
    { at: '1 Mar', since: '+9 s', words: 'submitted: WA', kind: /** @type {const} */ ('submission'), verdict: 'WA', files: {} },
    { at: '1 Mar', since: '+10 s', words: 'a saved change', files: { 'A.java': null, 'B.java': /** @type {[number, number, string]} */ ([0, 0, 'b']) } },
  ],
};

test('each moment has the whole code of its time', () => {
  assert.deepEqual(momentsOf(json).map(({ files }) => files), [
    { 'A.java': 'one\ntwo\nthree\n' }, { 'A.java': 'one\n2\nthree\n' }, { 'A.java': 'one\n2\nthree\n' }, { 'B.java': 'b' },
  ]);
});

test('it is known where something changed, once there was something', () => {
  assert.deepEqual(momentsOf(json).map(({ changed }) => changed), [undefined, { file: 'A.java', line: 2 }, undefined, undefined]);
});

test('whoever listens hears when what happened', () => {
  assert.equal(spoken(momentsOf(json), 1), 'Moment 2 of 4. +5 s, a saved change, A.java line 2');
  assert.equal(spoken(momentsOf(json), 2), 'Moment 3 of 4. +9 s, submitted: WA');
});

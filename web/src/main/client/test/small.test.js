import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBare, isPressed } from '../src/app/key-names.js';
import { moved, smallest } from '../src/app/pane-sizes.js';
import { troubleWords } from '../src/app/trouble-words.js';
import { largest, within } from '../src/editor/font.js';
import { letterOf } from '../src/letters.js';

const pressed = (/** @type {string} */ key, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('Ctrl+Enter is not Ctrl+Shift+Enter', () => {
  assert.ok(isPressed('Ctrl+Enter', pressed('Enter', { ctrlKey: true })));
  assert.ok(!isPressed('Ctrl+Enter', pressed('Enter', { ctrlKey: true, shiftKey: true })));
  assert.ok(isPressed('Ctrl+Shift+Enter', pressed('Enter', { ctrlKey: true, shiftKey: true })));
});

test('Command on a Mac is Ctrl', () => assert.ok(isPressed('Ctrl+Enter', pressed('Enter', { metaKey: true }))));

test('a question mark is one, with Shift or without', () => {
  assert.ok(isPressed('?', pressed('?', { shiftKey: true })) && isPressed('?', pressed('?')));
});

test('a letter with Shift is another key', () => {
  assert.ok(isPressed('J', pressed('j')) && !isPressed('J', pressed('J', { shiftKey: true })) && isPressed('Shift+J', pressed('J', { shiftKey: true })));
});

test('a key that gives another sign with Alt is known by its place', () => assert.ok(isPressed('Alt+-', pressed('–', { altKey: true, code: 'Minus' }))));

test('only keys without Ctrl and Alt are bare', () => assert.deepEqual(['J', 'Shift+J', '?', 'Ctrl+Enter', 'Alt+-'].map(isBare), [true, true, true, false, false]));

test('what one pane loses its neighbour gets, and the others keep theirs', () => assert.deepEqual(moved([30, 40, 30], 0, 10), [40, 30, 30]));

test('no pane gets too small to be found again', () => {
  assert.deepEqual(moved([30, 40, 30], 1, -100), [30, smallest, 70 - smallest]);
  assert.deepEqual(moved([5, 5, 90], 0, 100), [5, 5, 90]);
});

test('letters have a size that can be read', () => assert.deepEqual([within(3), within(99), within(Number.NaN), within(15.4)], [10, largest, 14, 15]));

test('threads are lettered, again from A after X', () => assert.deepEqual([0, 1, 23, 24].map(letterOf), ['A', 'B', 'X', 'A']));

test('a kata tells of trouble of the server, and of none when there is none', () => {
  assert.equal(troubleWords(200, 'ok\n'), '');
  assert.equal(troubleWords(200, 'ok\ngrading is not available at the moment: the disk is full\n'), 'Grading is not available at the moment: the disk is full. What you submit waits and is graded as soon as it is.');
  assert.match(troubleWords(503, '{}'), /^The server cannot reach its database/);
  assert.equal(troubleWords(429, ''), '');
});

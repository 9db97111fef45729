import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBare, isPressed } from '../src/app/key-names.js';
import { moved, smallest } from '../src/app/pane-sizes.js';
import { loss, refusalWords, saveWords } from '../src/app/save-words.js';
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

test('a letter that gives a sign with Alt is known by its place, one that stays a letter by itself', () => {
  assert.ok(isPressed('Alt+U', pressed('Dead', { altKey: true, code: 'KeyU' })));
  assert.ok(!isPressed('Alt+U', pressed('g', { altKey: true, code: 'KeyU' })));
  assert.ok(!isPressed('Ctrl+U', pressed('Dead', { ctrlKey: true, code: 'KeyU' })));
});

test('only keys without Ctrl and Alt are bare', () => assert.deepEqual(['J', 'Shift+J', '?', 'Ctrl+Enter', 'Alt+-'].map(isBare), [true, true, true, false, false]));

test('what one pane loses its neighbour gets, and the others keep theirs', () => assert.deepEqual(moved([30, 40, 30], 0, 10), [40, 30, 30]));

test('no pane gets too small to be found again', () => {
  assert.deepEqual(moved([30, 40, 30], 1, -100), [30, smallest, 70 - smallest]);
  assert.deepEqual(moved([5, 5, 90], 0, 100), [5, 5, 90]);
});

test('letters have a size that can be read', () => assert.deepEqual([within(3), within(99), within(Number.NaN), within(15.4)], [10, largest, 14, 15]));

test('threads are lettered, again from A after X', () => assert.deepEqual([0, 1, 23, 24].map(letterOf), ['A', 'B', 'X', 'A']));

test('a page tells of trouble of the server, and of none when there is none', () => {
  const none = { saving: '', grading: '' };
  const full = 'nothing can be saved at the moment: the database\'s disk is full\n';
  const nobody = 'grading is not available at the moment: no sandbox\n';
  assert.deepEqual(troubleWords(200, 'ok\n'), none);
  assert.deepEqual(troubleWords(200, `ok\n${nobody}`), { saving: '', grading: 'Grading is not available at the moment: no sandbox. What you submit waits and is graded as soon as it is.' });
  assert.match(troubleWords(200, `ok\n${full}`).saving, /disk is full\. Whoever runs the server must make room/);
  assert.ok(Object.values(troubleWords(200, `ok\n${full}${nobody}`)).every((words) => words !== ''));
  assert.match(troubleWords(503, '{"error":"The database cannot be reached at present."}').saving, /^The server cannot reach its database/);
  assert.match(troubleWords(503, '<h1>Bad gateway</h1>').saving, /^The server cannot be reached/);
  assert.deepEqual(troubleWords(429, ''), none);
});

test('a draft says truly why it was not saved', () => {
  const words = (/** @type {number} */ status) => saveWords({ kind: 'lost', why: loss(status) });
  assert.match(words(507), /disk is full/);
  assert.match(words(503), /cannot save at present/);
  assert.match(words(429), /too much at once/);
  assert.match(words(500), /the server failed/);
  for (const status of [429, 500, 502, 503, 504, 507]) {
    assert.match(words(status), /^Not saved.*Kept in this browser\.$/);
    assert.doesNotMatch(words(status), /connection/);
  }
  assert.match(saveWords({ kind: 'lost', why: 'connection' }), /no connection/);
});

test('what was not taken is told why, and only too much is called too much', () => {
  assert.equal(refusalWords(429, 1), 'Too many at once: try again in a second.');
  assert.match(refusalWords(507, 15), /disk is full: whoever runs it must make room/);
  assert.match(refusalWords(503, 5), /cannot take it at present/);
  assert.match(refusalWords(500), /\(500\)/);
  assert.equal(refusalWords(400), '');
});

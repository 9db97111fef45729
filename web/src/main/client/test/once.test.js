import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOUBLE_CLICK, justSent } from '../src/app/once.js';

test('a form that was sent is not sent again by the second click of a double click', () => {
  const wasJustSent = justSent();
  const form = {};
  assert.deepEqual([0, 1, DOUBLE_CLICK - 1].map((at) => wasJustSent(form, at)), [false, true, true]);
});

test('a form is sent again later, and another form at once', () => {
  const wasJustSent = justSent();
  const form = {};
  assert.deepEqual([wasJustSent(form, 0), wasJustSent({}, 1), wasJustSent(form, DOUBLE_CLICK), wasJustSent(form, DOUBLE_CLICK + 1)], [false, false, false, true]);
});

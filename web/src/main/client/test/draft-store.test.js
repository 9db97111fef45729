import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftStore } from '../src/app/draft-store.js';

/** @returns {Storage} */
function storage() {
  const all = new Map();
  return /** @type {any} */ ({
    get length() { return all.size; }, key: (/** @type {number} */ i) => [...all.keys()][i], getItem: (/** @type {string} */ name) => all.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => all.set(name, value), removeItem: (/** @type {string} */ name) => all.delete(name),
  });
}

const kept = (/** @type {string} */ content) => ({ base: 3, files: { 'A.java': content } });

test('a tab finds after a reload what it kept', () => {
  const [local, session] = [storage(), storage()];
  draftStore('kata', local, session).write(kept('mine'));
  assert.deepEqual(draftStore('kata', local, session).read()?.files, kept('mine').files);
});

test('a new tab takes over what a crashed one left behind, once', () => {
  const local = storage();
  draftStore('kata', local, storage()).write(kept('left behind'));
  assert.deepEqual(draftStore('kata', local, storage()).read()?.files, kept('left behind').files);
  assert.equal(local.length, 1);
});

test('drafts of another kata are none of ours', () => {
  const local = storage();
  draftStore('kata-two', local, storage()).write(kept('other'));
  assert.equal(draftStore('kata', local, storage()).read(), undefined);
});

test('rubbish in the storage is nothing', () => {
  const [local, session] = [storage(), storage()];
  const store = draftStore('kata', local, session);
  store.write(kept('x'));
  local.setItem(/** @type {string} */ (local.key(0)), '{"base": "rubbish"');
  assert.equal(store.read(), undefined);
});

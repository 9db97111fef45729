import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftStore } from '../src/app/draft-store.js';

/** A browser, by what its pages have in common, with a tab's memory for each name of a tab. */
function browser() {
  const local = storage();
  const held = lockManager();
  const tabs = new Map();
  return {
    local,
    /** @param {string} tab @param {string} [kata] */
    open: (tab, kata = 'kata') => {
      if (!tabs.has(tab)) tabs.set(tab, storage());
      const locks = held.page();
      return Object.assign(draftStore(kata, { local, session: tabs.get(tab), locks }), { end: locks.end });
    },
    /** @param {string} tab @param {string} other */
    duplicate: (tab, other) => tabs.set(other, storage(tabs.get(tab).all)),
  };
}

/** @returns {any} */
function storage(from = new Map()) {
  const all = new Map(from);
  return {
    all,
    get length() { return all.size; }, key: (/** @type {number} */ i) => [...all.keys()][i], getItem: (/** @type {string} */ name) => all.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => all.set(name, value), removeItem: (/** @type {string} */ name) => all.delete(name),
  };
}

/** Locks as browsers have them: one holds, the others queue; a page that ends lets go. */
function lockManager() {
  const queues = new Map();
  const next = (/** @type {string} */ name) => queues.get(name)?.[0]?.run();
  return {
    page: () => {
      const mine = [];
      return {
        request: (/** @type {string} */ name, /** @type {() => unknown} */ use) => new Promise((done) => {
          const queue = queues.get(name) ?? [];
          queues.set(name, queue);
          const leave = () => (queue.splice(queue.indexOf(entry), 1), next(name));
          const entry = { run: () => Promise.resolve(use()).then((value) => (leave(), done(value))) };
          mine.push(() => queue.includes(entry) && leave());
          queue.push(entry);
          if (queue.length === 1) next(name);
        }),
        end: () => mine.forEach((leave) => leave()),
      };
    },
  };
}

const kept = (/** @type {string} */ content) => ({ base: 3, files: { 'A.java': content } });
const turn = () => new Promise((done) => setImmediate(done));

/** What a page is told of, of which it takes the first. @param {any} page */
async function taken(page) {
  const told = [];
  page.left((/** @type {any} */ each) => told.push(each.files['A.java']) === 1);
  await turn();
  return told;
}

test('a page finds after a reload what it kept', async () => {
  const { open } = browser();
  const page = open('tab');
  page.write(kept('mine'));
  page.end();
  assert.deepEqual(await taken(open('tab')), ['mine']);
});

test('a new tab takes over what a crashed one left behind, once', async () => {
  const { open, local } = browser();
  const page = open('crashed');
  page.write(kept('left behind'));
  page.end();
  assert.deepEqual(await taken(open('new')), ['left behind']);
  assert.equal(local.length, 0);
});

test('what a page that lives has not saved yet is its own', async () => {
  const { open, local } = browser();
  open('first').write(kept('being written'));
  assert.deepEqual(await taken(open('second')), []);
  assert.equal(local.length, 1);
});

test('a tab and its duplicate do not write over each other', async () => {
  const { open, duplicate, local } = browser();
  const first = open('tab');
  first.write(kept('first'));
  duplicate('tab', 'copy');
  const second = open('copy');
  second.write(kept('second'));
  assert.deepEqual([...local.all.values()].map((text) => JSON.parse(text).files['A.java']), ['first', 'second']);
  second.clear();
  assert.deepEqual([...local.all.values()].map((text) => JSON.parse(text).files['A.java']), ['first']);
});

test('a page hears of what another left behind when that one ends', async () => {
  const { open } = browser();
  const first = open('first');
  first.write(kept('first'));
  const told = taken(open('second'));
  first.end();
  assert.deepEqual(await told, ['first']);
});

test('tabs that come back after a crash have each their own first, and leave the rest where it is', async () => {
  const { open, local } = browser();
  for (const tab of ['one', 'two', 'three']) {
    const page = open(tab);
    page.write(kept(tab));
    page.end();
  }
  assert.equal((await taken(open('two')))[0], 'two');
  assert.equal(local.length, 2);
});

test('drafts of another kata are none of ours', async () => {
  const { open } = browser();
  const page = open('tab', 'kata-two');
  page.write(kept('other'));
  page.end();
  assert.deepEqual(await taken(open('tab')), []);
});

test('rubbish in the storage is nothing', async () => {
  const { open, local } = browser();
  const page = open('tab');
  page.write(kept('x'));
  page.end();
  local.setItem(local.key(0), '{"base": "rubbish"');
  assert.deepEqual(await taken(open('tab')), []);
});

test('where there are no locks, what is left behind is found all the same', async () => {
  const [local, session] = [storage(), storage()];
  draftStore('kata', { local, session }).write(kept('x'));
  assert.deepEqual(await taken(draftStore('kata', { local, session })), ['x']);
});

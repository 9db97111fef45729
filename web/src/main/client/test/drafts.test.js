import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts, idle, longest } from '../src/app/drafts.js';
import { manualClock } from '../testing/clock.js';

const text = (/** @type {string} */ content) => ({ 'A.java': content });

/** A draft with a clock and a server of its own; `answers` are taken one after the other. */
function world({ answers = [], base = 1, files = text('one') } = {}) {
  const told = [];
  const sent = [];
  const all = { told, sent, kept: undefined, saved: [] };
  const clock = manualClock();
  const drafts = new Drafts({
    base, files,
    save: async (what, on) => {
      sent.push([what['A.java'], on]);
      return answers.shift() ?? { kind: 'saved', version: on + 1 };
    },
    store: { write: (what) => (all.kept = what), clear: () => (all.kept = undefined) },
    clock,
    tell: (state) => told.push(state.kind), saved: (what) => all.saved.push(what.base),
  });
  return Object.assign(all, { drafts, pass: clock.pass });
}

test('an edit is in the browser at once, and on the server after a moment without another', async () => {
  const w = world();
  w.drafts.edited(text('two'));
  assert.deepEqual(w.kept, { base: 1, files: text('two') });
  await w.pass(idle - 1);
  assert.deepEqual(w.sent, []);
  await w.pass(1);
  assert.deepEqual(w.sent, [['two', 1]]);
  assert.equal(w.kept, undefined);
  assert.deepEqual(w.told, ['edited', 'saving', 'saved']);
  assert.deepEqual(w.saved, [2]);
});

test('somebody who never stops typing is saved all the same', async () => {
  const w = world();
  for (let typed = 0; typed < longest + idle; typed += 100) {
    w.drafts.edited(text(String(typed)));
    await w.pass(100);
  }
  assert.equal(w.sent.length, 1);
});

test('what is typed while a save is under way is saved next, on the new version', async () => {
  const w = world();
  const answered = deferred();
  w.drafts.save = async (files, base) => {
    w.sent.push([files['A.java'], base]);
    if (w.sent.length === 1) await answered.promise;
    return { kind: 'saved', version: base + 1 };
  };
  w.drafts.edited(text('two'));
  const first = w.drafts.flush();
  w.drafts.edited(text('three'));
  answered.resolve();
  await first;
  assert.deepEqual(w.kept, { base: 2, files: text('three') });
  await w.pass(idle);
  assert.deepEqual(w.sent, [['two', 1], ['three', 2]]);
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

test('without a connection the text stays in the browser, and is tried again and again', async () => {
  const w = world({ answers: [{ kind: 'lost', why: 'connection' }, { kind: 'lost', why: 'connection' }] });
  w.drafts.edited(text('two'));
  await w.pass(idle);
  assert.equal(w.drafts.state.kind, 'lost');
  assert.deepEqual(w.kept?.files, text('two'));
  await w.pass(60_000);
  assert.equal(w.drafts.state.kind, 'saved');
  assert.deepEqual(w.sent, [['two', 1], ['two', 1], ['two', 1]]);
});

test('a server that asks to wait is not asked before', async () => {
  const w = world({ answers: [{ kind: 'lost', why: 'full', retryAfter: 30 }] });
  w.drafts.edited(text('two'));
  await w.pass(idle + 29_999);
  assert.deepEqual(w.drafts.state, { kind: 'lost', why: 'full' });
  assert.equal(w.sent.length, 1);
  await w.pass(1);
  assert.equal(w.sent.length, 2);
});

test('a save whose answer was lost does not collide with itself', async () => {
  const w = world({ answers: [{ kind: 'lost', why: 'connection' }, { kind: 'conflict', version: 2, files: text('two') }] });
  w.drafts.edited(text('two'));
  await w.pass(idle);
  w.drafts.edited(text('three'));
  await w.pass(60_000);
  assert.equal(w.drafts.state.kind, 'saved');
  assert.deepEqual(w.sent, [['two', 1], ['three', 1], ['three', 2]]);
});

test('another tab that saved the same text is no conflict', async () => {
  const w = world({ answers: [{ kind: 'conflict', version: 5, files: text('two') }] });
  w.drafts.edited(text('two'));
  await w.pass(idle);
  assert.equal(w.drafts.state.kind, 'saved');
  assert.equal(w.drafts.base, 5);
});

test('a change made elsewhere is told, and nothing is sent until the person chose', async () => {
  const w = world({ answers: [{ kind: 'conflict', version: 2, files: text('theirs') }] });
  w.drafts.edited(text('ours'));
  await w.pass(idle);
  w.drafts.edited(text('ours, more'));
  await w.pass(60_000);
  assert.equal(w.sent.length, 1);
  assert.deepEqual(w.kept, { base: 1, files: text('ours, more') });
  await w.drafts.keepOurs();
  assert.deepEqual(w.sent[1], ['ours, more', 2]);
  assert.equal(w.drafts.state.kind, 'saved');
});

test('whoever takes the other version goes on from there', async () => {
  const w = world({ answers: [{ kind: 'conflict', version: 2, files: text('theirs') }] });
  w.drafts.edited(text('ours'));
  await w.pass(idle);
  w.drafts.takeTheirs();
  assert.deepEqual([w.drafts.base, w.drafts.files, w.kept], [2, text('theirs'), undefined]);
});

test('what a crashed page left behind is brought back and saved', async () => {
  const w = world();
  assert.equal(w.drafts.restore({ base: 1, files: text('left behind') }), 'restored');
  assert.deepEqual(w.kept, { base: 1, files: text('left behind') });
  await w.pass(0);
  assert.deepEqual(w.sent, [['left behind', 1]]);
});

test('what was left behind before the server went on is a conflict, also after a reload', async () => {
  const kept = { base: 1, files: text('left behind') };
  const w = world({ base: 4, files: text('newer') });
  w.drafts.restore(kept);
  await w.pass(60_000);
  assert.equal(w.drafts.state.kind, 'conflict');
  assert.deepEqual(w.sent, []);
  assert.deepEqual(w.kept, kept);
  await w.drafts.keepOurs();
  assert.deepEqual(w.sent, [['left behind', 4]]);
});

test('what was left behind and is on the server is known already', () => {
  const w = world();
  assert.equal(w.drafts.restore({ base: 1, files: text('one') }), 'known');
  assert.equal(w.drafts.state.kind, 'saved');
});

test('what was left behind does not take the place of what is being written', async () => {
  const w = world();
  w.drafts.edited(text('two'));
  assert.equal(w.drafts.restore({ base: 1, files: text('left behind') }), 'busy');
  await w.pass(idle);
  assert.deepEqual(w.sent, [['two', 1]]);
});

for (const answer of [{ kind: 'saved', version: 2 }, { kind: 'conflict', version: 2, files: text('theirs') }, { kind: 'lost', why: 'connection' }, { kind: 'refused', why: 'too large' }]) {
  test(`"${answer.kind}" about a save that was under way when another version was adopted is not about that one`, async () => {
    const w = world();
    const answered = deferred();
    w.drafts.save = async (files, base) => {
      w.sent.push([files['A.java'], base]);
      return w.sent.length === 1 ? answered.promise : { kind: 'saved', version: base + 1 };
    };
    w.drafts.edited(text('two'));
    const saving = w.drafts.flush();
    w.drafts.adopt(7, text('starter'));
    w.drafts.edited(text('three'));
    answered.resolve(answer);
    await saving;
    assert.deepEqual([w.drafts.base, w.drafts.files, w.kept, w.saved], [7, text('three'), { base: 7, files: text('three') }, []]);
    await w.pass(idle);
    assert.deepEqual(w.sent, [['two', 1], ['three', 7]]);
    assert.equal(w.drafts.state.kind, 'saved');
  });
}

test('a text that was sent before another version was adopted is not ours any more when it collides', async () => {
  const w = world({ answers: [{ kind: 'lost', why: 'connection' }, { kind: 'conflict', version: 9, files: text('two') }] });
  w.drafts.edited(text('two'));
  await w.pass(idle);
  w.drafts.adopt(7, text('starter'));
  w.drafts.edited(text('three'));
  await w.pass(idle);
  assert.equal(w.drafts.state.kind, 'conflict');
});

test('a text that the server refuses is not sent again before it changes', async () => {
  const w = world({ answers: [{ kind: 'refused', why: 'too large' }] });
  w.drafts.edited(text('large'));
  await w.pass(60_000);
  assert.equal(w.sent.length, 1);
  w.drafts.edited(text('small'));
  await w.pass(idle);
  assert.deepEqual(w.sent[1], ['small', 1]);
});

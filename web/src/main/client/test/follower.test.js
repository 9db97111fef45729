import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Follower, patience, pollEvery, silence, streamAgain } from '../src/app/follower.js';
import { manualClock } from '../testing/clock.js';

/** Somebody who follows, the streams they have opened, and what they see; `answers` are given to whoever asks, the last one again and again. */
function world({ answers = ['asked'] } = {}) {
  const clock = manualClock();
  const all = { shown: [], asked: 0, lost: false, streams: [], pass: clock.pass };
  const follower = new Follower({
    open: (ear) => {
      const stream = { ...ear, isOpen: true, close: () => (stream.isOpen = false) };
      all.streams.push(stream);
      return stream;
    },
    ask: async () => {
      all.asked++;
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === undefined) throw new Error('no connection');
      return answer;
    },
    show: (html) => (all.shown.push(html), html === 'end'),
    lost: (now) => (all.lost = now),
    clock,
  });
  follower.start();
  return Object.assign(all, { follower, open: () => all.streams.filter(({ isOpen }) => isOpen).length });
}

test('what a stream says is shown, and nobody asks', async () => {
  const w = world();
  w.streams[0].said('one');
  await w.pass(silence - 1);
  w.streams[0].said('two');
  await w.pass(silence - 1);
  assert.deepEqual([w.shown, w.asked, w.streams.length], [['one', 'two'], 0, 1]);
});

test('a stream that says no more than that it is alive is left alone', async () => {
  const w = world();
  for (let times = 0; times < 20; times++) {
    w.streams[0].alive();
    await w.pass(5000);
  }
  assert.deepEqual([w.asked, w.streams.length, w.lost], [0, 1, false]);
});

test('a stream that fell silent is closed, and one asks instead', async () => {
  const w = world({ answers: ['asked', 'asked again'] });
  w.streams[0].said('one');
  await w.pass(silence);
  assert.deepEqual([w.shown, w.open()], [['one', 'asked'], 0]);
  await w.pass(pollEvery);
  assert.deepEqual(w.shown, ['one', 'asked', 'asked again']);
});

test('a new stream is tried after a while, and ends the asking once it speaks', async () => {
  const w = world();
  await w.pass(patience + streamAgain);
  assert.equal(w.open(), 1);
  const asked = w.asked;
  await w.pass(pollEvery);
  assert.equal(w.asked, asked + 1);
  w.streams[1].said('by the stream');
  await w.pass(silence - 1);
  assert.deepEqual([w.asked, w.shown.at(-1), w.streams.length], [asked + 1, 'by the stream', 2]);
});

test('where streams never get through, asking goes on, one stream at a time is tried', async () => {
  const w = world();
  await w.pass(10 * (patience + streamAgain) - 1);
  assert.equal(w.streams.length, 10);
  assert.ok(w.open() <= 1);
  assert.ok(w.asked > 150, `${w.asked}`);
});

test('a browser that tries again and again to connect does not put the asking off', async () => {
  const w = world();
  w.streams[0].said('one');
  for (let times = 0; times < 4; times++) {
    w.streams[0].lost(false);
    assert.equal(w.lost, true);
    await w.pass(patience / 4);
  }
  assert.deepEqual([w.asked, w.lost], [1, false]);
});

test('a stream that is refused is not waited for', async () => {
  const w = world();
  w.streams[0].lost(true);
  await w.pass(0);
  assert.equal(w.asked, 1);
});

test('while nothing gets through that is told, and asking goes on', async () => {
  const w = world({ answers: [undefined, undefined, 'back'] });
  await w.pass(patience);
  assert.equal(w.lost, true);
  await w.pass(2 * pollEvery);
  assert.deepEqual([w.lost, w.shown], [false, ['back']]);
});

test('an answer that was asked for before a stream spoke is older, and not shown', async () => {
  const w = world();
  let answer = () => {};
  w.follower.ask = () => new Promise((done) => (answer = () => done('old')));
  w.pass(patience);
  w.pass(streamAgain);
  w.streams[1].said('new');
  answer();
  await w.pass(pollEvery);
  assert.deepEqual(w.shown, ['new']);
});

test('the end is the end', async () => {
  const w = world();
  w.streams[0].said('end');
  w.streams[0].said('more');
  await w.pass(60_000);
  assert.deepEqual([w.shown, w.asked, w.open(), w.streams.length], [['end'], 0, 0, 1]);
});

test('the end may be heard by asking', async () => {
  const w = world({ answers: ['end'] });
  await w.pass(patience + 60_000);
  assert.deepEqual([w.shown, w.asked, w.open(), w.streams.length], [['end'], 1, 0, 1]);
});

test('whoever has stopped hears nothing, and may start again', async () => {
  const w = world();
  w.follower.stop();
  w.streams[0].said('one');
  await w.pass(60_000);
  assert.deepEqual([w.shown, w.asked], [[], 0]);
  w.follower.start();
  w.streams[1].said('two');
  assert.deepEqual(w.shown, ['two']);
});

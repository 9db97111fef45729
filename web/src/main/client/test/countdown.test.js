import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Countdown, face } from '../src/app/countdown.js';

const minute = 60_000;

function counting(left) {
  const world = { now: 1000, said: [] };
  world.countdown = new Countdown({ left, now: () => world.now, say: (words) => world.said.push(words) });
  world.pass = (time) => {
    for (let passed = 0; passed < time; passed += 1000) {
      world.now += 1000;
      world.countdown.look();
    }
  };
  return world;
}

test('counts down to nothing, and not below', () => {
  const world = counting(minute);
  world.pass(20_000);
  assert.equal(world.countdown.left, 40_000);
  world.pass(minute);
  assert.equal(world.countdown.left, 0);
});

test('says a few times how much is left, and not each second', () => {
  const world = counting(90 * minute);
  world.pass(91 * minute);
  assert.deepEqual(world.said, ['60 minutes are left.', '30 minutes are left.', '15 minutes are left.', '5 minutes are left.', 'One minute is left.']);
});

test('says nothing of what was past when the page was opened', () => {
  const world = counting(10 * minute);
  world.pass(4 * minute);
  assert.deepEqual(world.said, []);
  world.pass(minute);
  assert.deepEqual(world.said, ['5 minutes are left.']);
});

test('believes the server, and says so if that is news', () => {
  const world = counting(6 * minute);
  world.pass(minute);
  world.countdown.told(5 * minute - 900);
  assert.deepEqual(world.said, ['5 minutes are left.']);
  world.countdown.told(20 * minute);
  assert.equal(world.countdown.left, 20 * minute);
  world.pass(5 * minute);
  assert.deepEqual(world.said.slice(1), ['You have more time: 20 minutes are left.', '15 minutes are left.']);
  world.countdown.told(4 * minute);
  assert.equal(world.said.at(-1), 'Your time was changed: 4 minutes are left.');
});

test('shows it as clocks do', () => {
  assert.deepEqual([3_849_000, 3_600_000, 249_001, 59_000, 0].map(face), ['1:04:09', '1:00:00', '04:10', '00:59', '00:00']);
});

// Who waits for whom, drawn: a circle for each thread, an arrow from the one that waits to the one that must do something first.
import { svg } from '../dom.js';

const width = 320;
const node = 17;

/**
 * @typedef {import('./model.js').Wait} Wait
 * @typedef {import('./model.js').Thread} Thread
 * @typedef {{x: number, y: number}} Point
 */

/**
 * @param {Wait[]} waits
 * @returns {{threads: Thread[], edges: {from: Thread, to: Thread, what: string, inCycle: boolean}[]}} of those waits that have somebody to wait for
 */
export function graphOf(waits) {
  const edges = waits.flatMap(({ thread, waitsFor, heldBy }) => (heldBy ? [{ from: thread, to: heldBy, what: waitsFor }] : []));
  const next = new Map(edges.map(({ from, to }) => [from, to]));
  const threads = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a.column - b.column);
  return { threads, edges: edges.map((edge) => ({ ...edge, inCycle: comesBack(edge.from, next) })) };
}

/** @param {Thread} start @param {Map<Thread, Thread>} next */
function comesBack(start, next) {
  const seen = new Set();
  for (let thread = next.get(start); thread && !seen.has(thread); thread = next.get(thread)) {
    if (thread === start) return true;
    seen.add(thread);
  }
  return false;
}

/**
 * @param {Wait[]} waits
 * @param {string} id for the elements that name and describe the picture
 * @returns {SVGElement | undefined} nothing, if nobody waits for anybody
 */
export function waitGraph(waits, id) {
  const { threads, edges } = graphOf(waits);
  if (edges.length === 0) return undefined;
  const height = threads.length < 3 ? 190 : 260;
  const places = new Map(threads.map((thread, i) => [thread, onCircle(i, threads.length, height)]));
  const at = (/** @type {Thread} */ thread) => /** @type {Point} */ (places.get(thread));
  const words = edges.map(({ from, to, what }) => `${from.name} waits for ${what}${what.includes(to.name) ? '' : `, held by ${to.name}`}`);
  return svg(
    'svg', { class: 'wait-graph', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` },
    svg('title', { id: `${id}-title` }, 'Who waits for whom'),
    svg('desc', { id: `${id}-desc` }, `${words.join('; ')}.${edges.some(({ inCycle }) => inCycle) ? ' They wait for each other in a circle.' : ''}`),
    svg('defs', {}, arrowHead(`${id}-arrow`)),
    ...edges.map(({ from, to, what, inCycle }) => arrow(at(from), at(to), label(what, to), { inCycle, aside: threads.length < 3, marker: `${id}-arrow` })),
    ...threads.map((thread) => circle(thread, at(thread))),
  );
}

/** @param {number} i @param {number} count @param {number} height @returns {Point} */
function onCircle(i, count, height) {
  const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
  const radius = height / 2 - node - 8;
  return { x: width / 2 + radius * Math.cos(angle), y: height / 2 + radius * Math.sin(angle) };
}

/** @param {string} id */
function arrowHead(id) {
  return svg('marker', { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse' }, svg('path', { d: 'M0 0 8 4 0 8z', class: 'wait-arrow' }));
}

/** @param {Point} from @param {Point} to @param {string} words @param {{inCycle: boolean, aside: boolean, marker: string}} how aside: the words beside the arrow, not on it */
function arrow(from, to, words, { inCycle, aside, marker }) {
  const [begin, bend, end] = from === to ? loop(from) : curve(from, to);
  const x = (begin.x + 2 * bend.x + end.x) / 4;
  const y = (begin.y + 2 * bend.y + end.y) / 4;
  const side = aside && from !== to ? Math.sign(x - width / 2) : 0;
  const text = svg('text', { x: round(x + 6 * side), y: round(y + 4), 'text-anchor': ['end', 'middle', 'start'][side + 1] }, words);
  return svg(
    'g', { class: inCycle ? 'wait in-cycle' : 'wait' },
    svg('path', { d: `M${point(begin)}Q${point(bend)} ${point(end)}`, 'marker-end': `url(#${marker})` }), text,
  );
}

/** A curve that bows to its left, so that arrows there and back do not meet. @param {Point} from @param {Point} to */
function curve(from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bend = { x: (from.x + to.x) / 2 - dy * -0.35, y: (from.y + to.y) / 2 + dx * -0.35 };
  return [toward(from, bend, node + 2), bend, toward(to, bend, node + 3)];
}

/** @param {Point} at */
function loop(at) {
  return [{ x: at.x - 6, y: at.y + node }, { x: at.x, y: at.y + node + 70 }, { x: at.x + 6, y: at.y + node + 2 }];
}

/** @param {Point} from @param {Point} to @param {number} by */
function toward(from, to, by) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** @param {Thread} thread @param {Point} at */
function circle(thread, { x, y }) {
  return svg(
    'g', { class: 'wait-node', 'data-letter': thread.letter }, svg('title', {}, thread.name),
    svg('circle', { cx: round(x), cy: round(y), r: node }), svg('text', { x: round(x), y: round(y + 5), 'text-anchor': 'middle' }, thread.letter),
  );
}

/** What is long is cut in its middle: names differ at their ends. @param {string} what @param {Thread} to */
function label(what, to) {
  if (what.includes(to.name) && what.startsWith('the end of')) return 'its end';
  return what.length <= 19 ? what : `${what.slice(0, 9)}…${what.slice(-9)}`;
}

/** @param {Point} p */
function point(p) {
  return `${round(p.x)} ${round(p.y)}`;
}

/** @param {number} n */
function round(n) {
  return Math.round(n * 10) / 10;
}

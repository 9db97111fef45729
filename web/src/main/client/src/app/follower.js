/**
 * Follows something that changes until it has ended: by a stream of events, and by asking while that is silent. Knows nothing of pages, so that it can be tested with a clock and a server of one's own.
 *
 * @typedef {{said: (html: string) => void, alive: () => void, lost: (forGood: boolean) => void}} Ear
 *   said: how it is now; alive: that is still so; lost: no connection, and whether nobody tries again to make one
 * @typedef {{close: () => void}} Stream
 * @typedef {import('./drafts.js').Clock} Clock
 */

/** Until something must have come of a new stream: a proxy may hold events back, a browser opens six streams at most. Milliseconds, as are all of these. */
export const patience = 4000;
/** After which a stream is dead though nothing has said so: a network that went away says no goodbye. The server speaks every 5 s. */
export const silence = 12_000;
/** How often it is asked while there is no stream, and when a stream is tried again. */
export const pollEvery = 1000;
export const streamAgain = 15_000;

export class Follower {
  /** @type {Stream | undefined} */
  #stream;
  /** @type {any} ends a stream that is silent */
  #watch;
  /** @type {any} */
  #poll;
  /** @type {any} */
  #reopen;
  #failing = false;
  #ended = false;
  /** Counts what came by streams: an answer that was asked for before is older. */
  #heard = 0;

  /**
   * @param {{open: (ear: Ear) => Stream, ask: () => Promise<string>, show: (html: string) => boolean, lost: (now: boolean) => void, clock: Clock}} world
   *   show: answers whether that was the end
   */
  constructor({ open, ask, show, lost, clock }) {
    this.open = open;
    this.ask = ask;
    this.show = show;
    this.lost = lost;
    this.clock = clock;
  }

  start() {
    this.#ended = false;
    this.#connect();
  }

  stop() {
    this.#ended = true;
    this.#stream?.close();
    for (const timer of [this.#watch, this.#poll, this.#reopen]) this.clock.clear(timer);
    this.#poll = undefined;
  }

  #connect() {
    this.#stream?.close();
    this.#failing = false;
    const stream = this.open({
      said: (html) => this.#isCurrent(stream) && this.#said(html),
      alive: () => this.#isCurrent(stream) && this.#alive(),
      lost: (forGood) => this.#isCurrent(stream) && this.#lose(forGood),
    });
    this.#stream = stream;
    this.#waitFor(patience);
  }

  /** @param {Stream} stream */
  #isCurrent(stream) {
    return !this.#ended && stream === this.#stream;
  }

  /** @param {string} html */
  #said(html) {
    this.#alive();
    this.#take(html);
  }

  /** There is a stream: nobody needs to ask. */
  #alive() {
    this.#heard++;
    this.#failing = false;
    this.clock.clear(this.#poll);
    this.clock.clear(this.#reopen);
    this.#poll = undefined;
    this.lost(false);
    this.#waitFor(silence);
  }

  /** @param {boolean} forGood */
  #lose(forGood) {
    this.lost(true);
    if (forGood) this.#fallBack();
    // A browser that tries again and again to connect must not put it off.
    else if (!this.#failing) this.#waitFor(patience);
    this.#failing = true;
  }

  /** @param {number} milliseconds */
  #waitFor(milliseconds) {
    this.clock.clear(this.#watch);
    this.#watch = this.clock.set(() => this.#fallBack(), milliseconds);
  }

  /** Asks from now on, and tries a new stream after a while. */
  #fallBack() {
    this.clock.clear(this.#watch);
    this.#stream?.close();
    this.#stream = undefined;
    this.#reopen = this.clock.set(() => this.#connect(), streamAgain);
    if (this.#poll === undefined) return this.#askNow();
  }

  #askLater() {
    this.#poll = this.clock.set(() => this.#askNow(), pollEvery);
  }

  async #askNow() {
    this.#poll = 'asking';
    const heard = this.#heard;
    const html = await this.ask().catch(() => undefined);
    if (this.#ended || heard !== this.#heard) return;
    this.lost(html === undefined);
    if (html !== undefined) this.#take(html);
    if (!this.#ended) this.#askLater();
  }

  /** @param {string} html */
  #take(html) {
    if (this.show(html)) this.stop();
  }
}

/**
 * Keeps a draft: in the browser at once, on the server within a second of idling. Knows nothing of pages, so that it can be tested with a clock and a server of one's own.
 *
 * @typedef {Record<string, string>} Files name → text
 * @typedef {{kind: 'saved', version: number} | {kind: 'conflict', version: number, files: Files} | {kind: 'lost', why: Loss, retryAfter?: number} | {kind: 'refused', why: string}} Answer
 *   lost: no answer, or one that may be another the next time; refused: it will stay so
 * @typedef {'connection' | 'full' | 'database' | 'often' | 'failure'} Loss
 * @typedef {{base: number, files: Files}} Kept
 * @typedef {{write: (kept: Kept) => void, clear: () => void}} Store in the browser
 * @typedef {{kind: 'saved'} | {kind: 'edited'} | {kind: 'saving'} | {kind: 'lost', why: Loss} | {kind: 'refused', why: string} | {kind: 'conflict', version: number, theirs: Files}} State
 * @typedef {{set: (run: () => void, milliseconds: number) => any, clear: (timer: any) => void}} Clock
 */

/** Milliseconds without a change, after which a draft is saved, and the longest that constant typing can put that off. */
export const idle = 600;
export const longest = 4000;
const retries = [1000, 2000, 4000, 8000, 15000];

export class Drafts {
  /** @type {any} */
  #timer;
  /** @type {any} */
  #deadline;
  /** @type {Promise<void> | undefined} */
  #saving;
  #failures = 0;
  /** @type {Files[]} what the server may have got although its answer was lost */
  #unanswered = [];
  /** Counts how often another version took the place of ours. */
  #adopted = 0;
  #changed = false;
  /** @type {State} */
  #state = { kind: 'saved' };

  /**
   * @param {{base: number, files: Files, save: (files: Files, base: number) => Promise<Answer>, store: Store, clock: Clock, tell: (state: State) => void, saved?: (kept: Kept) => void}} world
   *   base: the version of the draft that `files` are
   */
  constructor({ base, files, save, store, clock, tell, saved = () => {} }) {
    this.base = base;
    this.files = files;
    this.save = save;
    this.store = store;
    this.clock = clock;
    this.tell = tell;
    this.saved = saved;
  }

  get state() {
    return this.#state;
  }

  get pending() {
    return this.#changed;
  }

  /**
   * Goes on with what an earlier page left in the browser, since it could not save it.
   * @param {Kept} kept
   * @returns {'restored' | 'known' | 'busy'} known: the server has it; busy: something else was written here meanwhile, so that it stays where it is
   */
  restore(kept) {
    if (this.#changed || this.#state.kind !== 'saved') return 'busy';
    if (same(kept.files, this.files)) return 'known';
    const theirs = this.files;
    this.files = kept.files;
    this.#changed = true;
    this.store.write(kept);
    if (kept.base === this.base) this.#later(0);
    else {
      const version = this.base;
      this.base = kept.base;
      this.#become({ kind: 'conflict', version, theirs });
    }
    return 'restored';
  }

  /** The person changed something. @param {Files} files all of them */
  edited(files) {
    this.files = files;
    this.#changed = true;
    this.store.write({ base: this.base, files });
    if (this.#state.kind === 'conflict') return;
    if (this.#state.kind === 'saved') this.#become({ kind: 'edited' });
    if (!this.#saving) this.#later(idle);
  }

  /** Saves now what is not saved; resolves when that was tried. */
  async flush() {
    this.#still();
    if (this.#saving) await this.#saving;
    if (this.#changed && this.#state.kind !== 'conflict') await this.#run();
  }

  /** Of two that changed, ours: it is saved over the other. */
  keepOurs() {
    if (this.#state.kind === 'conflict') this.base = this.#state.version;
    this.#become({ kind: 'edited' });
    this.#changed = true;
    return this.flush();
  }

  /** Of two that changed, the other one. */
  takeTheirs() {
    if (this.#state.kind === 'conflict') this.adopt(this.#state.version, this.#state.theirs);
  }

  /** The server's version is what holds now: after a reset, a restore, the other tab, or since the person chose it. @param {number} version @param {Files} files */
  adopt(version, files) {
    this.#still();
    this.#adopted++;
    this.#failures = 0;
    this.#unanswered = [];
    this.base = version;
    this.files = files;
    this.#changed = false;
    this.store.clear();
    this.#become({ kind: 'saved' });
  }

  /** @param {number} milliseconds */
  #later(milliseconds) {
    this.clock.clear(this.#timer);
    this.#timer = this.clock.set(() => this.flush(), milliseconds);
    this.#deadline ??= this.clock.set(() => this.flush(), Math.max(longest, milliseconds));
  }

  #still() {
    this.clock.clear(this.#timer);
    this.clock.clear(this.#deadline);
    this.#deadline = undefined;
  }

  async #run() {
    this.#saving = this.#once();
    await this.#saving;
    this.#saving = undefined;
    if (this.#changed && this.#state.kind === 'edited') this.#later(idle);
  }

  async #once() {
    const files = this.files;
    this.#changed = false;
    this.#become({ kind: 'saving' });
    const [before, adopted] = [this.#unanswered, this.#adopted];
    this.#unanswered = [...before, files];
    const answer = await this.save(files, this.base);
    // What is answered about a text that another version has replaced meanwhile says nothing about the new one.
    if (adopted === this.#adopted) this.#take(answer, files, before);
  }

  /** @param {Answer} answer @param {Files} files what was sent @param {Files[]} before what was sent before that and got no answer */
  #take(answer, files, before) {
    switch (answer.kind) {
      case 'saved':
        return this.#done(answer.version, files);
      case 'conflict':
        return this.#collided(answer.version, answer.files, files, before);
      case 'lost':
        return this.#again(answer.why, answer.retryAfter);
      case 'refused':
        this.#changed = true;
        return this.#become(answer);
    }
  }

  /** @param {number} version @param {Files} files */
  #done(version, files) {
    this.base = version;
    this.#failures = 0;
    this.#unanswered = [];
    if (this.#changed) {
      this.store.write({ base: version, files: this.files });
      this.#become({ kind: 'edited' });
    } else {
      this.store.clear();
      this.#become({ kind: 'saved' });
    }
    this.saved({ base: version, files });
  }

  /** It may be ourselves whom we collide with: the server had saved, and its answer was lost. @param {number} version @param {Files} theirs @param {Files} files @param {Files[]} before */
  #collided(version, theirs, files, before) {
    if (same(theirs, files)) return this.#done(version, files);
    this.#changed = true;
    this.#unanswered = [];
    if (!before.some((each) => same(theirs, each))) return this.#become({ kind: 'conflict', version, theirs });
    this.base = version;
    return this.#become({ kind: 'edited' });
  }

  /** @param {Loss} why @param {number} [seconds] */
  #again(why, seconds) {
    this.#changed = true;
    const wait = seconds !== undefined ? seconds * 1000 : retries[Math.min(this.#failures, retries.length - 1)];
    this.#failures++;
    this.#become({ kind: 'lost', why });
    this.#later(wait);
  }

  /** @param {State} state */
  #become(state) {
    this.#state = state;
    this.tell(state);
  }
}

/** @param {Files} a @param {Files} b */
export function same(a, b) {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

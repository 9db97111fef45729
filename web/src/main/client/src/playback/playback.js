/**
 * `<code-playback src="…/playback/KATA/moments" editor="code-editor">`: plays back how code came about, in an editor of the same page.
 *
 * Attributes: `src` (JSON as momentsOf takes it), `editor` (a selector of the `<code-editor>` that shows the code).
 * Methods: `play()`, `pause()`. Links to `#moment-12` lead to that moment.
 * Keys, when something in it has the focus: arrows, Home, End, Space; those of the buttons work anywhere on the page.
 */
import { el, svg } from '../dom.js';
import { transport } from '../player/transport.js';
import { momentsOf, spoken } from './model.js';

/** How many moments go by in a second. */
const speeds = [1, 2, 4, 8];

export class CodePlayback extends HTMLElement {
  /** @type {import('./model.js').Moment[]} */
  #moments = [];
  #at = -1;
  #speed = 2;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {ReturnType<typeof transport> | undefined} */
  #controls;
  #said = el('p', { class: 'sr-only', 'aria-live': 'polite' });
  #words = el('p', { class: 'playback-words' });

  connectedCallback() {
    this.addEventListener('keydown', this.#keys);
    window.addEventListener('hashchange', this.#followLink);
    if (this.#moments.length === 0) this.#load();
  }

  disconnectedCallback() {
    this.pause();
    this.removeEventListener('keydown', this.#keys);
    window.removeEventListener('hashchange', this.#followLink);
  }

  play() {
    if (this.#timer !== undefined || this.#moments.length === 0) return;
    if (this.#at === this.#moments.length - 1) this.#go(0);
    this.#timer = setInterval(() => this.#tick(), 1000 / this.#speed);
    this.#controls?.playing(true);
  }

  pause() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#controls?.playing(false);
  }

  #tick() {
    this.#go(this.#at + 1);
    if (this.#at === this.#moments.length - 1) this.pause();
  }

  async #load() {
    this.replaceChildren(el('p', { class: 'faint' }, 'Loading what was written …'));
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      this.#moments = momentsOf(await answer.json());
      await customElements.whenDefined('code-editor');
      this.#draw();
    } catch (error) {
      this.replaceChildren(el('div', { class: 'notice bad', role: 'alert' }, el('p', {}, `What was written could not be loaded. ${error instanceof Error ? error.message : error}`)));
    }
  }

  #draw() {
    const controls = transport({ count: this.#moments.length, go: (at) => this.#chosen(at), by: (by) => this.#chosen(this.#at + by), play: () => this.#toggle(), noun: 'moment' });
    const slider = controls.dom.querySelector('.scrub');
    const track = el('div', { class: 'playback-track' });
    slider?.replaceWith(track);
    track.append(this.#marks(), ...(slider ? [slider] : []));
    controls.dom.append(this.#speedChoice());
    this.#controls = controls;
    this.replaceChildren(controls.dom, this.#words, this.#said);
    this.#go(this.#linked() ?? 0);
  }

  /** Runs round, submissions square, as in the report; the page lists the same. */
  #marks() {
    const last = Math.max(1, this.#moments.length - 1);
    const marks = this.#moments.flatMap((moment, at) => (moment.kind ? [mark(moment, (100 * at) / last)] : []));
    return svg('svg', { class: 'playback-marks', 'aria-hidden': 'true' }, ...marks);
  }

  #speedChoice() {
    const choice = /** @type {HTMLSelectElement} */ (el('select', { 'aria-label': 'Speed' }, ...speeds.map((speed) => el('option', { value: speed, selected: speed === this.#speed }, `${speed} a second`))));
    choice.addEventListener('change', () => {
      this.#speed = Number(choice.value);
      if (this.#timer !== undefined) {
        this.pause();
        this.play();
      }
    });
    return choice;
  }

  #linked() {
    const [, number] = /^#moment-(\d+)$/.exec(location.hash) ?? [];
    return number === undefined ? undefined : Number(number) - 1;
  }

  #followLink = () => {
    const at = this.#linked();
    if (at !== undefined) {
      this.pause();
      this.#go(at);
    }
  };

  /** @param {number} at */
  #chosen(at) {
    this.pause();
    this.#go(at);
    history.replaceState(history.state, '', `#moment-${this.#at + 1}`);
  }

  #toggle() {
    if (this.#timer === undefined) this.play();
    else this.pause();
  }

  /** @param {number} wanted */
  #go(wanted) {
    const at = Math.min(Math.max(wanted, 0), this.#moments.length - 1);
    if (at === this.#at) return;
    this.#at = at;
    const moment = this.#moments[at];
    const words = spoken(this.#moments, at);
    this.#controls?.show(at, words);
    this.#words.textContent = `${moment.at} (${moment.since}): ${moment.words}`;
    if (this.#timer === undefined) this.#said.textContent = words;
    this.#showCode(moment);
  }

  /** @param {import('./model.js').Moment} moment */
  #showCode(moment) {
    const editor = /** @type {import('../editor/editor.js').CodeEditor | null} */ (document.querySelector(this.getAttribute('editor') ?? 'code-editor'));
    if (!editor) return;
    const names = Object.keys(editor.allFiles);
    const isSame = names.length === Object.keys(moment.files).length && names.every((name) => name in moment.files);
    if (isSame) editor.replace(moment.files);
    else editor.files = moment.files;
    if (moment.changed) editor.reveal(moment.changed.file, moment.changed.line);
  }

  /** @param {KeyboardEvent} event */
  #keys = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || target.closest('select')) return;
    const to = { ArrowRight: this.#at + 1, ArrowUp: this.#at + 1, ArrowLeft: this.#at - 1, ArrowDown: this.#at - 1, Home: 0, End: this.#moments.length - 1 }[event.key];
    if (to !== undefined) this.#chosen(to);
    else if (event.key === ' ' && !target.closest('button')) this.#toggle();
    else return;
    event.preventDefault();
  };
}

/** @param {import('./model.js').Moment} moment @param {number} percent */
function mark({ kind, verdict, since, words }, percent) {
  const title = svg('title', {}, `${since}: ${words}`);
  const x = `${percent}%`;
  if (kind === 'run') return svg('g', { 'data-verdict': verdict }, title, svg('circle', { cx: x, cy: 7, r: 5 }));
  if (kind === 'submission') return svg('g', { 'data-verdict': verdict }, title, svg('rect', { x, y: 1, width: 11, height: 11, transform: 'translate(-5.5 0)' }));
  return svg('g', { class: 'note' }, title, svg('line', { x1: x, x2: x, y1: 1, y2: 13 }));
}

customElements.define('code-playback', CodePlayback);

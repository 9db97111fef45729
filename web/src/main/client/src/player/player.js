/**
 * `<interleaving-player src="/submissions/ID/interleavings/0.json">`: steps through an interleaving.
 *
 * Attributes: `src` (JSON of docs/interleaving.schema.json), `step` (the number of the step that is shown, as in the JSON's `index`; follows the player),
 *   `anchor` (what links to steps begin with; default `step`, so `#step-12`; give another to a second player of a page), `editor` (a selector: app.js marks the threads' lines there),
 *   `heading` (`none`: without headline and explanation, where the page has them already).
 * Properties: `data` (the JSON; set it instead of `src`), `position` (of the shown steps, from 0).
 * Methods: `next()`, `back()`, `play()`, `pause()`.
 * Events: `step` (bubbles; detail `{index, position, threads: [{letter, name, file, line, acting}]}`, the threads that stand in a line of the submission).
 * Keys, when something in it has the focus: arrows (left, right, up and down), Home, End, Space; those of the buttons work anywhere on the page.
 */
import { el, withCode } from '../dom.js';
import { explanation } from './explanation.js';
import { modelOf, stepOfIndex } from './model.js';
import { linesOf, momentAt, spoken } from './moment.js';
import { side } from './side.js';
import { timeline } from './timeline.js';
import { transport } from './transport.js';

/** How long a step stays while playing, in milliseconds. */
const pace = 1400;
let made = 0;

export class InterleavingPlayer extends HTMLElement {
  static observedAttributes = ['src', 'step'];

  /** @type {import('./model.js').Model | undefined} */
  #model;
  #at = -1;
  /** @type {{show: (moment: import('./moment.js').Moment) => void, playing: (now: boolean) => void} | undefined} */
  #view;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #wanted = '';

  connectedCallback() {
    this.addEventListener('keydown', this.#keys);
    this.addEventListener('click', this.#clicks);
    window.addEventListener('hashchange', this.#followLink);
    if (!this.#model && this.getAttribute('src')) this.#load();
  }

  disconnectedCallback() {
    this.pause();
    this.removeEventListener('keydown', this.#keys);
    this.removeEventListener('click', this.#clicks);
    window.removeEventListener('hashchange', this.#followLink);
  }

  /** @param {string} name @param {string | null} old @param {string | null} value */
  attributeChangedCallback(name, old, value) {
    if (!this.isConnected || old === value) return;
    if (name === 'src') this.#load();
    else this.#goToIndex(Number(value));
  }

  /** @param {unknown} json */
  set data(json) {
    this.#model = modelOf(json);
    this.#draw(this.#model);
  }

  get position() {
    return this.#at;
  }

  set position(at) {
    this.#go(at);
  }

  next() {
    this.#go(this.#at + 1);
  }

  back() {
    this.#go(this.#at - 1);
  }

  play() {
    if (!this.#model || this.#timer !== undefined) return;
    if (this.#at === this.#model.steps.length - 1) this.#go(0);
    this.#timer = setInterval(() => this.#tick(), pace);
    this.#view?.playing(true);
  }

  pause() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#view?.playing(false);
  }

  #tick() {
    this.next();
    if (this.#at === (this.#model?.steps.length ?? 0) - 1) this.pause();
  }

  async #load() {
    const src = this.getAttribute('src') ?? '';
    this.#wanted = src;
    this.pause();
    this.replaceChildren(el('p', { class: 'faint' }, 'Loading the interleaving …'));
    try {
      const answer = await fetch(src, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const json = await answer.json();
      if (this.#wanted === src) this.data = json;
    } catch (error) {
      if (this.#wanted === src) this.#failed(error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {string} why */
  #failed(why) {
    const again = el('button', { type: 'button', class: 'button small' }, 'Try again');
    again.addEventListener('click', () => this.#load());
    this.replaceChildren(el('div', { class: 'notice bad', role: 'alert' }, el('p', {}, `The interleaving could not be loaded. ${why}`), again));
  }

  /** @param {import('./model.js').Model} model */
  #draw(model) {
    if (model.steps.length === 0) {
      this.replaceChildren(el('p', {}, model.headline), el('p', { class: 'faint' }, 'There is no step to show.'));
      return;
    }
    const steps = timeline(model, this.#anchor);
    const beside = side(model, `${this.#anchor}-waits-${++made}`);
    const controls = transport({ count: model.steps.length, go: (at) => this.#chosen(at), by: (by) => this.#chosen(this.#at + by), play: () => this.#toggle() });
    const said = el('p', { class: 'sr-only', 'aria-live': 'polite' });
    const heading = this.getAttribute('heading') === 'none' ? [] : [el('p', { class: 'player-headline' }, ...withCode(model.headline)), ...explanation(model)];
    this.replaceChildren(...heading, controls.dom, el('div', { class: 'player-body' }, steps.dom, beside.dom), said);
    this.#view = {
      playing: controls.playing,
      show: (moment) => {
        const words = spoken(model, moment);
        steps.show(moment.step.at);
        beside.show(moment);
        controls.show(moment.step.at, words);
        said.textContent = words;
      },
    };
    this.#at = -1;
    this.#go(this.#begin(model));
  }

  /** The step of the address, of the attribute, or the first. @param {import('./model.js').Model} model */
  #begin(model) {
    const index = this.#linked() ?? Number(this.getAttribute('step') ?? 0);
    return stepOfIndex(model, index)?.at ?? 0;
  }

  get #anchor() {
    return this.getAttribute('anchor') ?? 'step';
  }

  #linked() {
    const [, anchor, index] = /^#(.+)-(\d+)$/.exec(location.hash) ?? [];
    return anchor === this.#anchor ? Number(index) : undefined;
  }

  #followLink = () => {
    const index = this.#linked();
    if (index !== undefined) this.#goToIndex(index);
  };

  /** @param {number} index */
  #goToIndex(index) {
    const step = this.#model && stepOfIndex(this.#model, index);
    if (step) this.#go(step.at);
  }

  /** The person went there: playing ends, and the address says where they are. @param {number} at */
  #chosen(at) {
    this.pause();
    this.#go(at);
    if (this.#model) history.replaceState(history.state, '', `#${this.#anchor}-${this.#model.steps[this.#at].index}`);
  }

  #toggle() {
    if (this.#timer === undefined) this.play();
    else this.pause();
  }

  /** @param {number} wanted */
  #go(wanted) {
    const model = this.#model;
    if (!model || model.steps.length === 0) return;
    const at = Math.min(Math.max(wanted, 0), model.steps.length - 1);
    if (at === this.#at) return;
    const first = this.#at === -1;
    this.#at = at;
    const moment = momentAt(model, at);
    this.#view?.show(moment);
    this.setAttribute('step', String(moment.step.index));
    if (!first) this.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' });
    this.dispatchEvent(new CustomEvent('step', { bubbles: true, detail: { index: moment.step.index, position: at, threads: linesOf(moment) } }));
  }

  /** @param {MouseEvent} event */
  #clicks = (event) => {
    const target = /** @type {Element} */ (event.target).closest('[data-at]');
    if (target) this.#chosen(Number(target.getAttribute('data-at')));
  };

  /** @param {KeyboardEvent} event */
  #keys = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !this.#model) return;
    const pressesIt = event.key === ' ' && /** @type {Element} */ (event.target).closest('button, a');
    const last = this.#model.steps.length - 1;
    const to = { ArrowRight: this.#at + 1, ArrowDown: this.#at + 1, ArrowLeft: this.#at - 1, ArrowUp: this.#at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) this.#chosen(to);
    else if (event.key === ' ' && !pressesIt) this.#toggle();
    else return;
    event.preventDefault();
  };
}

customElements.define('interleaving-player', InterleavingPlayer);

/**
 * `<live-region events="…" state="…">`: what it holds follows a grading, by server-sent events, or by asking each second while those do not get through (see follower.js).
 * See README.md for what the server sends. Attribute `lost` is there while there is no connection.
 */
import { el } from '../dom.js';
import { Follower } from './follower.js';
import { show } from './morph.js';

/** Milliseconds. */
const longestAnswer = 10_000;
const sayEvery = 2000;

class LiveRegion extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;
  #said = '';
  #content = el('div', { class: 'live-content' });
  #voice = el('p', { class: 'sr-only', role: 'status' });
  #follower = new Follower({
    open: (ear) => this.#open(ear), ask: () => this.#ask(), show: (html) => this.#show(html), lost: (now) => this.toggleAttribute('lost', now),
    clock: { set: (run, wait) => setTimeout(run, wait), clear: (timer) => clearTimeout(timer) },
  });

  connectedCallback() {
    if (!this.contains(this.#content)) {
      this.#content.append(...this.childNodes);
      this.append(this.#content, this.#voice);
    }
    if (!this.#isFinal()) this.#follower.start();
  }

  disconnectedCallback() {
    this.#follower.stop();
  }

  /** @param {import('./follower.js').Ear} ear */
  #open(ear) {
    const stream = new EventSource(this.getAttribute('events') ?? '');
    stream.onmessage = (event) => ear.said(event.data);
    stream.addEventListener('alive', () => ear.alive());
    stream.onerror = () => ear.lost(stream.readyState === EventSource.CLOSED);
    return stream;
  }

  async #ask() {
    const answer = await fetch(this.getAttribute('state') ?? '', { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(longestAnswer) });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    return answer.text();
  }

  /** @param {string} html @returns {boolean} whether that was the end */
  #show(html) {
    show(this.#content, html);
    this.#say();
    if (this.#isFinal()) this.dispatchEvent(new CustomEvent('final', { bubbles: true }));
    return this.#isFinal();
  }

  #isFinal() {
    return this.#content.querySelector('[data-final]') !== null;
  }

  /** Not each step of the progress: only now and then, and the end. */
  #say() {
    const words = [...this.#content.querySelectorAll('[data-says]')].map((each) => each.textContent?.trim()).join(' ');
    if (words === this.#said) return;
    this.#said = words;
    if (this.#saying !== undefined) return;
    this.#voice.textContent = words;
    this.#saying = setTimeout(() => {
      this.#saying = undefined;
      if (this.#voice.textContent !== this.#said) this.#voice.textContent = this.#said;
    }, sayEvery);
  }
}

customElements.define('live-region', LiveRegion);

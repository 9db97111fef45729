/**
 * `<live-region events="…" state="…">`: what it holds follows a grading, by server-sent events, or by asking each second where those do not get through.
 * See README.md for what the server sends. Attribute `lost` is there while there is no connection.
 */
import { el } from '../dom.js';
import { show } from './morph.js';

/** Until the first event must have come, else we ask: a proxy may hold events back, a browser opens six streams at most. Milliseconds. */
const patience = 4000;
const pollEvery = 1000;
const sayEvery = 2000;

class LiveRegion extends HTMLElement {
  /** @type {EventSource | undefined} */
  #stream;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;
  #said = '';
  #content = el('div', { class: 'live-content' });
  #voice = el('p', { class: 'sr-only', role: 'status' });

  connectedCallback() {
    if (!this.contains(this.#content)) {
      this.#content.append(...this.childNodes);
      this.append(this.#content, this.#voice);
    }
    if (!this.#isFinal()) this.#listen();
  }

  disconnectedCallback() {
    this.#stop();
  }

  #listen() {
    const stream = new EventSource(this.getAttribute('events') ?? '');
    this.#stream = stream;
    stream.onmessage = (event) => {
      this.#wait();
      this.#take(event.data);
    };
    stream.onerror = () => {
      this.#lost(true);
      if (stream.readyState === EventSource.CLOSED) this.#poll();
      else this.#pollAfter(patience);
    };
    this.#pollAfter(patience);
  }

  /** Unless that is going to be anyway: a browser that tries again and again to connect must not put it off. @param {number} milliseconds */
  #pollAfter(milliseconds) {
    this.#timer ??= setTimeout(() => this.#poll(), milliseconds);
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #poll() {
    this.#wait();
    this.#stream?.close();
    try {
      const answer = await fetch(this.getAttribute('state') ?? '', { headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      this.#take(await answer.text());
    } catch {
      this.#lost(true);
    }
    if (this.isConnected && !this.#isFinal()) this.#pollAfter(pollEvery);
  }

  /** @param {string} html */
  #take(html) {
    if (!this.isConnected || this.#isFinal()) return;
    this.#lost(false);
    show(this.#content, html);
    this.#say();
    if (!this.#isFinal()) return;
    this.#stop();
    this.dispatchEvent(new CustomEvent('final', { bubbles: true }));
  }

  #stop() {
    this.#wait();
    this.#stream?.close();
  }

  #isFinal() {
    return this.#content.querySelector('[data-final]') !== null;
  }

  /** @param {boolean} now */
  #lost(now) {
    this.toggleAttribute('lost', now);
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

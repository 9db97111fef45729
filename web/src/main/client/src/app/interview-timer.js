/**
 * `<interview-timer left="3540000" src="/interview/time" over="/interview">`: a candidate's time. It counts by itself, and asks the server now and then, whose clock it is: more may have been granted.
 * When the time is up, nothing more can be typed; what is there is saved, and then the page that `over` names is opened. Whoever has something to save hears the event `time-up` of the document:
 * `detail.until(promise)` makes the timer wait for it.
 */
import { el } from '../dom.js';
import { Countdown, face } from './countdown.js';

/** Milliseconds. */
const askEvery = 20_000;
const longestAnswer = 10_000;
const again = 2000;
const soon = 5 * 60_000;

class InterviewTimer extends HTMLElement {
  #face = el('span', { class: 'nums', role: 'timer', 'aria-label': 'Time left' });
  #voice = el('span', { class: 'sr-only', role: 'status' });
  /** @type {ReturnType<typeof setInterval>[]} */
  #timers = [];
  #ending = false;
  #countdown = new Countdown({ left: Number(this.getAttribute('left') ?? 0), now: () => performance.now(), say: (words) => (this.#voice.textContent = words) });

  connectedCallback() {
    this.replaceChildren(this.#face, this.#voice);
    this.#timers = [setInterval(() => this.#tick(), 1000), setInterval(() => this.#ask(), askEvery)];
    for (const name of ['pageshow', 'online', 'focus']) window.addEventListener(name, this.#ask);
    this.#tick();
  }

  disconnectedCallback() {
    for (const timer of this.#timers) clearInterval(timer);
    for (const name of ['pageshow', 'online', 'focus']) window.removeEventListener(name, this.#ask);
  }

  #tick() {
    this.#face.textContent = `${face(this.#countdown.left)} left`;
    this.toggleAttribute('soon', this.#countdown.left < soon);
    this.#countdown.look();
    if (this.#countdown.left === 0) this.#end();
  }

  /** @returns {Promise<string | undefined>} how far the interview has come; undefined without an answer */
  #ask = async () => {
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(longestAnswer) });
      if (!answer.ok) return undefined;
      const { left, stage } = await answer.json();
      this.#countdown.told(left);
      this.#tick();
      return stage;
    } catch {
      return undefined;
    }
  };

  async #end() {
    if (this.#ending) return;
    this.#ending = true;
    const dialog = timeUp();
    /** @type {Promise<unknown>[]} */
    const savings = [];
    document.dispatchEvent(new CustomEvent('time-up', { detail: { until: (/** @type {Promise<unknown>} */ saving) => savings.push(saving) } }));
    await Promise.all(savings);
    let stage = await this.#ask();
    while (stage === undefined) {
      await new Promise((run) => setTimeout(run, again));
      stage = await this.#ask();
    }
    if (stage !== 'working') return location.assign(this.getAttribute('over') ?? '/');
    dialog.remove();
    this.#ending = false;
  }
}

/** Over all else, so that nothing can be typed any more. */
function timeUp() {
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'dialog', 'aria-labelledby': 'time-up' }, el('h2', { id: 'time-up' }, 'Your time is up'), el('p', {}, 'What you wrote last is being saved. There is nothing to do for you.')));
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

customElements.define('interview-timer', InterviewTimer);

const waiting = document.querySelector('[data-reload-after]');
if (waiting instanceof HTMLElement) setTimeout(() => location.reload(), Number(waiting.dataset.reloadAfter) + 1000);

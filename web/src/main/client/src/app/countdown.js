/**
 * A candidate's time, as a page counts it between two words of the server, whose clock it is. Knows nothing of pages, so that it can be tested with a clock of one's own.
 * All times are milliseconds.
 */

/** Of so many minutes that are left, screen readers are told. */
const marks = [60, 30, 15, 5, 1];
const minute = 60_000;

/** The server says more or less than was counted: by so much it is worth a word. */
const news = 20_000;

export class Countdown {
  #left;
  #at;
  #next;

  /** @param {{left: number, now: () => number, say: (words: string) => void}} world */
  constructor({ left, now, say }) {
    this.now = now;
    this.say = say;
    this.#left = left;
    this.#at = now();
    this.#next = nextMark(left);
  }

  get left() {
    return Math.max(0, this.#left - (this.now() - this.#at));
  }

  /** The server says how much is left. @param {number} left */
  told(left) {
    const counted = this.left;
    this.#left = left;
    this.#at = this.now();
    if (Math.abs(left - counted) < news) return;
    this.#next = nextMark(left);
    this.say(`${left > counted ? 'You have more time' : 'Your time was changed'}: ${words(left)} left.`);
  }

  /** Says what is to be said by now. */
  look() {
    if (this.left > this.#next * minute) return;
    const passed = this.#next;
    this.#next = nextMark(this.left);
    if (passed > 0) this.say(`${words(passed * minute)} left.`);
  }
}

/** The largest that is still to come; 0 if none is. @param {number} left */
function nextMark(left) {
  return marks.find((mark) => mark * minute < left) ?? 0;
}

/** @param {number} time */
function words(time) {
  const minutes = Math.max(1, Math.round(time / minute));
  return minutes === 1 ? 'One minute is' : `${minutes} minutes are`;
}

/** As clocks show it: `1:04:09`, `04:09`. @param {number} left */
export function face(left) {
  const seconds = Math.ceil(left / 1000);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const [hours, rest] = [Math.floor(seconds / 3600), `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`];
  return hours > 0 ? `${hours}:${rest}` : rest;
}

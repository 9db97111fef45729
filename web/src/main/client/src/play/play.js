/**
 * `<schedule-play src="/katas/race-free-counter/play" editor="code-editor">`: a person is the scheduler of a check of the code in that editor.
 *
 * Each move is sent with all moves before it, and the answer holds where the play stands: so going back is leaving out the last one. The address
 * holds check and moves, and a reload goes on with them. Whoever chooses a step that was played, by mouse or Enter, goes back to it.
 * Attributes: `src` (POST), `editor` (a selector: its files without a folder are played; app.js marks the threads' lines there).
 * Events: `step` (bubbles), as the player's.
 */
import { retryAfter, send } from '../app/csrf.js';
import { el } from '../dom.js';
import { timeline } from '../player/timeline.js';
import { side } from '../player/side.js';
import { foundBox } from './found.js';
import { hand, moveFocus } from './hand.js';
import { backTo } from './back.js';
import { linesOf, positionOf, spoken } from './position.js';

class SchedulePlay extends HTMLElement {
  #check = '';
  /** @type {string[]} */
  #moves = [];
  #busy = false;
  #seen = 0;
  /** How many steps there are after these moves of this check. @type {Map<string, number>} */
  #lengths = new Map();
  #bar = el('div', { class: 'play-bar' });
  #board = el('div', { class: 'play-board', tabindex: '0', role: 'region', 'aria-label': 'What has happened' });
  #dock = el('div', { class: 'play-dock' });
  #said = el('p', { class: 'sr-only', 'aria-live': 'polite' });

  connectedCallback() {
    this.replaceChildren(this.#bar, this.#board, this.#dock, this.#said);
    this.#board.addEventListener('click', this.#chosen);
    this.#board.addEventListener('keydown', this.#keys);
    const [check = '', moves = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
    if (check) [this.#check, this.#moves] = [check, moves.split(' ').filter((move) => move)];
    this.#ask(this.#moves);
  }

  /** @param {string[]} moves */
  async #ask(moves) {
    if (this.#busy) return;
    this.#busy = true;
    this.setAttribute('aria-busy', 'true');
    const waits = setTimeout(() => this.#dock.classList.add('waiting'), 150);
    try {
      const answer = await this.#send(moves);
      if (answer.ok) this.#answered(await answer.json(), moves);
      else this.#failed(refusal(answer), moves);
    } catch {
      this.#failed('There is no connection to the server.', moves);
    } finally {
      clearTimeout(waits);
      this.#dock.classList.remove('waiting');
      this.removeAttribute('aria-busy');
      this.#busy = false;
    }
  }

  /** @param {MouseEvent} event */
  #chosen = (event) => {
    const step = /** @type {Element} */ (event.target).closest('.step');
    if (!step) return;
    event.preventDefault(); // the address is that of the play, and no step's
    this.#goBack(Number(step.querySelector('.step-body')?.getAttribute('data-at')) + 1);
  };

  /** @param {KeyboardEvent} event */
  #keys = (event) => moveFocus(this.#board, '.step-body', event);

  /** @param {number} steps how many are to be left */
  async #goBack(steps) {
    if (this.#busy || steps >= this.#seen) return;
    const moves = this.#moves;
    try {
      const back = await backTo(steps, moves, (few) => this.#lengthAfter(few));
      if (moves === this.#moves && back.length < moves.length) await this.#ask(back);
    } catch (error) {
      this.#failed(error instanceof Error ? error.message : String(error), moves);
    }
  }

  /** Known of all moves that were made here; after a reload the server is asked. @param {string[]} moves */
  async #lengthAfter(moves) {
    const known = this.#lengths.get(this.#named(moves));
    if (known !== undefined) return known;
    const answer = await this.#send(moves);
    if (!answer.ok) throw new Error(refusal(answer));
    const { position } = await answer.json();
    if (!position) throw new Error('The way back is not known at present. Try again.');
    return this.#remember(moves, positionOf(position).model.steps.length);
  }

  /** @param {string[]} moves @param {number} steps */
  #remember(moves, steps) {
    this.#lengths.set(this.#named(moves), steps);
    return steps;
  }

  /** @param {string[]} moves */
  #named(moves) {
    return `${this.#check}/${moves.join(' ')}`;
  }

  /** @param {string[]} moves */
  async #send(moves) {
    return send(this.getAttribute('src') ?? '', { files: await this.#files(), check: this.#check, moves });
  }

  async #files() {
    await customElements.whenDefined('code-editor');
    const editor = /** @type {any} */ (document.querySelector(this.getAttribute('editor') ?? ':not(*)'));
    return Object.fromEntries(Object.entries(editor.allFiles).filter(([name]) => !name.includes('/')));
  }

  /** @param {any} answer @param {string[]} moves */
  #answered(answer, moves) {
    if (answer.checks.length === 0) this.#words('There is nothing to be played here', 'This kata has no visible test in which threads meet, or the grader is not ready yet. Reload the page to try again.');
    else if (answer.position) this.#stands(answer, moves);
    else if (answer.refused) this.#refused(answer.refused);
    else if (answer.stray && moves.length > 0) this.#strayed(answer.stray);
    else this.#failed(answer.notNow ?? answer.fault ?? answer.stray, moves);
  }

  /** @param {any} answer @param {string[]} moves */
  #stands({ checks, check, position: json, found }, moves) {
    [this.#check, this.#moves] = [check, moves];
    const position = positionOf(json);
    const hadFocus = [this.#dock, this.#board].find((part) => part.contains(document.activeElement));
    this.#remember(moves, position.model.steps.length);
    history.replaceState(history.state, '', `#${encodeURIComponent(this.#named(moves))}`);
    this.#drawBar(checks);
    this.#drawDock(position, found); // First: how much room is left for the steps depends on it.
    this.#drawBoard(position);
    if (hadFocus) /** @type {HTMLElement | null} */ (hadFocus.querySelector('[aria-current] .step-body') ?? hadFocus.querySelector('button'))?.focus();
    const words = found ? `You broke it: ${found.cause}. ` : '';
    this.#said.textContent = words + spoken(position, Math.min(this.#seen, position.model.steps.length));
    this.#seen = position.model.steps.length;
    this.#mark(linesOf(position, position.moment.step.thread));
  }

  /** @param {object[]} threads */
  #mark(threads) {
    this.dispatchEvent(new CustomEvent('step', { bubbles: true, detail: { threads } }));
  }

  /** @param {{id: string, property: string}[]} checks */
  #drawBar(checks) {
    const begun = this.#moves.length > 0;
    const shown = checks.find(({ id }) => id === this.#check);
    const choice = checks.length > 1 ? this.#choiceOf(checks) : el('p', { class: 'play-property' }, el('span', { class: 'label' }, 'Break it: '), shown?.property ?? '');
    this.#bar.replaceChildren(choice, el(
      'span', { class: 'buttons' },
      this.#button('Back', 'undo', 'Backspace', begun, () => this.#ask(this.#moves.slice(0, -1))),
      this.#button('Start over', 'first', 'Home', begun, () => this.#ask([])),
      this.#button('Let it run on', 'play', 'R', this.#moves.at(-1) !== '*', () => this.#ask([...this.#moves, '*'])),
    ));
  }

  /** @param {{id: string, property: string}[]} checks */
  #choiceOf(checks) {
    const select = /** @type {HTMLSelectElement} */ (el('select', { id: 'play-check' }, ...checks.map(({ id, property }) => el('option', { value: id, selected: id === this.#check }, property))));
    select.addEventListener('change', () => {
      this.#check = select.value;
      this.#ask([]);
    });
    return el('div', { class: 'play-property' }, el('label', { class: 'label', for: 'play-check' }, 'Break it: '), select);
  }

  /** @param {string} words @param {string} icon @param {string} key @param {boolean} on @param {() => void} run */
  #button(words, icon, key, on, run) {
    const made = el('button', { type: 'button', class: 'button small', 'data-key': key, title: `${words} (${key})`, 'aria-disabled': on ? undefined : 'true' }, el('span', { class: `icon icon-${icon}`, 'aria-hidden': 'true' }), words);
    if (on) made.addEventListener('click', run);
    return made;
  }

  /** @param {import('./position.js').Position} position */
  #drawBoard({ model, moment, output }) {
    const beside = side(model, 'play-waits');
    beside.show(moment);
    if (output.length > 0) beside.dom.append(outputBox(output));
    const steps = timeline(model, 'played');
    this.#board.replaceChildren(el('div', { class: 'player-body' }, steps.dom, beside.dom));
    steps.dom.removeAttribute('tabindex');
    steps.show(model.steps.length - 1);
    this.#board.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {import('./position.js').Position} position @param {any} found */
  #drawDock({ options }, found) {
    const parts = [];
    if (found) parts.push(foundBox(found, options.length > 0));
    else if (options.length === 0) parts.push(el('section', { class: 'held' }, el('h2', {}, 'Nothing broke'), el('p', {}, 'Under this schedule all went well. Go back and choose otherwise, or start over.')));
    if (options.length > 0) parts.push(el('section', { 'aria-label': 'What happens next' }, el('h2', {}, 'What happens next?'), ...this.#hint(), hand(options, ({ move }) => this.#ask([...this.#moves, move]))));
    this.#dock.replaceChildren(...parts);
  }

  #hint() {
    return this.#moves.length === 0
      ? [el('p', { class: 'play-hint' }, 'You are the scheduler. Each of these is one step of one thread: choose it, or press its digit, and try to break what is said above. ', el('kbd', {}, 'Backspace'), ' takes it back; so does choosing an earlier step.')]
      : [];
  }

  /** @param {{sentence: string, problems: {file: string, line: number, message: string}[]}} refused */
  #refused({ sentence, problems }) {
    this.#words('This code cannot be played yet', sentence, el('ul', { class: 'checks' }, ...problems.map(({ file, line, message }) => el('li', { 'data-result': 'failed' }, el('code', {}, message), el('span', { class: 'faint mono' }, file && line ? `${file}:${line}` : file)))));
  }

  /** @param {string} title @param {string} words @param {...Node} more */
  #words(title, words, ...more) {
    this.#bar.replaceChildren();
    this.#dock.replaceChildren();
    this.#board.replaceChildren(el('div', { class: 'empty' }, el('h2', {}, title), el('p', {}, words), ...more));
    this.#said.textContent = `${title}. ${words}`;
  }

  /** The moves of an address that somebody has kept may be those of other code. @param {string} why */
  #strayed(why) {
    const again = el('button', { type: 'button', class: 'button' }, 'Start over');
    again.addEventListener('click', () => this.#ask([]));
    this.#words('These moves are those of other code', `${why[0].toUpperCase()}${why.slice(1)}.`, again);
  }

  /** @param {string} why @param {string[]} moves */
  #failed(why, moves) {
    const again = el('button', { type: 'button', class: 'button small' }, 'Try again');
    again.addEventListener('click', () => this.#ask(moves));
    this.#dock.querySelector('.notice')?.remove();
    this.#dock.prepend(el('div', { class: 'notice bad', role: 'alert' }, el('p', {}, why), again));
  }
}

/** @param {{thread: {letter: string, name: string}, text: string}[]} output */
function outputBox(output) {
  return el('div', { class: 'side-part', role: 'group', 'aria-label': 'Output' }, el('p', { class: 'side-title', 'aria-hidden': 'true' }, 'Output'), el('pre', { class: 'output', tabindex: '0' }, output.map(({ text }) => text).join('\n')));
}

/** @param {Response} answer */
function refusal(answer) {
  const seconds = retryAfter(answer);
  if (answer.status === 429) return `So many moves in so little time: try again in ${seconds === 1 ? 'a second' : `${seconds ?? 'some'} seconds`}.`;
  if (answer.status === 410) return 'Your time is up.';
  return answer.status === 403 ? 'Your session has ended. Reload the page.' : `The server answered ${answer.status}.`;
}

customElements.define('schedule-play', SchedulePlay);

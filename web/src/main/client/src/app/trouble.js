/**
 * `<p id="trouble" data-asks="/healthz">`, on every page, and `<p id="grading-trouble">`: say while the page is open that something keeps the server from its work, and are gone
 * when that is. A page with `data-until-well` stands for one that could not be shown, which is asked for again then.
 */
import { troubleWords } from './trouble-words.js';

/** Milliseconds. */
const askEvery = 15_000;
const longestAnswer = 10_000;

const notice = document.getElementById('trouble');
const stopgap = document.querySelector('[data-until-well]');

/** @param {string} address */
async function look(address) {
  if (document.visibilityState === 'hidden') return;
  const answer = await fetch(address, { signal: AbortSignal.timeout(longestAnswer) }).catch(() => undefined);
  const text = await answer?.text().catch(() => undefined);
  // Of a connection that is lost, a draft's own state tells.
  if (answer === undefined || text === undefined) return;
  const words = troubleWords(answer.status, text);
  if (stopgap === null) tell(words);
  else if (answer.ok && words.saving === '') location.reload();
}

/** What waits to be graded says by itself why. @param {{saving: string, grading: string}} words */
function tell({ saving, grading }) {
  const isSaid = document.querySelector('#result .notice[data-says]') !== null;
  say(notice, saving);
  say(document.getElementById('grading-trouble'), isSaid ? '' : grading);
}

/** @param {HTMLElement | null} place @param {string} words */
function say(place, words) {
  if (!place) return;
  place.hidden = words === '';
  if (place.textContent !== words) place.textContent = words;
}

const address = notice?.dataset.asks;
if (address) {
  const ask = () => look(address);
  if (stopgap === null) ask();
  setInterval(ask, askEvery);
  document.addEventListener('visibilitychange', ask);
}

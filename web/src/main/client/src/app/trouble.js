// `<p id="trouble" data-asks="/healthz">`: says while the page is open that something keeps the server from its work, and is gone when that is.
import { troubleWords } from './trouble-words.js';

/** Milliseconds. */
const askEvery = 15_000;
const longestAnswer = 10_000;

/** @param {HTMLElement} notice */
export function watchForTrouble(notice) {
  const ask = async () => {
    if (document.visibilityState === 'hidden') return;
    const words = await fetch(notice.dataset.asks ?? '', { signal: AbortSignal.timeout(longestAnswer) })
      .then(async (answer) => troubleWords(answer.status, await answer.text()))
      .catch(() => undefined);
    if (words !== undefined) say(notice, words);
  };
  setInterval(ask, askEvery);
  document.addEventListener('visibilitychange', ask);
}

/** What waits to be graded says by itself why. @param {HTMLElement} notice @param {string} words */
function say(notice, words) {
  const isSaid = document.querySelector('#result .notice[data-says]') !== null;
  notice.hidden = words === '' || isSaid;
  if (notice.textContent !== words) notice.textContent = words;
}

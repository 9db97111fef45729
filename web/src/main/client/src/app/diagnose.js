// The compiler's words while one types: asked for when nothing changed for a moment.
import { retryAfter, send } from './csrf.js';

const quiet = 400;

/**
 * @param {string} url
 * @param {any} editor
 * @returns {() => void} to be called after each change
 */
export function diagnoser(url, editor) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let asking;
  const later = (/** @type {number} */ milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(ask, milliseconds);
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await send(url, { files: editor.files }, { signal: asking.signal });
      if (answer.ok) editor.diagnostics((await answer.json()).diagnostics);
      else if (answer.status === 429 || answer.status === 503) later((retryAfter(answer) ?? 5) * 1000);
    } catch {
      // Another change came, or there is no connection: the next change asks again.
    }
  };
  return () => {
    asking?.abort();
    later(quiet);
  };
}

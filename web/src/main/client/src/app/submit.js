// Buttons with data-post: run the visible tests, submit. And with data-replaces: put other files into the editor.
import { retryAfter, send } from './csrf.js';
import { show } from './morph.js';
import { showPane } from './panes.js';
import { announce } from './toast.js';

/**
 * @param {HTMLElement} main
 * @param {any} editor
 * @param {import('./drafts.js').Drafts} drafts
 */
export function submitting(main, editor, drafts) {
  document.addEventListener('click', async (event) => {
    const button = /** @type {Element} */ (event.target).closest('[data-post], [data-replaces]');
    if (!(button instanceof HTMLElement) || button.getAttribute('aria-disabled') === 'true') return;
    event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
    try {
      await (button.dataset.post ? post(button, editor, drafts) : replace(button, editor, drafts));
    } catch {
      announce('There is no connection to the server. Your text is kept in this browser; try again when it is back.', 'bad');
    } finally {
      button.removeAttribute('aria-disabled');
    }
  });
}

/** @param {HTMLElement} button @param {any} editor @param {import('./drafts.js').Drafts} drafts */
async function post(button, editor, drafts) {
  await drafts.flush();
  if (drafts.state.kind === 'conflict') {
    announce('First choose which of the two versions of your draft is to stay.', 'warn');
    return;
  }
  const answer = await send(button.dataset.post ?? '', { files: editor.files, base: drafts.base }, { headers: { Accept: 'text/html' } });
  const html = await answer.text();
  if (!answer.ok) sayRefused(answer);
  const into = document.querySelector(button.dataset.into ?? '');
  if (!into || !html.trimStart().startsWith('<') || html.includes('<html')) return;
  into.replaceChildren();
  show(into, html);
  const pane = into.closest('.pane');
  if (pane) showPane(pane);
}

/** @param {Response} answer */
function sayRefused(answer) {
  const seconds = retryAfter(answer);
  if (seconds !== undefined) announce(`Too many at once: try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`, 'warn');
  else if (answer.status === 403) announce('Your session has ended. Reload the page: your text is kept.', 'warn');
  else if (answer.status >= 500) announce(`The server could not take it (${answer.status}). Your text is kept; try again.`, 'bad');
}

/** @param {HTMLElement} button @param {any} editor @param {import('./drafts.js').Drafts} drafts */
async function replace(button, editor, drafts) {
  await drafts.flush();
  const answer = await send(button.dataset.replaces ?? '', { base: drafts.base });
  if (!answer.ok) return sayRefused(answer);
  const { version, files } = await answer.json();
  const before = editor.files;
  drafts.adopt(version, files);
  editor.replace(files);
  announce(button.dataset.done ?? 'Your code was replaced.', 'good', [{ words: 'Undo', run: () => editor.replace(before) }]);
}

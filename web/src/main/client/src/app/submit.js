// Buttons with data-post: run the visible tests, submit. And with data-replaces: put other files into the editor.
import { retryAfter, send } from './csrf.js';
import { show } from './morph.js';
import { showPane } from './panes.js';
import { refusalWords } from './save-words.js';
import { announce } from './toast.js';

/**
 * What is written on this page, if it is a kata's.
 * @type {{editor: any, drafts: import('./drafts.js').Drafts} | undefined}
 */
let writing;

/** @param {typeof writing} what */
export function submits(what) {
  writing = what;
}

document.addEventListener('click', async (event) => {
  const button = /** @type {Element} */ (event.target).closest('[data-post], [data-replaces]');
  if (!(button instanceof HTMLElement) || button.getAttribute('aria-disabled') === 'true') return;
  event.preventDefault();
  button.setAttribute('aria-disabled', 'true');
  try {
    await (button.dataset.post ? post(button) : replace(button));
  } catch {
    announce('There is no connection to the server. Your text is kept in this browser; try again when it is back.', 'bad');
  } finally {
    button.removeAttribute('aria-disabled');
  }
});

/** A button inside of what it replaces (cancel, again) is about a former submission: no code goes with it. @param {HTMLElement} button */
async function post(button) {
  const into = document.querySelector(button.dataset.into ?? '');
  const code = writing && !into?.contains(button) ? await current(writing) : {};
  if (code === undefined) return;
  const answer = await send(button.dataset.post ?? '', code, { headers: { Accept: 'text/html' } });
  const html = await answer.text();
  if (!answer.ok) sayRefused(answer);
  if (!into || !html.trimStart().startsWith('<') || html.includes('<html')) return;
  show(into, html);
  const pane = into.closest('.pane');
  if (pane) showPane(pane);
}

/** @param {{editor: any, drafts: import('./drafts.js').Drafts}} writing */
async function current({ editor, drafts }) {
  await drafts.flush();
  if (drafts.state.kind !== 'conflict') return { files: editor.files, base: drafts.base };
  announce('First choose which of the two versions of your draft is to stay.', 'warn');
  return undefined;
}

/** @param {Response} answer */
function sayRefused(answer) {
  const words = refusalWords(answer.status, retryAfter(answer));
  if (words) announce(words, answer.status >= 500 ? 'bad' : 'warn');
}

/** @param {HTMLElement} button */
async function replace(button) {
  if (!writing) return;
  const { editor, drafts } = writing;
  await drafts.flush();
  const answer = await send(button.dataset.replaces ?? '', { base: drafts.base });
  if (!answer.ok) {
    sayRefused(answer);
    return;
  }
  const { version, files } = await answer.json();
  const before = editor.files;
  drafts.adopt(version, files);
  editor.replace(files);
  announce(button.dataset.done ?? 'Your code was replaced.', 'good', [{ words: 'Undo', key: 'Alt+U', run: () => editor.replace(before) }]);
}

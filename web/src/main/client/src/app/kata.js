// The kata page: ties editor, draft, diagnostics and buttons together.
import { diagnoser } from './diagnose.js';
import { draftServer } from './draft-server.js';
import { draftStore } from './draft-store.js';
import { Drafts, same } from './drafts.js';
import { recordFacts } from './facts.js';
import { saveWords } from './save-words.js';
import { submits } from './submit.js';
import { announce } from './toast.js';

/** @param {HTMLElement} main */
export async function openKata(main) {
  await customElements.whenDefined('code-editor');
  const editor = /** @type {any} */ (main.querySelector('code-editor'));
  const { kata = '', base = '0', draft = '', diagnostics = '' } = main.dataset;
  const others = new BroadcastChannel(`lockstep.draft.${kata}`);
  const store = draftStore(kata);
  const drafts = new Drafts({
    base: Number(base), files: editor.files, save: draftServer(draft), store, clock: { set: (run, wait) => setTimeout(run, wait), clear: (timer) => clearTimeout(timer) },
    tell: (state) => tell(state, drafts, editor), saved: (kept) => others.postMessage(kept),
  });
  const diagnose = diagnostics ? diagnoser(diagnostics, editor) : () => {};
  store.left((kept) => restore(kept, drafts, editor));
  editor.addEventListener('edit', () => {
    if (!same(editor.files, drafts.files)) drafts.edited(editor.files);
    diagnose();
  });
  diagnose();
  submits({ editor, drafts });
  recordFacts(main);
  document.addEventListener('time-up', (event) => /** @type {CustomEvent} */ (event).detail.until(saved(drafts)));
  afterSaving(main, drafts);
  secondTab(others, drafts, editor);
  window.addEventListener('online', () => drafts.flush());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && drafts.flush());
  window.addEventListener('pagehide', () => drafts.flush());
}

/** Resolves when the server has all that was written, or takes no more. @param {Drafts} drafts */
async function saved(drafts) {
  await drafts.flush();
  while (drafts.pending && !['refused', 'conflict'].includes(drafts.state.kind)) await new Promise((run) => setTimeout(run, 500));
}

/** Answers whether the browser need not keep it any longer. @param {import('./drafts.js').Kept} kept @param {Drafts} drafts @param {any} editor */
function restore(kept, drafts, editor) {
  const came = drafts.restore(kept);
  if (came === 'restored') {
    editor.replace(drafts.files);
    if (drafts.state.kind !== 'conflict') announce('What was not saved the last time is back.', 'good');
  }
  return came !== 'busy';
}

/** What such a link leads to shows the draft: it has to be there first. @param {HTMLElement} main @param {Drafts} drafts */
function afterSaving(main, drafts) {
  main.addEventListener('click', async (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[data-after-saving]');
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await drafts.flush();
    location.assign(link.href);
  });
}

/**
 * Another tab with the same kata: what it saves comes here, unless there is something unsaved here, which then collides and asks.
 * @param {BroadcastChannel} others @param {Drafts} drafts @param {any} editor
 */
function secondTab(others, drafts, editor) {
  let said = false;
  const say = () => {
    if (!said) announce('This kata is open in another tab, too. What you type there appears here.', 'warn');
    said = true;
  };
  others.addEventListener('message', ({ data }) => {
    say();
    if (data === 'opened') others.postMessage('here');
    else if (data !== 'here' && data.base > drafts.base && !drafts.pending && drafts.state.kind !== 'saving') {
      drafts.adopt(data.base, data.files);
      editor.replace(data.files);
    }
  });
  others.postMessage('opened');
}

/** @type {() => void} */
let closeQuestion = () => {};

/** @param {import('./drafts.js').State} state @param {Drafts} drafts @param {any} editor */
function tell(state, drafts, editor) {
  const line = document.getElementById('save-state');
  if (line) {
    line.textContent = saveWords(state);
    line.dataset.state = ['saved', 'edited', 'saving'].includes(state.kind) ? state.kind : 'failed';
  }
  closeQuestion();
  closeQuestion = state.kind === 'conflict' ? ask(state.theirs, drafts, editor) : () => {};
}

/** @param {import('./drafts.js').Files} theirs @param {Drafts} drafts @param {any} editor */
function ask(theirs, drafts, editor) {
  return announce('This draft was changed elsewhere, in another tab or on another machine, since you opened it here. Nothing is lost yet: which one is to stay?', 'warn', [
    { words: 'Keep what I see here', key: 'Alt+K', run: () => drafts.keepOurs() },
    {
      words: 'Take the other one', key: 'Alt+O',
      run: () => {
        drafts.takeTheirs();
        editor.replace(theirs);
      },
    },
  ], { closable: false });
}

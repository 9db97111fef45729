/**
 * `<code-editor>`: several files in tabs, Java.
 *
 *   <code-editor name="files" label="Your solution" nonce="…">
 *     <textarea name="Counter.java">…</textarea>
 *     <textarea name="visible/CounterTest.java" readonly>…</textarea>
 *   </code-editor>
 *
 * Attributes: `label` (said by screen readers), `readonly` (all files), `nonce` (of the page's `style-src`), `font-size` (pixels; else as it was the last time).
 * Properties: `files` (name → text of the files that can be written; setting replaces all files and forgets their undo history), `allFiles`, `file` (the name of the one that is shown; set it to show another).
 * Methods: `highlight(file, line, thread, {reveal})` (thread is `{letter, name}`; reveal scrolls there, and shows the file), `clearHighlights()`, `reveal(file, line)` (shows them),
 *   `diagnostics(list)` (see diagnostics.js; replaces all), `replace(files)` (as one edit for each file, which undo takes back), `undo()` (the last edit of the shown file), `focus()`.
 * Events: `edit` (bubbles; detail `{file, text}`) after each change of a text by the person or `replace`; `file` (detail `{file}`) when another one is shown.
 */
import { undo } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { marked } from './diagnostics.js';
import { remember, remembered, within } from './font.js';
import { stateOf } from './state.js';
import { tabStrip } from './tabs.js';
import { threadsAt } from './threads.js';

let made = 0;

export class CodeEditor extends HTMLElement {
  /** @type {Map<string, {readonly: boolean, state: import('@codemirror/state').EditorState, scroll: any, errors: number}>} */
  #files = new Map();
  /** @type {Map<string, import('./threads.js').ThreadAt[]>} */
  #threads = new Map();
  #shown = '';
  /** @type {EditorView | undefined} */
  #view;
  /** @type {ReturnType<typeof tabStrip> | undefined} */
  #tabs;

  connectedCallback() {
    if (this.#view) return;
    const id = this.id || `code-editor-${++made}`;
    const given = [...this.querySelectorAll('textarea')].map((area) => ({ name: area.name, text: area.value, readonly: area.readOnly }));
    this.#tabs = tabStrip({ id, choose: (name) => this.#show(name), resize: (by) => this.#resize(by) });
    const panel = document.createElement('div');
    panel.className = 'editor-text';
    panel.id = `${id}-panel`;
    panel.setAttribute('role', 'tabpanel');
    this.replaceChildren(this.#tabs.dom, panel);
    this.#view = new EditorView({ parent: panel, state: this.#stateOf({ name: '', text: '', readonly: true }) });
    this.style.setProperty('--editor-font', `${this.hasAttribute('font-size') ? within(Number(this.getAttribute('font-size'))) : remembered()}px`);
    this.#open(given);
  }

  /** @returns {Record<string, string>} */
  get files() {
    return this.#texts((file) => !file.readonly);
  }

  /** @param {Record<string, string>} files */
  set files(files) {
    this.#open(Object.entries(files).map(([name, text]) => ({ name, text, readonly: false })));
  }

  /** @returns {Record<string, string>} */
  get allFiles() {
    return this.#texts(() => true);
  }

  get file() {
    return this.#shown;
  }

  set file(name) {
    this.#show(name);
  }

  get readonly() {
    return this.hasAttribute('readonly');
  }

  /**
   * @param {string} file
   * @param {number} line from 1
   * @param {{letter: string, name: string}} thread
   * @param {{reveal?: boolean}} [options]
   */
  highlight(file, line, thread, { reveal = false } = {}) {
    if (!this.#files.has(file)) return;
    const others = (this.#threads.get(file) ?? []).filter(({ letter }) => letter !== thread.letter);
    this.#threads.set(file, [...others, { line, ...thread }]);
    if (reveal) this.#show(file);
    this.#change(file, { effects: threadsAt(this.#threads.get(file) ?? []) });
    if (reveal) this.#scrollTo(line);
  }

  /** @param {string} file @param {number} line from 1 */
  reveal(file, line) {
    this.#show(file);
    if (file === this.#shown) this.#scrollTo(line);
  }

  clearHighlights() {
    for (const file of this.#threads.keys()) this.#change(file, { effects: threadsAt([]) });
    this.#threads.clear();
  }

  /** @param {import('./diagnostics.js').Diagnostic[]} list */
  diagnostics(list) {
    for (const [name, file] of this.#files) {
      const here = list.filter((each) => each.file === name);
      file.errors = here.filter((each) => each.severity === 'error').length;
      this.#change(name, marked(this.#stateNow(name), here));
    }
    this.#showTabs();
  }

  /** @param {Record<string, string>} files those that the editor does not have are left out */
  replace(files) {
    for (const [name, text] of Object.entries(files)) {
      const state = this.#files.has(name) ? this.#stateNow(name) : undefined;
      if (state && state.doc.toString() !== text) {
        this.#change(name, { changes: { from: 0, to: state.doc.length, insert: text }, userEvent: 'input.replace' });
        if (name !== this.#shown) this.#tell(name);
      }
    }
  }

  undo() {
    return this.#view !== undefined && undo(this.#view);
  }

  focus() {
    this.#view?.focus();
  }

  /** @param {{name: string, text: string, readonly: boolean}[]} files */
  #open(files) {
    this.#threads.clear();
    this.#shown = '';
    this.#files = new Map(files.map((file) => [file.name, { readonly: file.readonly || this.readonly, state: this.#stateOf(file), scroll: undefined, errors: 0 }]));
    if (files.length > 0) this.#show(files[0].name);
  }

  /** @param {{name: string, text: string, readonly: boolean}} file */
  #stateOf({ name, text, readonly }) {
    return stateOf({
      name, text, readonly: readonly || this.readonly, label: this.getAttribute('label') ?? 'Code', nonce: this.nonce || this.getAttribute('nonce') || '',
      changed: (update) => {
        if (update.docChanged) this.#tell(name);
      },
    });
  }

  /** @param {string} name */
  #show(name) {
    const next = this.#files.get(name);
    if (!next || !this.#view || name === this.#shown) return;
    this.#keep();
    this.#shown = name;
    this.#view.setState(next.state);
    if (next.scroll) this.#view.dispatch({ effects: next.scroll });
    this.#showTabs();
    this.dispatchEvent(new CustomEvent('file', { detail: { file: name } }));
  }

  /** Puts what the view shows back to its file, with where it was scrolled to. */
  #keep() {
    const file = this.#files.get(this.#shown);
    if (!file || !this.#view) return;
    file.state = this.#view.state;
    file.scroll = this.#view.scrollSnapshot();
  }

  #showTabs() {
    this.#tabs?.show([...this.#files].map(([name, { readonly, errors }]) => ({ name, readonly, errors })), this.#shown);
    this.querySelector('[role="tabpanel"]')?.setAttribute('aria-labelledby', this.querySelector('[aria-selected="true"]')?.id ?? '');
  }

  /** @param {string} name */
  #stateNow(name) {
    const file = this.#files.get(name);
    if (!file || !this.#view) throw new Error(`The editor has no file ${name}; it has ${[...this.#files.keys()].join(', ')}.`);
    return name === this.#shown ? this.#view.state : file.state;
  }

  /** @param {string} name @param {import('@codemirror/state').TransactionSpec} change */
  #change(name, change) {
    const file = this.#files.get(name);
    if (!file) return;
    if (name === this.#shown) this.#view?.dispatch(change);
    else file.state = file.state.update(change).state;
  }

  /** @param {string} name */
  #tell(name) {
    this.dispatchEvent(new CustomEvent('edit', { bubbles: true, detail: { file: name, text: this.#stateNow(name).doc.toString() } }));
  }

  /** @param {number} line */
  #scrollTo(line) {
    const view = this.#view;
    if (!view || line < 1 || line > view.state.doc.lines) return;
    view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(line).from, { y: 'nearest', yMargin: 60 }) });
  }

  /** @param {number} by */
  #resize(by) {
    const now = Number.parseInt(this.style.getPropertyValue('--editor-font'), 10);
    this.style.setProperty('--editor-font', `${remember(now + by)}px`);
    this.#view?.requestMeasure();
  }

  /** @param {(file: {readonly: boolean}) => boolean} which */
  #texts(which) {
    return Object.fromEntries([...this.#files].filter(([, file]) => which(file)).map(([name]) => [name, this.#stateNow(name).doc.toString()]));
  }
}

customElements.define('code-editor', CodeEditor);

// Lines at which threads stand: a tint, and in a gutter of its own the thread's letter.
import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutter } from '@codemirror/view';
import { badge } from '../dom.js';

/** @typedef {{line: number, letter: string, name: string}} ThreadAt line from 1 */

const setThreads = StateEffect.define();

class Letters extends GutterMarker {
  /** @param {ThreadAt[]} threads all of one line */
  constructor(threads) {
    super();
    this.threads = threads;
  }

  /** @param {Letters} other */
  eq(other) {
    return key(this.threads) === key(other.threads);
  }

  toDOM() {
    const all = document.createElement('span');
    all.className = 'thread-letters';
    for (const thread of this.threads) all.append(badge(thread));
    return all;
  }
}

/** @param {ThreadAt[]} threads */
function key(threads) {
  return threads.map(({ letter, name }) => `${letter} ${name}`).join('\n');
}

/** @type {StateField<{lines: import('@codemirror/view').DecorationSet, letters: RangeSet<GutterMarker>}>} */
const threads = StateField.define({
  create: () => ({ lines: Decoration.none, letters: RangeSet.empty }),
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setThreads)) return marks(transaction.state.doc, effect.value);
    return transaction.docChanged ? { lines: value.lines.map(transaction.changes), letters: value.letters.map(transaction.changes) } : value;
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.lines),
});

/**
 * @param {import('@codemirror/state').Text} doc
 * @param {ThreadAt[]} all lines that the text does not have are left out
 */
function marks(doc, all) {
  const lines = [];
  const letters = [];
  for (const [line, here] of byLine(all.filter(({ line }) => line >= 1 && line <= doc.lines))) {
    const { from } = doc.line(line);
    lines.push(Decoration.line({ attributes: { class: 'thread-line', 'data-letter': here[here.length - 1].letter } }).range(from));
    letters.push(new Letters(here).range(from));
  }
  return { lines: Decoration.set(lines, true), letters: RangeSet.of(letters, true) };
}

/** @param {ThreadAt[]} all @returns {Map<number, ThreadAt[]>} */
function byLine(all) {
  const found = new Map();
  for (const each of all) found.set(each.line, [...(found.get(each.line) ?? []), each]);
  return found;
}

/** @param {ThreadAt[]} all the threads that stand in this file; none takes the marks away */
export function threadsAt(all) {
  return setThreads.of(all);
}

export const threadMarks = [
  threads,
  gutter({ class: 'cm-threads', markers: (view) => view.state.field(threads).letters }),
];

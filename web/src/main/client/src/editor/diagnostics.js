// The compiler's words at the place of the text that they are about.
import { setDiagnostics } from '@codemirror/lint';

/**
 * @typedef {{file: string, line: number, column?: number, endColumn?: number, severity: 'error' | 'warning', message: string}} Diagnostic
 *   lines and columns from 1; without a column the whole line is meant
 */

/**
 * Marks a text with the diagnostics of its file. What lies outside of the text, because the text changed meanwhile, is put at its nearest place.
 * @param {import('@codemirror/state').EditorState} state
 * @param {Diagnostic[]} list those of the file
 */
export function marked(state, list) {
  const found = list.map((each) => ({ ...range(state.doc, each), severity: each.severity, message: each.message }));
  return setDiagnostics(state, found.sort((a, b) => a.from - b.from));
}

/** @param {import('@codemirror/state').Text} doc @param {Diagnostic} diagnostic */
export function range(doc, { line, column, endColumn }) {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  if (column === undefined) return { from, to };
  const begin = Math.min(from + Math.max(column - 1, 0), to);
  const end = endColumn === undefined ? begin + 1 : from + endColumn - 1;
  return { from: begin, to: Math.min(Math.max(end, begin), to) };
}

// What CodeMirror is given for one file.
import { indentWithTab } from '@codemirror/commands';
import { java } from '@codemirror/lang-java';
import { indentUnit } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { nameOf, unseen } from '../signs.js';
import { replacing } from './replacing.js';
import { look } from './theme.js';
import { threadMarks } from './threads.js';

/** Said to screen readers when they come to the text: Tab indents, and there is a way out. */
const wayOut = 'Tab indents. To leave the editor, press Escape and then Tab.';

/** Signs that nobody sees, shown by their numbers; what is copied and sent stays what it is. */
const signs = highlightSpecialChars({
  specialChars: unseen,
  render(code, description) {
    const mark = document.createElement('span');
    mark.className = 'unseen';
    mark.textContent = nameOf(code);
    mark.title = description;
    mark.setAttribute('aria-label', description);
    return mark;
  },
});

/**
 * @param {{name: string, text: string, readonly: boolean, label: string, nonce: string,
 *   changed: (update: import('@codemirror/view').ViewUpdate) => void}} file
 */
export function stateOf({ name, text, readonly, label, nonce, changed }) {
  return EditorState.create({
    doc: text,
    extensions: [
      replacing,
      threadMarks,
      lintGutter(),
      basicSetup,
      signs,
      keymap.of([indentWithTab]),
      indentUnit.of('    '),
      EditorState.tabSize.of(4),
      name.endsWith('.java') ? java() : [],
      look,
      EditorView.cspNonce.of(nonce),
      EditorView.contentAttributes.of({ 'aria-label': spoken(label, name, readonly), 'aria-description': wayOut, tabindex: '0', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off' }),
      EditorState.readOnly.of(readonly),
      EditorView.updateListener.of(changed),
    ],
  });
}

/** @param {string} label @param {string} name @param {boolean} readonly */
function spoken(label, name, readonly) {
  return `${label}: ${name}${readonly ? ', read only' : ''}`;
}

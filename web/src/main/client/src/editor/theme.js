// How the editor looks: everything by the tokens of app.css, so that light and dark need nothing here.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const surfaces = EditorView.theme({
  '&': { height: '100%', color: 'var(--code-name)', backgroundColor: 'var(--surface)', fontSize: 'var(--editor-font, 14px)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#cfe3f1, #2b4a5e)',
  },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'light-dark(#f1efea80, #ffffff0a)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 2px', minWidth: '3ch' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)', outline: '1px solid var(--bad)' },
  '.cm-selectionMatch': { backgroundColor: 'light-dark(#efe9d8, #39362a)' },
  '.cm-searchMatch': { backgroundColor: 'light-dark(#fbe8a6, #5c4d12)' },
  '.cm-searchMatch-selected': { backgroundColor: 'light-dark(#f6c761, #8a6a10)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panels .cm-textfield, .cm-panels .cm-button': {
    font: 'inherit', color: 'var(--ink)', background: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '4px', minHeight: '1.75rem',
  },
  '.cm-panel.cm-search label': { fontSize: '0.85em' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '1.25rem', padding: '0 6px' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line-strong)', borderRadius: '6px', boxShadow: 'var(--shadow)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--sunken)', color: 'var(--ink-soft)', border: '1px solid var(--line)' },
  '.cm-diagnostic': { padding: '4px 8px 4px 10px', fontFamily: 'var(--sans)', fontSize: '0.875rem', whiteSpace: 'pre-wrap', maxWidth: '36rem' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--stuck)' },
});

const code = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword, tags.definitionKeyword, tags.operatorKeyword, tags.self, tags.bool, tags.null], color: 'var(--code-keyword)' },
  { tag: [tags.typeName, tags.className, tags.standard(tags.typeName), tags.namespace], color: 'var(--code-type)' },
  { tag: [tags.string, tags.character, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.integer, tags.float], color: 'var(--code-number)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.annotation, tags.meta], color: 'var(--code-annotation)' },
  { tag: tags.definition(tags.variableName), color: 'var(--code-name)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

export const look = [surfaces, syntaxHighlighting(code)];

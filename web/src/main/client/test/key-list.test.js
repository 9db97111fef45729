import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands';
import { foldKeymap } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { builtIn } from '../src/app/key-list.js';

/** As CodeMirror writes keys: modifiers in any order, letters small. @param {string} name */
const same = (name) => name.replace('Mod', 'Ctrl').replace('↑', 'ArrowUp').replace('↓', 'ArrowDown').toLowerCase().split(/[-+](?=.)/).sort().join(' ');

const understood = new Set([...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab, ...foldKeymap, ...lintKeymap, ...searchKeymap].flatMap(({ key = '', shift }) => (shift ? [same(key), same(`Shift-${key}`)] : [same(key)])));

for (const [key, what] of builtIn.find(({ of }) => of === 'code-editor')?.keys ?? []) {
  test(`the editor understands ${key}: ${what}`, { skip: key === 'Esc, Tab' && 'two keys, which the browser test presses' }, () => assert.ok(understood.has(same(key)), [...understood].join(', ')));
}

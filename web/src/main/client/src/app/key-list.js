// What editor, player, tabs and panes understand by themselves, for the list that "?" opens; what buttons understand stands at the buttons (data-key).

/** Title, the elements that a page must have for it to be of use, and keys with what they do. @type {{title: string, of: string, keys: [string, string][]}[]} */
export const builtIn = [
  {
    title: 'In the editor', of: 'code-editor',
    keys: [
      ['Ctrl+F', 'Search and replace'], ['F3', 'Next place found'], ['Shift+F3', 'Place found before'], ['Ctrl+Alt+G', 'Go to a line'],
      ['Ctrl+Z', 'Undo'], ['Ctrl+Y', 'Redo'], ['Tab', 'Indent'], ['Shift+Tab', 'Indent less'],
      ['Ctrl+/', 'Comment the lines, or not'], ['Alt+↑', 'Move the line up'], ['Alt+↓', 'Move the line down'], ['Shift+Alt+↓', 'Copy the line'], ['Ctrl+Shift+K', 'Delete the line'],
      ['Ctrl+D', 'Select the same word again'], ['Ctrl+Shift+\\', 'Go to the other bracket'], ['Ctrl+Space', 'Words that fit'], ['Ctrl+Shift+[', 'Fold'], ['Ctrl+Shift+]', 'Unfold'],
      ['F8', 'Next error of the compiler'], ['Ctrl+Shift+M', 'List of errors'], ['Esc, Tab', 'Leave the editor'],
    ],
  },
  { title: 'In the player', of: 'interleaving-player', keys: [['→ ↓', 'Step forward'], ['← ↑', 'Step back'], ['Home', 'First step'], ['End', 'Last step'], ['Space', 'Play, pause']] },
  { title: 'On tabs', of: '[role="tablist"]', keys: [['← →', 'The tab beside it'], ['Home', 'First tab'], ['End', 'Last tab']] },
  { title: 'Between panes', of: '.pane-handle', keys: [['← →', 'Resize'], ['Home', 'Smallest'], ['End', 'Largest']] },
];

// The strip above the text: a tab for each file, and the size of the letters.

/**
 * @param {{id: string, choose: (name: string) => void, resize: (by: number) => void}} from
 * @returns {{dom: HTMLElement, show: (files: Tab[], chosen: string) => void}}
 *
 * @typedef {{name: string, readonly: boolean, errors: number}} Tab
 */
export function tabStrip({ id, choose, resize }) {
  const dom = document.createElement('div');
  dom.className = 'editor-head';
  const list = document.createElement('div');
  list.className = 'tabs editor-tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Files');
  dom.append(list, sizes(resize));
  list.addEventListener('click', (event) => {
    const tab = /** @type {Element} */ (event.target).closest('[role="tab"]');
    if (tab instanceof HTMLElement) choose(tab.dataset.file ?? '');
  });
  list.addEventListener('keydown', (event) => move(event, list, choose));
  return { dom, show: (files, chosen) => show(list, id, files, chosen) };
}

/** @param {HTMLElement} list @param {string} id @param {Tab[]} files @param {string} chosen */
function show(list, id, files, chosen) {
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...files.map((file) => tab(file, id, file.name === chosen)));
  const selected = list.querySelector('[aria-selected="true"]');
  if (focused && selected instanceof HTMLElement) selected.focus();
  if (selected) list.scrollLeft = Math.max(0, /** @type {HTMLElement} */ (selected).offsetLeft - list.offsetLeft - list.clientWidth / 3);
}

/** @param {Tab} file @param {string} id @param {boolean} selected */
function tab({ name, readonly, errors }, id, selected) {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = `${id}-tab-${name}`;
  button.dataset.file = name;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-selected', String(selected));
  button.setAttribute('aria-controls', `${id}-panel`);
  button.tabIndex = selected ? 0 : -1;
  button.title = name;
  button.append(name.split('/').pop() ?? name);
  if (readonly) button.append(note('read only', 'faint small'));
  if (errors > 0) button.append(note(errors === 1 ? '1 error' : `${errors} errors`, 'tab-errors'));
  return button;
}

/** @param {string} words @param {string} classes */
function note(words, classes) {
  const span = document.createElement('span');
  span.className = classes;
  span.textContent = ` ${words}`;
  return span;
}

/** @param {KeyboardEvent} event @param {HTMLElement} list @param {(name: string) => void} choose */
function move(event, list, choose) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.children]);
  const at = tabs.findIndex((each) => each.getAttribute('aria-selected') === 'true');
  const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at + tabs.length - 1) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choose(tabs[to].dataset.file ?? '');
}

/** @param {(by: number) => void} resize */
function sizes(resize) {
  const group = document.createElement('span');
  group.className = 'buttons editor-sizes';
  group.append(size('A−', 'Smaller letters', 'Alt+-', () => resize(-1)), size('A+', 'Larger letters', 'Alt+=', () => resize(1)));
  return group;
}

/** @param {string} text @param {string} label @param {string} key @param {() => void} run */
function size(text, label, key, run) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet small';
  button.textContent = text;
  button.setAttribute('aria-label', label);
  button.title = `${label} (${key})`;
  button.dataset.key = key;
  button.addEventListener('click', run);
  return button;
}

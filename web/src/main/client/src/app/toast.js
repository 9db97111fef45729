// Short words at the lower edge, also for screen readers.

const seconds = 6;

/** @typedef {{words: string, key: string, run: () => void}} Action `key` with Ctrl or Alt, since whoever is asked may be typing */

/**
 * Says something for a few seconds, or, with an action, until it is closed.
 * @param {string} text
 * @param {'' | 'good' | 'warn' | 'bad'} [tone]
 * @param {Action[]} [actions] buttons in the toast; each closes it
 * @param {{closable?: boolean}} [options] whether it can be closed without choosing an action
 * @returns {() => void} closes it
 */
export function announce(text, tone = '', actions = [], { closable = true } = {}) {
  const toast = document.createElement('div');
  toast.className = `notice toast ${tone}`;
  toast.append(paragraph(text));
  const close = () => toast.remove();
  if (actions.length > 0) toast.append(buttons(closable ? [...actions, { words: 'Close', key: 'Alt+C', run: () => {} }] : actions, close));
  else setTimeout(close, seconds * 1000);
  region().append(toast);
  return close;
}

/** @param {string} text */
function paragraph(text) {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}

/**
 * @param {Action[]} actions
 * @param {() => void} close
 */
function buttons(actions, close) {
  const row = document.createElement('div');
  row.className = 'buttons';
  for (const { words, key, run } of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.textContent = words;
    button.dataset.key = key;
    button.title = `${words} (${key})`;
    button.addEventListener('click', () => {
      close();
      run();
    });
    row.append(button);
  }
  return row;
}

/** Made once, empty, since screen readers tell only what changes in a region that was there before. */
function region() {
  let found = document.querySelector('.toasts');
  if (!found) {
    found = document.createElement('div');
    found.className = 'toasts';
    found.setAttribute('role', 'status');
    document.body.append(found);
  }
  return found;
}
region();

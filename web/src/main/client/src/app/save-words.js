// What the kata page says of its draft; pure, so that it can be tested without a browser.

const kept = 'Kept in this browser.';

/** Statuses with which a server, or a proxy before it, says that it is there and cannot work. */
const unable = [502, 503, 504];

/** @type {Record<import('./drafts.js').Loss, string>} */
const losses = {
  connection: `Not saved: no connection. ${kept}`,
  full: `Not saved: the server's disk is full. ${kept}`,
  database: `Not saved: the server cannot save at present. ${kept}`,
  often: `Not saved yet: too much at once. ${kept}`,
  failure: `Not saved: the server failed. ${kept}`,
};

/** What it means that the server did not take it, though it may the next time. @param {number} status @returns {import('./drafts.js').Loss} */
export function loss(status) {
  if (status === 507) return 'full';
  if (status === 429) return 'often';
  return unable.includes(status) ? 'database' : 'failure';
}

/** @param {import('./drafts.js').State} state */
export function saveWords(state) {
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'edited':
    case 'saving':
      return 'Saving …';
    case 'lost':
      return losses[state.why];
    case 'refused':
      return `Not saved: ${state.why}.`;
    case 'conflict':
      return 'Not saved: there are two versions.';
  }
}

/**
 * Why something that was to be sent was not taken; empty if there is nothing to be said.
 * @param {number} status @param {number} [seconds] after which to try again
 */
export function refusalWords(status, seconds) {
  if (status === 507) return 'The server\'s disk is full: whoever runs it must make room. Your text is kept in this browser; try again then.';
  if (status === 429) return `Too many at once: try again in ${seconds === 1 ? 'a second' : `${seconds ?? 'some'} seconds`}.`;
  if (status === 410) return 'Your time is up: nothing new is taken.';
  if (status === 403) return 'Your session has ended. Reload the page: your text is kept.';
  if (unable.includes(status)) return 'The server cannot take it at present. Your text is kept in this browser; try again in a moment.';
  return status >= 500 ? `The server could not take it (${status}). Your text is kept; try again.` : '';
}

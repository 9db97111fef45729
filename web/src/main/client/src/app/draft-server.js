// The server's side of a draft: PUT {files, base}, and what the answer means.
import { retryAfter, send } from './csrf.js';
import { loss } from './save-words.js';

/** The largest body that a browser sends after a page was left, in bytes. */
const largestKeepalive = 60_000;

/**
 * @param {string} url
 * @returns {(files: import('./drafts.js').Files, base: number) => Promise<import('./drafts.js').Answer>}
 */
export function draftServer(url) {
  return async (files, base) => {
    try {
      const small = new Blob([JSON.stringify({ files, base })]).size < largestKeepalive;
      return await meaning(await send(url, { files, base }, { method: 'PUT', keepalive: small, signal: AbortSignal.timeout(15_000) }));
    } catch {
      return { kind: 'lost', why: 'connection' };
    }
  };
}

/** @param {Response} answer @returns {Promise<import('./drafts.js').Answer>} */
async function meaning(answer) {
  if (answer.ok) return { kind: 'saved', version: (await answer.json()).version };
  if (answer.status === 409) return { kind: 'conflict', ...(await answer.json()) };
  if (answer.status === 413) return { kind: 'refused', why: 'it is larger than the server takes' };
  if (answer.status === 410) return { kind: 'refused', why: 'your time is over' };
  if (answer.status === 401 || answer.status === 403) return { kind: 'refused', why: 'your session has ended: reload the page, your text is kept in this browser' };
  if (answer.status === 400 || answer.status === 404 || answer.status === 422) return { kind: 'refused', why: `the server answered ${answer.status}` };
  return { kind: 'lost', why: loss(answer.status), retryAfter: retryAfter(answer) };
}

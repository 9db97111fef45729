// The browser's side of a draft: what could not be saved yet, by kata and tab. A tab that crashed leaves its own behind; the next one finds it.

const prefix = 'lockstep.draft.';

/**
 * @param {string} kata
 * @param {Storage} [local]
 * @param {Storage} [session] tells one tab from another, and lives through a reload
 * @returns {import('./drafts.js').Store}
 */
export function draftStore(kata, local = localStorage, session = sessionStorage) {
  const mine = `${prefix}${kata}.${tabId(session)}`;
  return {
    read: () => parsed(local.getItem(mine)) ?? newest(local, `${prefix}${kata}.`, mine),
    write: (kept) => quietly(() => local.setItem(mine, JSON.stringify({ ...kept, at: Date.now() }))),
    clear: () => quietly(() => local.removeItem(mine)),
  };
}

/** @param {Storage} session */
function tabId(session) {
  const id = session.getItem('lockstep.tab') ?? Math.random().toString(36).slice(2, 10);
  quietly(() => session.setItem('lockstep.tab', id));
  return id;
}

/** Takes over what another tab left: it becomes ours. @param {Storage} local @param {string} start @param {string} mine */
function newest(local, start, mine) {
  const names = Array.from({ length: local.length }, (_, i) => local.key(i) ?? '').filter((name) => name.startsWith(start));
  const left = names.map((name) => ({ name, kept: parsed(local.getItem(name)) })).filter(({ kept }) => kept !== undefined);
  const last = left.sort((a, b) => (b.kept?.at ?? 0) - (a.kept?.at ?? 0))[0];
  if (!last) return undefined;
  quietly(() => local.setItem(mine, local.getItem(last.name) ?? ''));
  local.removeItem(last.name);
  return last.kept;
}

/** @param {string | null} text @returns {(import('./drafts.js').Kept & {at?: number}) | undefined} */
function parsed(text) {
  try {
    const kept = JSON.parse(text ?? 'null');
    return typeof kept?.base === 'number' && typeof kept.files === 'object' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be full or switched off: the server has the draft all the same. @param {() => void} run */
function quietly(run) {
  try {
    run();
  } catch {
    // Nothing to do about it.
  }
}

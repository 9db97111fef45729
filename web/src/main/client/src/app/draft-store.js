// The browser's side of a draft: what could not be saved yet. Each page has a name of its own for it, and holds a lock of that name as long as it lives:
// what stands under a name that nobody holds was left behind by a page that is gone. (A name kept in sessionStorage would not do: a tab that is duplicated takes it along.)

const prefix = 'lockstep.draft.';
const before = 'lockstep.page';

/**
 * @typedef {Pick<LockManager, 'request'>} Locks
 *
 * @param {string} kata
 * @param {{local?: Storage, session?: Storage, locks?: Locks}} [browser] session: knows which page was in this tab before; locks: none where a page is not served by https or loopback
 * @returns {import('./drafts.js').Store & {left: (take: (kept: import('./drafts.js').Kept) => boolean) => Promise<void>}}
 *   left: tells of each draft that was left behind, that of this tab first, then the newest; one that is taken is forgotten. Of a page that lives it tells when that ends
 */
export function draftStore(kata, { local = localStorage, session = sessionStorage, locks = globalThis.navigator?.locks ?? withoutLocks } = {}) {
  const start = `${prefix}${kata}.`;
  const mine = `${start}${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const others = leftIn(local, start, session.getItem(before));
  quietly(() => session.setItem(before, mine));
  locks.request(mine, () => new Promise(() => {}));
  return {
    write: (kept) => quietly(() => local.setItem(mine, JSON.stringify({ ...kept, at: Date.now() }))),
    clear: () => quietly(() => local.removeItem(mine)),
    left: async (take) => {
      await Promise.all(others.map((name) => locks.request(name, () => offer(local, name, take))));
    },
  };
}

/** @param {Storage} local @param {string} name @param {(kept: import('./drafts.js').Kept) => boolean} take */
function offer(local, name, take) {
  const kept = parsed(local.getItem(name));
  if (kept && take({ base: kept.base, files: kept.files })) local.removeItem(name);
}

/** @param {Storage} local @param {string} start @param {string | null} first */
function leftIn(local, start, first) {
  const names = Array.from({ length: local.length }, (_, i) => local.key(i) ?? '').filter((name) => name.startsWith(start));
  const age = (/** @type {string} */ name) => (name === first ? Infinity : (parsed(local.getItem(name))?.at ?? 0));
  return names.sort((a, b) => age(b) - age(a));
}

/** Then a page cannot know which others live, and takes all for gone: two may have the same text, and none is lost. */
const withoutLocks = /** @type {Locks} */ (/** @type {unknown} */ ({ request: async (/** @type {string} */ _, /** @type {() => unknown} */ run) => run() }));

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

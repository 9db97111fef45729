// What was written when: the code at each moment, put together from what changed.

/**
 * @typedef {{at: string, since: string, words: string, kind?: 'run' | 'submission' | 'note', verdict?: string, files: Record<string, string>, changed?: {file: string, line: number}}} Moment
 */

/**
 * @param {{moments: {at: string, since: string, words: string, kind?: 'run' | 'submission' | 'note', verdict?: string, files: Record<string, [number, number, string] | null>}[]}} json of `…/playback/KATA/moments`
 * @returns {Moment[]}
 */
export function momentsOf(json) {
  /** @type {Record<string, string>} */
  let files = {};
  return json.moments.map((moment, number) => {
    const before = files;
    files = { ...files };
    for (const [name, patch] of Object.entries(moment.files)) {
      if (patch === null) delete files[name];
      else files[name] = patched(files[name] ?? '', patch);
    }
    return { ...moment, files, changed: number === 0 ? undefined : firstChange(before, files, moment.files) };
  });
}

/** @param {string} text @param {[number, number, string]} patch how much stays at its beginning and its end, and what is between them now */
function patched(text, [begin, end, middle]) {
  return text.slice(0, begin) + middle + text.slice(text.length - end);
}

/** @param {Record<string, string>} before @param {Record<string, string>} now @param {Record<string, [number, number, string] | null>} patches */
function firstChange(before, now, patches) {
  for (const [file, patch] of Object.entries(patches)) {
    if (patch !== null && before[file] !== undefined) return { file, line: now[file].slice(0, patch[0]).split('\n').length };
  }
  return undefined;
}

/** What somebody hears who cannot see it. @param {Moment[]} moments @param {number} at */
export function spoken(moments, at) {
  const { since, words, changed } = moments[at];
  const where = changed ? `, ${changed.file} line ${changed.line}` : '';
  return `Moment ${at + 1} of ${moments.length}. ${since}, ${words}${where}`;
}

// The size of the editor's letters, in pixels, remembered in the browser.

const name = 'lockstep.editor-font';
export const smallest = 10;
export const largest = 28;
const usual = 14;

/** @returns {number} */
export function remembered() {
  try {
    return within(Number(localStorage.getItem(name) ?? usual));
  } catch {
    return usual;
  }
}

/** @param {number} size @returns {number} the size that was taken */
export function remember(size) {
  const taken = within(size);
  try {
    localStorage.setItem(name, String(taken));
  } catch {
    // It holds for this page only, then.
  }
  return taken;
}

/** @param {number} size */
export function within(size) {
  return Number.isFinite(size) && size > 0 ? Math.min(Math.max(Math.round(size), smallest), largest) : usual;
}

/** No pane gets smaller than this, in percent of all. */
export const smallest = 12;

/**
 * The sizes after the handle right of a pane was moved; what one pane loses, its neighbour gets.
 * @param {number[]} sizes percent of all, one for each pane
 * @param {number} i the pane left of the handle
 * @param {number} by percent; negative moves to the left
 * @returns {number[]}
 */
export function moved(sizes, i, by) {
  const both = sizes[i] + sizes[i + 1];
  const left = Math.min(Math.max(sizes[i] + by, Math.min(smallest, both / 2)), both - Math.min(smallest, both / 2));
  return sizes.map((size, at) => (at === i ? left : at === i + 1 ? both - left : size));
}

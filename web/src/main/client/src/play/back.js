// The way back to a step that was played; pure, so that it can be tested without a browser.

/**
 * The fewest of these moves after which there are so many steps, or more. A run to the end is one move with many steps: the way back into it
 * ends before it.
 *
 * @param {number} steps at least 1
 * @param {string[]} moves
 * @param {(few: string[]) => Promise<number>} lengthAfter how many steps there are after so few of them
 * @returns {Promise<string[]>}
 */
export async function backTo(steps, moves, lengthAfter) {
  let [few, enough] = [0, moves.length];
  while (few < enough) {
    const middle = (few + enough) >> 1;
    if ((await lengthAfter(moves.slice(0, middle))) >= steps) enough = middle;
    else few = middle + 1;
  }
  return moves[enough - 1] === '*' ? moves.slice(0, enough - 1) : moves.slice(0, enough);
}

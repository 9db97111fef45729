// Threads are told apart by a letter; colours, of which there are six, only repeat it.

/**
 * @param {number} index of the thread among those of an interleaving, from 0
 * @returns {string} A, B, C …; after X again from A
 */
export function letterOf(index) {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 24));
}

// What a page says of the server's health; pure, so that it can be tested without a browser.

const kept = 'Code that you write stays in this browser, and is saved as soon as';
const saving = 'nothing can be saved at the moment: ';
const grading = 'grading is not available at the moment: ';

/**
 * @param {number} status of the answer of /healthz
 * @param {string} text
 * @returns {{saving: string, grading: string}} why nothing is saved, and why nothing is graded; empty if that is well
 */
export function troubleWords(status, text) {
  if (status === 503 && text.includes('database')) return { saving: `The server cannot reach its database at present. ${kept} it can.`, grading: '' };
  if (status >= 500) return { saving: `The server cannot be reached at present. ${kept} it can.`, grading: '' };
  if (status !== 200) return { saving: '', grading: '' };
  const lines = text.split('\n');
  const why = lines.find((line) => line.startsWith(grading));
  return {
    saving: lines.some((line) => line.startsWith(saving)) ? `Nothing can be saved at present: the server's disk is full. Whoever runs the server must make room; if that is not you, tell them. ${kept} there is room.` : '',
    grading: why ? `Grading is not available at the moment: ${why.slice(grading.length)}. What you submit waits and is graded as soon as it is.` : '',
  };
}

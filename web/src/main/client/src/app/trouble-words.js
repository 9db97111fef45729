// What a kata's page says of the server's health; pure, so that it can be tested without a browser.

const grading = 'grading is not available at the moment: ';

/**
 * @param {number | undefined} status of the answer of /healthz; undefined if there was none, of which the draft's own state tells
 * @param {string} text
 * @returns {string} empty if all is well
 */
export function troubleWords(status, text) {
  if (status === 503) return 'The server cannot reach its database at present. What you write is kept in this browser, and saved as soon as it can.';
  const why = text.split('\n').find((line) => line.startsWith(grading));
  return status === 200 && why ? `Grading is not available at the moment: ${why.slice(grading.length)}. What you submit waits and is graded as soon as it is.` : '';
}

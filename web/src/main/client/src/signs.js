// Signs that nobody sees, above all those that turn the direction of writing: by them, code can look like other code than what
// the compiler reads. Pages that the server makes have them marked by dev.lockstep.web.pages.VisibleSigns, in the same way.

/** All format characters but the two joiners, controls but line ends and tabs, and letters of which nothing is drawn. */
export const unseen = /(?![\u200c\u200d\t\n\r])[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** @param {number} code @returns {string} in the form `U+202E` */
export function nameOf(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Each such sign in an element of its own, from which it changes nothing around it; in a picture, its number in its place.
 * @param {string} text
 * @param {Element} home where it is put
 * @returns {(Node | string)[]}
 */
export function withSigns(text, home) {
  const signs = text.match(unseen);
  if (!signs) return [text];
  if (home instanceof SVGElement || ['title', 'option'].includes(home.localName)) {
    return [text.replace(unseen, (sign) => nameOf(sign.codePointAt(0) ?? 0))];
  }
  return text.split(unseen).flatMap((part, i) => (i < signs.length ? [part, marked(signs[i])] : [part]));
}

/** @param {string} sign */
function marked(sign) {
  const mark = document.createElement('bdi');
  mark.className = 'unseen';
  mark.setAttribute('data-sign', nameOf(sign.codePointAt(0) ?? 0));
  mark.textContent = sign;
  return mark;
}

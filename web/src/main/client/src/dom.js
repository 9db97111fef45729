// Making elements without markup: whatever comes from a submission stays text, of which all can be seen.
import { withSigns } from './signs.js';

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | undefined>} attributes `true` sets an empty one, `false` and `undefined` none
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | undefined>} attributes
 * @param {...(Node | string)} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  return /** @type {SVGElement} */ (fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children));
}

/**
 * @param {Element} element
 * @param {Record<string, string | number | boolean | undefined>} attributes
 * @param {(Node | string)[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flatMap((child) => (typeof child === 'string' ? withSigns(child, element) : [child])));
  return element;
}

/**
 * A thread's letter on its colour, said by name.
 * @param {{letter: string, name: string}} thread
 */
export function badge({ letter, name }) {
  return el('span', { class: 'thread-letter', 'data-letter': letter, title: name }, letter);
}

/**
 * Text in which `code` stands between backticks.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function withCode(text) {
  return text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? el('code', {}, part) : part));
}

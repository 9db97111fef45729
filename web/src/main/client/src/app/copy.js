// Copy buttons: data-copy="#id" copies that element's text, data-copy-text="…" copies that text.
import { announce } from './toast.js';

document.addEventListener('click', async (event) => {
  const button = /** @type {Element} */ (event.target).closest('[data-copy], [data-copy-text]');
  if (!button) return;
  try {
    await navigator.clipboard.writeText(textFor(button));
    announce('Copied');
  } catch {
    announce('The browser did not allow to copy: select the text and press Ctrl+C.', 'warn');
  }
});

/** @param {Element} button */
function textFor(button) {
  const given = button.getAttribute('data-copy-text');
  if (given !== null) return given;
  const source = document.querySelector(button.getAttribute('data-copy') ?? '');
  return source?.textContent?.trim() ?? '';
}

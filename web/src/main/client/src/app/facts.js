// What is recorded of candidates, because they have agreed to that: pastes by their length, and when a kata's page was left.
import { send } from './csrf.js';

/** @param {HTMLElement} main with data-facts, if anything is recorded here */
export function recordFacts(main) {
  const { facts, kata } = main.dataset;
  if (!facts) return;
  const tell = (/** @type {string} */ kind, amount = 0) => send(facts, { kata, kind, amount }, { keepalive: true }).catch(() => {});
  main.addEventListener('paste', (event) => {
    const length = event.clipboardData?.getData('text/plain').length ?? 0;
    if (length > 0 && /** @type {Element} */ (event.target).closest('code-editor')) tell('paste', length);
  }, { capture: true });
  watchFocus(tell);
}

/** To go to another page of ours is not to leave. @param {(kind: string, amount?: number) => void} tell */
function watchFocus(tell) {
  let going = false;
  /** @type {number | undefined} */
  let since;
  const leave = () => {
    if (going || since !== undefined) return;
    since = performance.now();
    tell('left');
  };
  const comeBack = () => {
    if (since === undefined || document.visibilityState === 'hidden') return;
    tell('returned', Math.round(performance.now() - since));
    since = undefined;
  };
  window.addEventListener('pagehide', () => (going = true));
  window.addEventListener('pageshow', () => (going = false));
  window.addEventListener('blur', leave);
  window.addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : comeBack()));
}

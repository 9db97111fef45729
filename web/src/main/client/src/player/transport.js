// Forward, back, play, and the slider.
import { el } from '../dom.js';

/**
 * @param {{count: number, go: (at: number) => void, by: (steps: number) => void, play: () => void, noun?: string}} player
 * @returns {{dom: HTMLElement, show: (at: number, words: string) => void, playing: (now: boolean) => void}}
 */
export function transport({ count, go, by, play, noun = 'step' }) {
  const slider = /** @type {HTMLInputElement} */ (el('input', { type: 'range', min: 1, max: count, value: 1, step: 1, 'aria-label': noun[0].toUpperCase() + noun.slice(1), class: 'scrub' }));
  slider.addEventListener('input', () => go(Number(slider.value) - 1));
  const playButton = button('play', 'Play', 'P', play);
  const number = el('span', { class: 'step-count nums' });
  const dom = el(
    'div', { class: 'transport', role: 'group', 'aria-label': 'Step through' },
    button('first', `First ${noun}`, 'Shift+K', () => go(0)), button('back', 'Step back', 'K', () => by(-1)), playButton,
    button('next', 'Step forward', 'J', () => by(1)), button('last', `Last ${noun}`, 'Shift+J', () => go(count - 1)), slider, number,
  );
  return {
    dom,
    show: (at, words) => {
      slider.value = String(at + 1);
      slider.setAttribute('aria-valuetext', words);
      number.textContent = `${at + 1} of ${count}`;
    },
    playing: (now) => {
      const [icon, words] = now ? ['pause', 'Pause'] : ['play', 'Play'];
      playButton.setAttribute('aria-label', words);
      playButton.title = `${words} (P)`;
      playButton.replaceChildren(el('span', { class: `icon icon-${icon}` }));
    },
  };
}

/** @param {string} icon @param {string} words @param {string} key @param {() => void} run */
function button(icon, words, key, run) {
  const made = el('button', { type: 'button', class: 'button icon-only small', 'aria-label': words, title: `${words} (${key})`, 'data-key': key, 'data-action': icon }, el('span', { class: `icon icon-${icon}` }));
  made.addEventListener('click', run);
  return made;
}

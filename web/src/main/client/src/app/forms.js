// Forms that change something are sent once, however often somebody clicks: see once.js.
import { justSent } from './once.js';

const wasJustSent = justSent();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (wasJustSent(form, event.timeStamp)) event.preventDefault();
});

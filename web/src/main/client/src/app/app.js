// The pages' glue: see README.md, "What app.js does for any page" and "The kata page".
import './copy.js';
import './csrf.js';
import './dialogs.js';
import './filters.js';
import './forms.js';
import './highlights.js';
import './interview-timer.js';
import './keys.js';
import './live-region.js';
import './local-times.js';
import './own-zone.js';
import './panes.js';
import './print.js';
import './submit.js';
import './tabs.js';
import './theme-switch.js';
import './trouble.js';
import { openKata } from './kata.js';

const kata = document.querySelector('[data-kata][data-draft]');
if (kata instanceof HTMLElement) openKata(kata);

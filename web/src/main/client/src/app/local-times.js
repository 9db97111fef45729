// <time datetime="…" data-local>: the same moment in the time zone of whoever reads it stands behind it.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

for (const time of document.querySelectorAll('time[data-local]')) {
  if (zone !== 'UTC') time.after(` (${format.format(new Date(time.getAttribute('datetime') ?? ''))} where you are, ${zone})`);
}

// The token that says that a request comes from our own page, on each request that changes something.

/** @returns {Record<string, string>} */
export function csrf() {
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content');
  return token ? { 'X-CSRF-Token': token } : {};
}

document.addEventListener('htmx:config:request', (event) => {
  Object.assign(/** @type {CustomEvent} */ (event).detail.ctx.request.headers, csrf());
});

/**
 * Sends JSON.
 * @param {string} url
 * @param {unknown} body
 * @param {RequestInit} [options]
 */
export function send(url, body, options = {}) {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), ...options, headers: { 'Content-Type': 'application/json', ...csrf(), ...options.headers } });
}

/**
 * How long the server asked to wait.
 * @param {Response} answer
 * @returns {number | undefined} seconds
 */
export function retryAfter(answer) {
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

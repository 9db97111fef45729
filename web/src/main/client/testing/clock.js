/** A clock that a test moves. */
export function manualClock() {
  const timers = new Map();
  let next = 0;
  let now = 0;
  return {
    set: (/** @type {() => any} */ run, /** @type {number} */ wait) => (timers.set(++next, { run, at: now + wait }), next),
    clear: (/** @type {any} */ id) => timers.delete(id),
    /** Lets what is due happen, one after the other. @param {number} milliseconds */
    pass: async (milliseconds) => {
      const until = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= until).sort((a, b) => a[1].at - b[1].at)[0];
        if (!due) break;
        now = due[1].at;
        timers.delete(due[0]);
        await due[1].run();
      }
      now = until;
    },
  };
}

// Forms: a double click sends a form once. What is sent again later, after the way back for instance, is sent.

/** The longest time between two clicks that somebody means as one, in milliseconds. */
export const DOUBLE_CLICK = 1_000;

/**
 * Remembers when each form was sent last.
 * @returns {(form: object, at: number) => boolean} whether it was sent just before, by clocks that tell milliseconds
 */
export function justSent() {
  const sent = new WeakMap();
  return (form, at) => {
    const before = sent.get(form);
    const again = before !== undefined && at - before < DOUBLE_CLICK;
    if (!again) sent.set(form, at);
    return again;
  };
}

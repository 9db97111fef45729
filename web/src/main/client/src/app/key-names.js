// Keys as data-key names them: "Ctrl+Shift+Enter", "?", "J", "Alt+-". Ctrl is also Command, on a Mac.

/** What stands on a key whose character changes with Alt on some systems. @type {Record<string, string>} */
const codes = { Minus: '-', Equal: '=' };

/**
 * @typedef {{key: string, code?: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean}} Pressed
 *
 * @param {string} name
 * @param {Pressed} pressed
 */
export function isPressed(name, pressed) {
  const { key, ctrl, alt, shift } = parse(name);
  const command = pressed.ctrlKey || pressed.metaKey;
  const same = pressed.key.toLowerCase() === key.toLowerCase() || codes[pressed.code ?? ''] === key || (alt && isOtherSign(pressed, key));
  return same && command === ctrl && pressed.altKey === alt && (pressed.shiftKey === shift || isSign(key));
}

/** With Alt, letters give signs of all kinds on a Mac: there their place tells which they are. @param {Pressed} pressed @param {string} key */
function isOtherSign(pressed, key) {
  return pressed.code === `Key${key.toUpperCase()}` && !/^[a-z]$/i.test(pressed.key);
}

/** Whether a name is a single key, which must not act where somebody types. @param {string} name */
export function isBare(name) {
  const { ctrl, alt } = parse(name);
  return !ctrl && !alt;
}

/** @param {string} name */
function parse(name) {
  const parts = name.split('+');
  return { key: parts[parts.length - 1], ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

/** A sign may need Shift or not: that is the keyboard's matter. @param {string} key */
function isSign(key) {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}

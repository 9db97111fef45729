// Changes what is there into what it should be, and leaves alone what is the same: focus, scroll position and players stay.

/**
 * @param {Element} now
 * @param {Element | DocumentFragment} wanted its children become those of `now`
 */
export function morphChildren(now, wanted) {
  const old = [...now.childNodes];
  const next = [...wanted.childNodes];
  next.forEach((node, i) => {
    if (i >= old.length) now.append(node);
    else morph(old[i], node);
  });
  for (const node of old.slice(next.length)) node.remove();
}

/** @param {ChildNode} now @param {ChildNode} wanted */
function morph(now, wanted) {
  if (now.isEqualNode(wanted)) return;
  if (!(now instanceof Element) || !(wanted instanceof Element) || now.tagName !== wanted.tagName || now.id !== wanted.id || now.tagName.includes('-')) {
    now.replaceWith(wanted);
    return;
  }
  for (const { name } of [...now.attributes]) if (!wanted.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  morphChildren(now, wanted);
}

/**
 * @param {Element} now
 * @param {string} html from our own server
 */
export function show(now, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  morphChildren(now, document.importNode(template.content, true));
}

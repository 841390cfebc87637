/** Takes an element out and puts it back in its place: for the browser it is new then. */
export function insertAgain(element: Element): void {
  const place = document.createComment('');
  element.replaceWith(place);
  place.replaceWith(element);
}

/**
 * The same for a script, at half the price, for there may be thousands: nothing of the page's runs when one is taken out, as it does in a frame.
 * A form's fields may hide its methods: https://html.spec.whatwg.org/#dom-form-nameditem
 */
export function insertScriptAgain(script: HTMLScriptElement): void {
  const { parentNode, nextSibling } = script;
  const { removeChild, insertBefore } = Node.prototype;
  removeChild.call(parentNode, script);
  insertBefore.call(parentNode, script, nextSibling);
}

/**
 * Loads the page once more, with GET: `location.reload()` would send a form again that the page was the answer to. An address with a `#` cannot be opened
 * anew in another way, for the browser would only scroll: https://html.spec.whatwg.org/#navigate-fragid
 */
export function loadAnew(): void {
  if (location.hash) location.reload();
  else location.replace(location.href);
}

/** Takes an element out and puts it back in its place: for the browser it is new then. */
export function insertAgain(element: Element): void {
  const place = document.createComment('');
  element.replaceWith(place);
  place.replaceWith(element);
}

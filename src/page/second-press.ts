/**
 * The second click of two quick ones, or a key that is held down, was begun before the button was there: it is nobody's choice. The first has
 * been taken.
 */
export function ignoreSecondPresses(root: ShadowRoot): void {
  root.addEventListener('click', drop, true);
  root.addEventListener('keydown', drop, true);
}

function drop(event: Event): void {
  const isSecond = event instanceof KeyboardEvent ? event.repeat && /^(Enter| )$/.test(event.key) : (event as MouseEvent).detail > 1;
  if (!isSecond || !(event.target as Element).closest('button')) return;
  event.stopPropagation();
  event.preventDefault();
}

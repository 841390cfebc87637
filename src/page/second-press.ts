import { takeOut } from './take-out.js';

/** How long after a click the second of two quick ones may come, in ms. */
const QUICK = 400;

/**
 * The second click of two quick ones, or a key that is held down, was begun before the button was there: it is nobody's choice. The first has
 * been taken. Nor is it for the page, where a button of ours has just gone away.
 */
export function ignoreSecondPresses(root: ShadowRoot): void {
  root.addEventListener('click', drop, true);
  root.addEventListener('keydown', drop, true);
  root.addEventListener('click', shieldPage as EventListener, true);
}

function drop(event: Event): void {
  const isSecond = event instanceof KeyboardEvent ? event.repeat && /^(Enter| )$/.test(event.key) : (event as MouseEvent).detail > 1;
  if (!isSecond || !(event.target as Element).closest('button')) return;
  event.stopPropagation();
  event.preventDefault();
}

/** For a moment, a click where the button was hits nothing. Elsewhere the page can be pressed at once. */
function shieldPage({ target, detail }: UIEvent): void {
  const button = (target as Element).closest('button');
  if (!button || detail !== 1) return; // a key's is 0
  const root = button.getRootNode();
  const { left, top, width, height } = button.getBoundingClientRect();
  requestAnimationFrame(() => {
    if (button.isConnected) return;
    const shield = document.createElement('div');
    shield.style.cssText = `position:fixed;z-index:2147483647;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    root.appendChild(shield);
    setTimeout(takeOut, QUICK, shield);
  });
}

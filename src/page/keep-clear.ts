import { NAME } from '../brand.js';
import { observer } from './observer.js';
import { createRootStyles } from './root-styles.js';

/** Of what is covered but for so many px, at the top or at the bottom, nothing can be recognised. */
const SLIVER = 8;

/**
 * Keeps what has the focus from being covered: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 *
 * The browser hears how much of the page something of ours covers, so that it scrolls the focus clear of it, and the end of a page that
 * scrolls gets room to scroll: by a margin, which moves nothing. Where scrolling is of no use, at the start of the page or in what is fixed,
 * ours moves to the other edge.
 *
 * @returns stops that
 */
export function keepClearOf(element: HTMLElement): () => void {
  const root = document.documentElement;
  const say = createRootStyles();
  let isOnTop = false;

  function giveRoom(): void {
    const { top, bottom } = element.getBoundingClientRect();
    const below = `${innerHeight - top}px!important`;
    const room = root.offsetHeight > innerHeight ? `margin-bottom:${below}` : ''; // a page that does not scroll does not begin to
    isOnTop = top + bottom < innerHeight - 1; // what is in the middle is not
    if (bottom === top)
      say(''); // an ad blocker may hide it
    else say(isOnTop ? `scroll-padding-top:${bottom}px!important` : `scroll-padding-bottom:${below};${room}`);
  }

  function isCovered(focused: Element): boolean {
    const { top, right, bottom, left } = element.getBoundingClientRect();
    const box = focused.getBoundingClientRect();
    return box.top > top - SLIVER && box.bottom < bottom + SLIVER && box.left < right && box.right > left;
  }

  function uncover(): void {
    // The fields of a form may hide its methods.
    const focused = element.isConnected && document.querySelector(`:focus:not(#${NAME},form)`);
    if (!focused || !isCovered(focused)) return;
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (!isCovered(focused)) return;
    const { dataset } = element;
    dataset['position'] = dataset['position']!.replace(/top|bottom/, isOnTop ? 'bottom' : 'top');
    dataset['moved'] = ''; // out of the middle, too
    giveRoom();
  }

  const onFocus = () => requestAnimationFrame(uncover); // the browser scrolls after it has told of the focus
  const sizes = observer(() => new ResizeObserver(giveRoom));
  sizes.observe(element);
  sizes.observe(root);
  addEventListener('focusin', onFocus);
  return () => {
    sizes.disconnect();
    removeEventListener('focusin', onFocus);
    say('');
  };
}

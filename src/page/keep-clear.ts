import { NAME } from '../brand.js';

/** Of what is covered but for so many px, at the top or at the bottom, nothing can be recognised. */
const SLIVER = 8;

/**
 * Keeps what has the focus from being covered: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 *
 * The browser hears how much of the page something of ours covers, so that it scrolls the focus clear of it, and the end of the page gets
 * room to scroll: by a margin, which moves nothing even where the page is made as high as the window. Where scrolling is of no use, at the
 * start of the page or in what is fixed, ours moves to the other edge.
 *
 * @returns stops that
 */
export function keepClearOf(element: HTMLElement): () => void {
  const root = document.documentElement;
  const { style } = root;
  const { scrollPaddingTop, scrollPaddingBottom, marginBottom } = style;
  const own = { scrollPaddingTop, scrollPaddingBottom, marginBottom };
  let isOnTop = false;

  /** Each side on its own, for the page may keep clear of a header of its own. @returns whether ours covers what has the focus */
  function measure(focused: Element = root): boolean {
    const { top, right, bottom, left } = element.getBoundingClientRect();
    const box = focused.getBoundingClientRect();
    const below = `${innerHeight - top}px`;
    isOnTop = top + bottom < innerHeight - 1; // what is in the middle is not
    const room = isOnTop ? { scrollPaddingTop: `${bottom}px` } : { scrollPaddingBottom: below, marginBottom: below };
    Object.assign(style, own, bottom > top && room); // an ad blocker may hide it
    return box.top > top - SLIVER && box.bottom < bottom + SLIVER && box.left < right && box.right > left;
  }

  function uncover(): void {
    const focused = element.isConnected && document.querySelector(`:focus:not(#${NAME})`);
    if (!focused || !measure(focused)) return;
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (!measure(focused)) return;
    const { dataset } = element;
    dataset['position'] = dataset['position']!.replace(/top|bottom/, isOnTop ? 'bottom' : 'top');
    measure();
  }

  const onFocus = () => requestAnimationFrame(uncover); // the browser scrolls after it has told of the focus
  const observer = new ResizeObserver(() => void measure());
  observer.observe(element);
  observer.observe(root); // the small button does, and would take the room away
  addEventListener('focusin', onFocus);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', onFocus);
    Object.assign(style, own);
    if (style.length === 0) root.removeAttribute('style');
  };
}

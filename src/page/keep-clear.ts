/**
 * Tells the browser how much of the page something of ours covers, so that what takes the focus is scrolled clear of it:
 * https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 *
 * @returns stops that
 */
export function keepClearOf(element: Element): () => void {
  const { style } = document.documentElement;
  const before = style.scrollPadding;
  const observer = new ResizeObserver(() => {
    const { top, bottom } = element.getBoundingClientRect();
    const isOnTop = top < innerHeight - bottom;
    style.scrollPadding = isOnTop ? `${bottom}px 0 0` : `0 0 ${innerHeight - top}px`;
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    style.scrollPadding = before;
    if (style.length === 0) document.documentElement.removeAttribute('style');
  };
}

/**
 * Tells the browser how much of the page something of ours covers, so that what takes the focus is scrolled clear of it, and gives the
 * end of the page room to scroll: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 *
 * @returns stops that
 */
export function keepClearOf(element: Element): () => void {
  const root = document.documentElement;
  const { scrollPadding, paddingBottom } = root.style;
  const observer = new ResizeObserver(() => {
    const { top, bottom } = element.getBoundingClientRect();
    const isOnTop = top < innerHeight - bottom;
    root.style.scrollPadding = isOnTop ? `${bottom}px 0 0` : `0 0 ${innerHeight - top}px`;
    root.style.paddingBottom = isOnTop ? paddingBottom : `${innerHeight - top}px`;
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    Object.assign(root.style, { scrollPadding, paddingBottom });
    if (root.style.length === 0) root.removeAttribute('style');
  };
}

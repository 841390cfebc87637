/** The focus was in something that went away. Puts it on the first of these that can take it, or at the start of the content; never leaves it on `<body>`. */
export function restoreFocus(preferred: HTMLElement | null, page: Document = document): void {
  if (page.activeElement !== page.body && page.activeElement !== null) return;
  const target = preferred ?? page.querySelector<HTMLElement>('main, [role=main], h1') ?? page.body;
  target.focus();
  if (page.activeElement !== page.body) return;
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus({ preventScroll: true });
}

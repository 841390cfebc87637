/**
 * The focus was in something of ours that went away. Puts it on the control that brings it back, the page's own or ours, or at the
 * start of the content; never leaves it on `<body>`.
 */
export function restoreFocus(root: ShadowRoot, page: Document = document): void {
  const { activeElement, body } = page;
  if (activeElement !== body && activeElement !== null && !(activeElement === root.host && !root.activeElement)) return;
  const candidates = [
    ...root.querySelectorAll<HTMLElement>('[part=reopen]'),
    ...page.querySelectorAll<HTMLElement>('[data-consent-open],main,h1'),
  ];
  for (const candidate of candidates) {
    const isFocusable = candidate.tabIndex >= 0;
    if (!isFocusable) candidate.tabIndex = -1;
    candidate.focus({ preventScroll: true });
    if (!isFocusable) candidate.addEventListener('blur', () => candidate.removeAttribute('tabindex'), { once: true });
    if (page.activeElement !== body) return;
  }
}

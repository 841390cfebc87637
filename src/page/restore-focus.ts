/**
 * The focus was in something of ours that went away. Puts it on the control that brings it back, ours or the page's own, or at the
 * start of the content; never leaves it on `<body>`.
 */
export function restoreFocus(root: ShadowRoot): void {
  const isLost = document.activeElement === document.body || (document.activeElement === root.host && !root.activeElement);
  if (!isLost) return;
  const own = [...document.querySelectorAll<HTMLElement>('[data-consent-open]')].filter(isInView); // nobody is carried off to the footer
  for (const target of [...root.querySelectorAll<HTMLElement>('[data-action=customise],[part=reopen]'), ...own]) {
    target.focus({ preventScroll: true });
    if (target.matches(':focus')) return;
  }
  const content = document.querySelector<HTMLElement>('main,h1') ?? document.querySelector<HTMLElement>('a[href],button');
  if (!content) return;
  const isFocusable = content.tabIndex >= 0 || content.hasAttribute('tabindex');
  if (!isFocusable) content.tabIndex = -1;
  content.focus({ preventScroll: true });
  if (!isFocusable) content.addEventListener('blur', () => content.removeAttribute('tabindex'), { once: true });
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

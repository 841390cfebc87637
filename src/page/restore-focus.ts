/**
 * The focus was in something of ours that went away. Puts it on the control that brings it back, ours or the page's own, or at the
 * start of the content; never leaves it on `<body>`.
 */
export function restoreFocus(root: ShadowRoot): void {
  const isLost = document.activeElement === document.body || (document.activeElement === root.host && !root.activeElement);
  if (!isLost) return;
  for (const target of [
    ...root.querySelectorAll<HTMLElement>('[part=reopen]'),
    ...document.querySelectorAll<HTMLElement>('[data-consent-open]'),
  ]) {
    target.focus();
    if (target.matches(':focus')) return;
  }
  const content = document.querySelector<HTMLElement>('main,h1');
  if (!content) return;
  content.tabIndex = -1;
  content.focus({ preventScroll: true });
  content.onblur = () => content.removeAttribute('tabindex');
}

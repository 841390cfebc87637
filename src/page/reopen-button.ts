/** The small button with which visitors change their mind. The core draws it itself: a returning visitor needs nothing else. */
export function createReopenButton(label: string, language: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'reopen');
  button.textContent = label;
  button.lang = language;
  button.dir = 'auto';
  button.onclick = onPress;
  giveRoom(button);
  return button;
}

/**
 * A page that scrolls can be scrolled clear of the button, at its end and to what takes the focus. A margin of the root moves nothing:
 * https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 */
function giveRoom(button: HTMLElement): void {
  const root = document.documentElement;
  const observer = new ResizeObserver(() => {
    const isNeeded = button.clientHeight && root.offsetHeight > innerHeight;
    const room = isNeeded ? `${innerHeight - button.getBoundingClientRect().top}px` : '';
    root.style.scrollPaddingBottom = root.style.marginBottom = room;
  });
  observer.observe(button);
  observer.observe(root);
}

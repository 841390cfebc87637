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

/** Where it is looked through the button, of its width and of its height. */
const PARTS = [0.1, 0.5, 0.9];

const PRESSABLE = 'a[href],button,input,select,textarea,summary,[tabindex]';

/**
 * What lies behind the button at the very end of the page could never be pressed. There, and only there, the page gets room to be scrolled
 * further. A margin of the root moves nothing: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 */
function giveRoom(button: HTMLElement): void {
  const root = document.documentElement;
  const { style } = root;

  /** @param cause the page has changed, or the visitor has scrolled */
  function look(cause: unknown): void {
    const { top, left, width, height } = button.getBoundingClientRect();
    const room = height ? `${innerHeight - top}px` : '';
    const isAtEnd = scrollY + innerHeight > root.scrollHeight - 2;
    style.scrollPaddingBottom = room;
    if (!room || (!isAtEnd && Array.isArray(cause))) style.marginBottom = '';
    (room ? addEventListener : removeEventListener)('scroll', look);
    if (!room || !isAtEnd || style.marginBottom) return;
    const points = PARTS.flatMap((x) => PARTS.map((y) => [left + x * width, top + y * height] as const));
    const behind = points.flatMap((point) => document.elementsFromPoint(...point)).find((element) => element.closest(PRESSABLE));
    if (!behind) return;
    style.marginBottom = room;
    const focused = document.querySelector(':focus');
    if (focused?.contains(behind)) focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  const observer = new ResizeObserver(look);
  observer.observe(button);
  observer.observe(root);
}

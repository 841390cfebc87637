import { observer } from './observer.js';
import { createRootStyles } from './root-styles.js';

/** Where it is looked through the button, of its width and of its height. */
const PARTS = [0.1, 0.5, 0.9];

const PRESSABLE = 'a[href],button,input,select,textarea,summary,[tabindex]';

/**
 * What lies behind the small button at the very end of the page could never be pressed. There, and only there, the page gets room to be
 * scrolled further. A margin of the root moves nothing: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html
 */
export function giveRoomBelow(button: HTMLElement): void {
  const root = document.documentElement;
  const say = createRootStyles();
  let margin = '';

  /** @param cause the page has changed, or the visitor has scrolled */
  function look(cause: unknown): void {
    const { top, height } = button.getBoundingClientRect();
    const room = `${innerHeight - top}px!important`;
    const scrolls = root.offsetHeight > innerHeight; // a page that does not scroll does not begin to
    const isAtEnd = scrollY + innerHeight > root.scrollHeight - 2;
    (height ? addEventListener : removeEventListener)('scroll', look);
    if (!isAtEnd && Array.isArray(cause)) margin = '';
    const behind = height && scrolls && isAtEnd && !margin ? pressableBehind(button) : undefined;
    if (behind) margin = `margin-bottom:${room}`;
    say(height ? `scroll-padding-bottom:${room};${margin}` : '');
    const focused = document.querySelector(':focus:not(form)');
    if (behind && focused?.contains(behind)) focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  const sizes = observer(() => new ResizeObserver(look));
  sizes.observe(button);
  sizes.observe(root);
}

function pressableBehind(button: Element): Element | undefined {
  const { top, left, width, height } = button.getBoundingClientRect();
  const points = PARTS.flatMap((x) => PARTS.map((y) => [left + x * width, top + y * height] as const));
  return points.flatMap((point) => document.elementsFromPoint(...point)).find((element) => element.closest(PRESSABLE));
}

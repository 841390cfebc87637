import { NAME } from '../brand.js';
import { takeOut } from './take-out.js';

/** A box of ours that covers an element of the page. */
export interface Cover {
  readonly root: ShadowRoot;
  /** Follows the element to where it stands now. */
  place(): void;
  /** Uncovers the element, which gets the focus that the cover had. */
  remove(): void;
}

/** What is smaller, in px, holds no text: such an element is hidden, but not covered. */
const SMALLEST = { width: 120, height: 60 };

const styles = `:host{all:initial!important;display:block!important;position:var(--_position)!important;inset:var(--_inset)!important;
overflow:auto!important;width:var(--_width)!important;height:var(--_height)!important;translate:var(--_left) var(--_top)!important;
transform:var(--_transform)!important;transform-origin:var(--_origin)!important;font-family:inherit!important}
:host([hidden]){display:none!important}
@media print{:host{display:none!important}}`;

/**
 * Covers an element with a box of the same size and place. The element keeps its room in the page, as the page styles it, so nothing
 * moves when it is covered, nor when it is uncovered.
 */
export function coverElement(element: HTMLElement): Cover {
  const cover = document.createElement('div');
  const root = shadowOf(cover);
  let visibility = ''; // the page's own

  function set(properties: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(properties)) cover.style.setProperty(`--_${name}`, value);
  }

  /**
   * It stands where it would be without a place of its own, next to the element: what is between the two is the way to go. That depends on its
   * size, where text runs from right to left or a parent centres it. Beside a fixed element it starts in the corner of the window.
   */
  function fit(): void {
    if (!element.isConnected) return takeOut(cover);
    const { offsetWidth, offsetHeight } = element;
    const { position, transform, transformOrigin: origin } = getComputedStyle(element);
    const isFixed = position === 'fixed';
    cover.hidden = offsetWidth < SMALLEST.width || offsetHeight < SMALLEST.height;
    set({ position: isFixed ? 'fixed' : 'absolute', inset: isFixed ? '0 auto auto 0' : 'auto', transform, origin });
    set({ width: `${offsetWidth}px`, height: `${offsetHeight}px` });
    set({ left: `${element.offsetLeft - cover.offsetLeft}px`, top: `${element.offsetTop - cover.offsetTop}px` });
  }

  /** Neither seen nor reached by the Tab key, also when the page has styled it anew. What is important is ours, also on a copy. */
  function hide(): void {
    const { style } = element;
    if (style.getPropertyPriority('visibility')) return;
    ({ visibility } = style);
    style.setProperty('visibility', 'hidden', 'important');
  }

  const sizes = new ResizeObserver(fit);
  const looks = new MutationObserver(() => (hide(), fit()));
  function place(): void {
    hide();
    if (element.nextSibling !== cover) element.after(cover);
    sizes.disconnect();
    sizes.observe(element);
    sizes.observe(cover.parentNode instanceof Element ? cover.parentNode : document.documentElement);
    looks.observe(element, { attributeFilter: ['style', 'class'] });
    fit();
  }

  place();
  return {
    root,
    place,
    remove() {
      const hadFocus = root.activeElement !== null;
      sizes.disconnect();
      looks.disconnect();
      takeOut(cover);
      element.style.visibility = visibility;
      if (element.style.length === 0) element.removeAttribute('style');
      if (hadFocus) focusThrough(element);
    },
  };
}

function shadowOf(cover: HTMLElement): ShadowRoot {
  const root = cover.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  cover.setAttribute(`data-${NAME}-placeholder`, '');
  cover.dataset['nosnippet'] = '';
  return root;
}

/** A frame loses the focus again when its page arrives. */
function focusThrough(element: HTMLElement): void {
  element.focus();
  const root = element.getRootNode() as Document | ShadowRoot;
  element.addEventListener('load', () => root.activeElement === element && (element.blur(), element.focus()), { once: true });
}

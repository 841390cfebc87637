import { NAME } from '../brand.js';

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

const styles = `:host{all:initial!important;display:block!important;position:absolute!important;overflow:auto!important;
width:var(--_width)!important;height:var(--_height)!important;translate:var(--_left) var(--_top)!important;font-family:inherit!important}
:host([hidden]){display:none!important}
@media print{:host{display:none!important}}`;

/**
 * Covers an element with a box of the same size and place. The element keeps its room in the page, as the page styles it, so nothing
 * moves when it is covered, nor when it is uncovered.
 */
export function coverElement(element: HTMLElement): Cover {
  const cover = document.createElement('div');
  const { visibility } = element.style;
  const root = cover.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  cover.setAttribute(`data-${NAME}-placeholder`, '');
  cover.dataset['nosnippet'] = '';

  /** It stands where it would be without a place of its own, next to the element: what is between the two is the way to go. */
  function fit(): void {
    if (!element.isConnected) return cover.remove();
    const { offsetWidth, offsetHeight, offsetLeft, offsetTop } = element;
    cover.hidden = offsetWidth < SMALLEST.width || offsetHeight < SMALLEST.height;
    const lengths = { width: offsetWidth, height: offsetHeight, left: offsetLeft - cover.offsetLeft, top: offsetTop - cover.offsetTop };
    for (const [name, length] of Object.entries(lengths)) cover.style.setProperty(`--_${name}`, `${length}px`);
  }

  const observer = new ResizeObserver(fit);
  function place(): void {
    element.style.visibility = 'hidden'; // neither seen nor reached by the Tab key
    if (element.nextSibling !== cover) element.after(cover);
    observer.disconnect();
    observer.observe(element);
    observer.observe(cover.parentNode instanceof Element ? cover.parentNode : document.documentElement);
    fit();
  }

  place();
  return {
    root,
    place,
    remove() {
      const hadFocus = root.activeElement !== null;
      observer.disconnect();
      cover.remove();
      element.style.visibility = visibility;
      if (element.style.length === 0) element.removeAttribute('style');
      if (hadFocus) focusThrough(element);
    },
  };
}

/** A frame loses the focus again when its page arrives. */
function focusThrough(element: HTMLElement): void {
  element.focus();
  element.addEventListener('load', () => document.activeElement === element && (element.blur(), element.focus()), { once: true });
}

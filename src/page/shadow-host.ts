import { NAME } from '../brand.js';
import { attempt } from './attempt.js';
import { takeOut } from './take-out.js';

/** The one element of ours in the page. Everything we draw stands in its shadow root, where the page's styles do not reach. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The same ones are added once. */
  readonly addStyles: (styles: string) => void;
  /** Puts the element first in `<body>` as soon as there is one, above everything, and again when the page has thrown it out. */
  place(): void;
  remove(): void;
}

/**
 * `all: initial` shields from the page's rules, and needs `!important` to win over theirs. The font is the page's own, and the
 * colours are the browser's, light or dark, until an owner sets theirs: custom properties pass through.
 */
const stylesFor = (theme: string, side: string) => `:host{all:initial!important;font-family:inherit!important;
color-scheme:${theme === 'auto' ? 'light dark' : theme}!important}
:host::before,:host::after,:host::backdrop{display:none!important}
@media print{:host{display:none!important}}
[part=reopen]{all:unset;box-sizing:border-box;position:fixed;z-index:2147483000;min-height:44px;padding:12px 16px;border-radius:22px;
margin-inline:16px;inset-block-end:calc(var(--${NAME}-reopen-offset-block,16px) + env(safe-area-inset-bottom));
inset-inline-${side}:calc(var(--${NAME}-reopen-offset-inline,16px) - 16px + max(env(safe-area-inset-left),env(safe-area-inset-right)));
font-size:.875em;line-height:1.3;overflow-wrap:anywhere;cursor:pointer;box-shadow:0 1px 4px #0004;border:1px solid var(--${NAME}-border,GrayText);
color:var(--${NAME}-text,CanvasText);background:var(--${NAME}-background,Canvas)}
[part=reopen]:hover{text-decoration:underline}
[part=reopen]:focus-visible{outline:3px solid var(--${NAME}-focus,Highlight);outline-offset:2px}`;

/** Creates the element. It is not in the page until it is placed. */
export function createShadowHost(theme: string, reopenSide: string): ShadowHost {
  const element = document.createElement('div');
  element.id = NAME;
  element.popover = 'manual';
  element.role = 'none'; // a popover is a group, which would have no name: https://www.w3.org/TR/html-aam-1.0/#att-popover
  element.dataset['theme'] = theme;
  element.dataset['nosnippet'] = ''; // search engines show the site's text, not ours
  const root = element.attachShadow({ mode: 'open' });

  const added = new Set<string>();
  let tries = 0; // in the last second

  /** Constructed sheets are the ones that a `style-src 'none'` allows: https://w3c.github.io/webappsec-csp/#directive-style-src */
  function addStyles(styles: string): void {
    if (added.has(styles)) return;
    added.add(styles);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /**
   * Pages throw it out now and then; an ad blocker does so each time, and is not fought for ever.
   *
   * Out of the page, a dialog is no longer modal, although it says that it is open: https://html.spec.whatwg.org/#the-dialog-element
   */
  function insert(): void {
    if (tries++ > 9) return;
    setTimeout(() => (tries = 0), 1000);
    document.body?.prepend(element);
    const dialog = root.querySelector('dialog');
    dialog?.removeAttribute('open');
    dialog?.showModal();
  }

  /**
   * In the top layer nothing of the page's lies above, and no `transform` of the body moves it: https://www.w3.org/TR/css-transforms-1/#transform-rendering
   * Where the page itself is modal, whatever is outside of its dialog cannot be pressed, so it stays below until that is closed.
   */
  function rise(): void {
    if (attempt(() => element.matches(':popover-open'))) return;
    const modal = modalOfPage(element);
    if (modal) modal.addEventListener('close', rise, { once: true });
    else attempt(() => element.showPopover());
  }

  addStyles(stylesFor(theme, reopenSide));
  return {
    element,
    root,
    addStyles,
    place() {
      if (!element.isConnected) insert();
      rise();
    },
    remove: () => takeOut(element),
  };
}

/** The page's own modal dialog, also one in a shadow root, where the focus leads to it. */
function modalOfPage(host: Element): Element | null {
  let modal = document.querySelector(':modal');
  for (let at = document.activeElement; !modal && at?.shadowRoot && at !== host; at = at.shadowRoot.activeElement) {
    modal = at.shadowRoot.querySelector(':modal');
  }
  return modal;
}

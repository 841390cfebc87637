import { NAME } from '../brand.js';

/** The one element of ours in the page. Everything we draw stands in its shadow root, where the page's styles do not reach. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the element first in `<body>`, as soon as there is one. */
  place(): Promise<void>;
  /** Puts it there again if the page has thrown it out, with its whole body perhaps. */
  keep(): void;
  remove(): void;
}

const LIGHT = palette('#fff', '#f3f5f7', '#1b1f24', '#555d68', '#737c89', '#0b57d0');
const DARK = palette('#171a1f', '#23282f', '#f1f3f5', '#a9b2bd', '#838d9a', '#a8c7fa');

/**
 * `all: initial` shields from the page's rules, and needs `!important` to win over theirs; the font is the page's own.
 * Custom properties pass: an owner's `--tierconsent-…` replaces a colour of the palette.
 */
const HOST_STYLES =
  `:host{all:initial!important;display:block!important;font-family:inherit!important;${LIGHT};color-scheme:light!important}` +
  `@media (prefers-color-scheme:dark){:host([data-theme=auto]){${DARK};color-scheme:dark!important}}` +
  `:host([data-theme=dark]){${DARK};color-scheme:dark!important}` +
  '@media print{:host{display:none!important}}';

/** The colours that everything of ours is drawn with, each the owner's if they set it. */
function palette(background: string, surface: string, text: string, muted: string, border: string, focus: string): string {
  const colours = { background, surface, text, muted, border, focus };
  return Object.entries(colours)
    .map(([name, colour]) => `--_${name}:var(--${NAME}-${name},${colour})`)
    .join(';');
}

/** Creates the element. It is not in the page until it is placed. */
export function createShadowHost(theme: string, page: Document = document): ShadowHost {
  const element = page.createElement('div');
  element.id = NAME;
  element.setAttribute('data-nosnippet', ''); // search engines show the site's text, not ours
  element.dataset['theme'] = theme;
  const root = element.attachShadow({ mode: 'open' });
  addStyles(root, HOST_STYLES);
  let wanted = false;

  const keep = () => {
    if (wanted && !element.isConnected) page.body?.prepend(element);
  };

  return {
    element,
    root,
    keep,
    async place() {
      wanted = true;
      if (!page.body) await whenBodyExists(page);
      keep();
    },
    remove() {
      wanted = false;
      element.remove();
    },
  };
}

/** Constructed sheets are the ones that a `style-src 'none'` allows: https://w3c.github.io/webappsec-csp/#directive-style-src */
export function addStyles(root: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The parser tells of the body through the children of `<html>`; that is sooner than any event. */
function whenBodyExists(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!page.body) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(page, { childList: true, subtree: true });
  });
}

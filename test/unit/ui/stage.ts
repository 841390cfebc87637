import type { Config, StorageKind } from '../../../src/config/config.js';
import type { Messages } from '../../../src/config/messages.js';
import type { Consent } from '../../../src/consent/consent.js';
import { isDeclared } from '../../../src/page/declared-storage.js';
import { createUi } from '../../../src/ui-with-page.js';
import { preparePlaceholders } from '../../../src/placeholders-with-page.js';
import type { Press, Surface, Ui, WithheldEmbed } from '../../../src/ui/contract.js';
import { preparePreferences } from '../../../src/preferences-with-page.js';
import { consent, settings } from '../builders.js';

/** What stands around the interface in a test. */
export interface Scene {
  readonly config?: Config;
  readonly consent?: Consent;
  readonly words?: Partial<Messages>;
  readonly language?: string;
  readonly onOpen?: (surface: Surface) => boolean;
  /** What lies on the device. */
  readonly stored?: readonly (readonly [kind: StorageKind, name: string])[];
  /** Kinds of storage that the browser does not show. */
  readonly hidden?: readonly StorageKind[];
  readonly mayRunOn?: boolean;
  /** The browser keeps no cookies. */
  readonly isForgetful?: boolean;
  /** A press takes back an objection. */
  readonly mustConfirm?: boolean;
}

/** The interface in a page, and what it told the core. */
export interface Stage {
  readonly ui: Ui & { open(surface: Surface): void };
  readonly root: ShadowRoot;
  readonly presses: readonly Press[];
  readonly opened: readonly Surface[];
  readonly closed: readonly Surface[];
}

/** Draws the interface into an empty page. */
export function stage({
  config = {},
  consent: given = consent(null),
  words = {},
  language = 'en',
  onOpen = () => true,
  stored = [],
  hidden = [],
  mayRunOn = false,
  isForgetful = false,
  mustConfirm = false,
}: Scene = {}): Stage {
  const host = document.createElement('div');
  document.cookie = `tierconsent=; max-age=${isForgetful ? 0 : 60}`;
  document.body.replaceChildren(host);
  const root = host.attachShadow({ mode: 'open' });
  const [presses, opened, closed]: [Press[], Surface[], Surface[]] = [[], [], []];
  const open = (surface: Surface) => (surface === 'banner' ? ui.openBanner() : ui.openPreferences({ preparePreferences }, words));
  const ui: Ui = createUi({
    root,
    addStyles: () => {},
    settings: settings(config),
    language,
    words,
    ownWords: {},
    consent: () => given,
    mayRunOn: () => mayRunOn,
    async findStored(declared, onStored) {
      stored.forEach(([kind, name]) => isDeclared(declared, kind, name) && onStored(name, kind));
      return declared.map(({ kind = 'cookie' }) => ({ status: hidden.includes(kind) ? 'rejected' : 'fulfilled' }));
    },
    onPress: (press) => {
      if (press.isConfirmed === undefined && mustConfirm) ui.openPreferences({ preparePreferences }, words, press);
      else presses.push(press);
    },
    onCustomise: () => open('preferences'),
    onReach: () => {},
    onRemark: () => {},
    onOpen: (surface) => opened.push(surface) > 0 && onOpen(surface),
    onClose: (surface) => closed.push(surface),
  });
  return { ui: { ...ui, open }, root, presses, opened, closed };
}

/** The interface with one surface shown. */
export function shown(surface: Surface, scene?: Scene): Stage {
  const all = stage(scene);
  all.ui.open(surface);
  return all;
}

/** The box in the place of an embed. */
export function placeholder(embed: Omit<WithheldEmbed, 'loadOnce'>, scene?: Scene): Stage {
  const all = stage(scene);
  document.body.append(embed.element);
  all.ui.placehold({ ...embed, loadOnce: () => {} }, { preparePlaceholders });
  return { ...all, root: embed.element.nextElementSibling!.shadowRoot! };
}

/** The one element that matches; it is an error if there is none, or another one. */
export function one<Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelectorAll<Kind>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0]!;
}

/** What a visitor reads there, on one line. */
export function textOf(element: Node | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button of that name. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const named = [...root.querySelectorAll('button')].filter((each) => (each.getAttribute('aria-label') ?? textOf(each)) === name);
  if (named.length !== 1) throw new Error(`${named.length} buttons are called "${name}"`);
  return named[0]!;
}

/** What names an element: its own label, or the element that it points to, which has to be in the same root. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const labelledBy = element.getAttribute('aria-labelledby');
  return element.getAttribute('aria-label') ?? textOf(labelledBy ? root.querySelector(`[id="${labelledBy}"]`) : null);
}

/** Picks an option of a list, as a visitor does. */
export function pick(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

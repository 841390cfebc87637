import { NAME } from '../brand.js';
import type { Surface } from '../config/config.js';
import type { ConsentChange } from '../consent/change.js';
import type { Consent } from '../consent/consent.js';
import type { Receipt } from '../records/receipt.js';

/** What each event carries in `detail`. All of it is frozen. */
export interface EventDetails {
  /** Once, when the stored choice is known. */
  ready: Consent;
  /** Once per real change. */
  change: ConsentChange;
  /** Before a surface is shown; `preventDefault()` keeps it closed. */
  open: { readonly surface: Surface };
  close: { readonly surface: Surface };
  /** Elements that were just let act, in document order. */
  release: { readonly elements: readonly Element[] };
  /** A receipt was made, where `records` is configured. */
  record: Receipt;
  /** Something of ours, of a vendor's or of a tagged script's failed. */
  error: { readonly source: string; readonly error: unknown };
}

declare global {
  interface DocumentEventMap {
    'tierconsent:ready': CustomEvent<EventDetails['ready']>;
    'tierconsent:change': CustomEvent<EventDetails['change']>;
    'tierconsent:open': CustomEvent<EventDetails['open']>;
    'tierconsent:close': CustomEvent<EventDetails['close']>;
    'tierconsent:release': CustomEvent<EventDetails['release']>;
    'tierconsent:record': CustomEvent<EventDetails['record']>;
    'tierconsent:error': CustomEvent<EventDetails['error']>;
  }
}

/** Tells the page, through an event named `tierconsent:…` on the document. False when a listener prevented what is about to happen. */
export function dispatch<Type extends keyof EventDetails>(type: Type, detail: EventDetails[Type]): boolean {
  return document.dispatchEvent(new CustomEvent(`${NAME}:${type}`, { detail: Object.freeze(detail), cancelable: type === 'open' }));
}

import type { ConsentChange } from '../consent/change.js';
import type { Consent } from '../consent/consent.js';
import type { Surface } from '../config/config.js';
import type { Inspection } from '../inspect/inspection.js';
import type { ScriptRequest } from '../page/load-script.js';

/** One consent widget on one page: what the visitor allows, and everything a site can do about it. */
export interface ConsentWidget<T extends string = string, K extends string = string> {
  /** What is allowed now. Frozen, and another object after each change: compare by identity. */
  readonly consent: Consent<T, K>;
  /** Whether a category is allowed. An unknown one never is, and is warned of. */
  allows(category: K): boolean;
  /** Whether a service is allowed: on its own, or through its category. */
  allowsService(service: string): boolean;
  /**
   * Makes a choice, as if the visitor had pressed a button: only call it from one.
   *
   * @param choice a tier, or the categories agreed to; the necessary ones may be left out
   * @throws {RangeError} naming the known tiers or categories
   */
  choose(choice: T | readonly K[]): void;
  /** Takes consent back: refuses everything optional, which is the most private tier, and remembers that. */
  withdraw(): void;
  /** Forgets the choice and asks again. */
  reset(): void;
  /**
   * Shows the banner or the preferences. The promise resolves when it is shown, or when a listener of `tierconsent:open`
   * prevented it, or when it failed, which `tierconsent:error` tells. Calling it again tries again.
   *
   * @param surface default: the preferences
   * @throws {RangeError} for any other surface
   */
  open(surface?: Surface): Promise<void>;
  /** Hides what is shown. It chooses nothing. */
  close(): void;
  /**
   * Calls the listener now, with `granted` and `revoked` against "nothing allowed" and `source: 'restored'`, and then at each change.
   *
   * @returns unsubscribes
   * @throws {TypeError} when it is not a function
   */
  subscribe(listener: (change: ConsentChange<T, K>) => void): () => void;
  /**
   * Resolves once the category is allowed, which may be never.
   * It rejects with a `RangeError` for an unknown category.
   */
  when(category: K): Promise<Consent<T, K>>;
  /**
   * Loads a script once its category is allowed; each address once. Resolves when it has run. It rejects with a `RangeError` for an
   * unknown category, a `TypeError` for an address that is neither https nor of the site, an `Error` when loading failed.
   */
  load(script: ScriptRequest<K>): Promise<void>;
  /** Looks for tagged elements that were tagged, or whose shadow root was attached, after they had been added. @param root default: the document */
  rescan(root?: ParentNode): void;
  /**
   * Looks at the page and says what holds on it, and what is wrong with it: as a table in the console, and as plain, frozen data. It works also where the
   * configuration cannot be used. Only who calls it downloads what it takes.
   */
  inspect(): Promise<Inspection>;
  /** Takes the widget off the page: its elements, listeners and attributes. Nothing is released, and the cookie stays. */
  destroy(): void;
}

import type { ConfigIssue } from '../config/config-error.js';
import type { StorageKind } from '../config/config.js';
import type { Consent } from '../consent/consent.js';

/** Everything that a page tells its owner about consent, at one moment. Plain data: `JSON.stringify()` gives all of it. */
export interface Inspection {
  /** Of TierConsent. */
  readonly version: string;
  /** The page, without what may be about its visitor: no query, no fragment. */
  readonly page: string;
  /** When, as in ISO 8601. */
  readonly at: string;
  readonly config: InspectedConfig;
  readonly consent: InspectedConsent;
  readonly banner: Reason & { readonly isShown: boolean };
  /** Every tagged element, in document order. */
  readonly elements: readonly InspectedElement[];
  /** What was asked of other sites although nobody has tagged it, and it is not allowed. */
  readonly strangers: readonly Stranger[];
  /** What lies on the device that no service declares. */
  readonly storage: readonly InspectedEntry[];
  /** What the firewall held back. Empty where it is off. */
  readonly blocked: readonly InspectedBlock[];
  /** What is wrong, or weak, on this page, the worst first, each with its fix. */
  readonly findings: readonly Finding[];
}

/** Why something is as it is, in a sentence. */
export interface Reason {
  readonly because: string;
}

export interface InspectedConfig {
  /** Whether it could be used. If not, everything stays withheld. */
  readonly isUsable: boolean;
  readonly problems: readonly ConfigIssue[];
  /** Every option in force, and who set it. */
  readonly options: readonly InspectedOption[];
}

export interface InspectedOption {
  readonly option: string;
  readonly value: unknown;
  /** `block`: the JSON in the page. `attribute`: our own tag. `start`: `TierConsent.start()`, or `createConsent()`. */
  readonly from: 'default' | 'block' | 'attribute' | 'start';
}

export interface InspectedConsent extends Reason, Pick<Consent, 'decided' | 'tier' | 'categories' | 'services' | 'record'> {
  readonly regime: string;
  readonly region: string | null;
  /** The privacy signal of the browser that counts here. */
  readonly signal: string | null;
}

export interface InspectedElement extends Reason {
  /** Such as `script src="https://stats.example.com/s.js"`. */
  readonly element: string;
  readonly categories: readonly string[];
  readonly services: readonly string[];
  /** `loose`: it has a tag, and acts all the same. */
  readonly state: 'released' | 'waiting' | 'withheld' | 'loose';
}

export interface Stranger {
  readonly host: string;
  /** The first address of this host and kind. */
  readonly url: string;
  /** Who asked, as the browser calls it: `script`, `img`, `css`, `fetch`, `iframe`, `form`. */
  readonly kind: string;
  /** How often. */
  readonly count: number;
  /** Whose host it is, where a preset knows. */
  readonly vendor: string | null;
  /** Where it probably belongs. */
  readonly category: string | null;
  /** What to write: a tag in the place of the one that is there, or a service for the firewall. */
  readonly paste: string;
}

export interface InspectedEntry {
  readonly name: string;
  readonly kind: StorageKind;
  /** Whose it probably is, where a preset knows. */
  readonly vendor: string | null;
  /** An entry for `services`. */
  readonly paste: string;
}

export interface InspectedBlock {
  readonly url: string;
  readonly directive: string;
  readonly service: string | null;
  readonly category: string | null;
}

export interface Finding {
  /** `leak`: somebody hears of visitors who have not agreed. `mistake`: something does not do what it seems to. `weakness`: could be better. */
  readonly weight: 'leak' | 'mistake' | 'weakness';
  readonly what: string;
  readonly fix: string;
}

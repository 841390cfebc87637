import { VERSION } from '../brand.js';
import type { Settings } from '../config/settings.js';
import { allowsService, type Consent } from '../consent/consent.js';
import { expiryOf, type ConsentRecord, type Method } from '../consent/record.js';
import type { Regime } from '../consent/regime.js';

/**
 * How a category stands after an answer. `exempt` needs no consent. Where a category may act until the visitor objects, silence is no
 * consent: it is `not-objected`, never `granted`.
 */
export type PurposeState = 'granted' | 'refused' | 'exempt' | 'objected' | 'not-objected';

/** What an answer was, compared with the one before it. */
export type ReceiptEvent = 'given' | 'refused' | 'withdrawn' | 'changed' | 'renewed' | 'objected';

/** By what the visitor answered. */
export type ReceiptMethod = 'banner-button' | 'prefs-save' | 'embed-click' | 'page-button' | 'api';

/** How ids look: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4. Another one could name somebody. */
export const RECEIPT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** Proof of one answer. It says nothing of who gave it: no address, no browser, no page, no account. */
export interface Receipt {
  /** The version of this format. */
  readonly v: 1;
  /** Random, made with the answer; the cookie has the same. A server keeps one receipt per id. */
  readonly id: string;
  /** The id of the receipt before it, if there is one. */
  readonly prev: string | null;
  /** When the visitor answered, by the clock of their device. */
  readonly t: string;
  /** Until when the answer holds. */
  readonly exp: string;
  /** The host name of the site. */
  readonly site: string;
  /** The policy version. */
  readonly policy: string;
  /** The version of the widget. */
  readonly ui: string;
  /** The hash of all that the visitor could read. Null where the browser cannot hash, which is on pages without https. */
  readonly text: string | null;
  /** The language that was spoken. */
  readonly lang: string;
  /** The region that the owner named, in capitals. */
  readonly region: string | null;
  readonly regime: Regime;
  /** The tier that is exactly this answer, or `custom`. */
  readonly tier: string;
  /** Every category that was asked about. */
  readonly purposes: Readonly<Record<string, PurposeState>>;
  /** The services that are allowed apart from their category, and those that were and are not any more. */
  readonly services: Readonly<Record<string, 'granted' | 'refused'>>;
  readonly event: ReceiptEvent;
  readonly method: ReceiptMethod;
  /** 1: the banner, 2: the preferences. Null: neither. */
  readonly layer: 1 | 2 | null;
  /** Whether the browser sent Global Privacy Control, and it counted. */
  readonly gpc: boolean;
}

/** What was in force before an answer. */
export interface Earlier extends Pick<Consent, 'decided' | 'categories' | 'services'> {
  /** What the visitor had not been asked about. */
  readonly unasked?: readonly string[] | undefined;
  /** The id of its receipt. */
  readonly id: string | null;
}

/** What a receipt says that neither the settings nor the answer know. */
export interface ReceiptCircumstances extends Pick<Receipt, 'site' | 'lang' | 'text'> {
  /** When the visitor answered, in seconds since 1970. */
  readonly at: number;
}

/** A consent that somebody gave, and that has a name. */
export interface Answered extends Consent {
  readonly record: ConsentRecord & { readonly id: string };
}

const means: Readonly<Record<Method, readonly [ReceiptMethod, Receipt['layer']]>> = {
  banner: ['banner-button', 1],
  preferences: ['prefs-save', 2],
  embed: ['embed-click', null],
  page: ['page-button', null],
  api: ['api', null],
};

/** The proof of an answer. */
export function receiptOf(
  settings: Settings,
  earlier: Earlier,
  consent: Answered,
  { at, ...circumstances }: ReceiptCircumstances,
): Receipt {
  const { record } = consent;
  const [method, layer] = means[record.via];
  return Object.freeze({
    v: 1,
    id: record.id,
    prev: earlier.id,
    t: isoTime(at),
    exp: isoTime(expiryOf(record)),
    policy: record.policy,
    ui: VERSION,
    region: knownRegion(settings.region),
    regime: settings.regime,
    tier: record.tier,
    purposes: Object.freeze(purposesOf(settings, consent)),
    services: Object.freeze(servicesOf(settings, earlier, consent)),
    event: eventOf(settings, earlier, consent),
    method,
    layer,
    gpc: record.gpc,
    ...circumstances,
  });
}

function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** Servers that do not know it say nothing, `XX` or `T1`; who knows the country alone may leave the hyphen. */
function knownRegion(region = ''): string | null {
  const place = region.toUpperCase().replace(/-$/, '');
  return ['', 'XX', 'T1'].includes(place) ? null : place;
}

function purposesOf({ policy }: Settings, { categories, record, unasked = [] }: Answered): Record<string, PurposeState> {
  const asked = policy.categories.filter((id) => ![...policy.barred, ...unasked].includes(id));
  return Object.fromEntries(
    asked.map((id): [string, PurposeState] => {
      if (policy.necessary.includes(id)) return [id, 'exempt'];
      const isAllowed = categories.includes(id);
      if (record.objectable.includes(id)) return [id, isAllowed ? 'not-objected' : 'objected'];
      return [id, isAllowed ? 'granted' : 'refused'];
    }),
  );
}

function servicesOf({ services }: Settings, earlier: Earlier, consent: Answered): Record<string, 'granted' | 'refused'> {
  const lost = services.filter((each) => earlier.services.includes(each.id) && !allowsService(consent, each));
  return Object.fromEntries([...consent.services.map((id) => [id, 'granted'] as const), ...lost.map(({ id }) => [id, 'refused'] as const)]);
}

function eventOf({ policy }: Settings, earlier: Earlier, consent: Answered): ReceiptEvent {
  const { objectable } = consent.record;
  const optional = ({ categories, services }: Pick<Consent, 'categories' | 'services'>) =>
    [...categories.filter((id) => !policy.necessary.includes(id)), ...services].sort();
  const before = earlier.decided ? optional(earlier) : [];
  const now = optional(consent);

  const isObjection = objectable.some((id) => !now.includes(id) && (before.includes(id) || !earlier.decided));
  if (isObjection) return 'objected';
  if (!earlier.decided) return now.length > 0 ? 'given' : 'refused';
  if (before.join(' ') === now.join(' ')) return String(consent.unasked) === String(earlier.unasked) ? 'renewed' : 'changed';
  if (before.length === 0) return 'given';
  return now.every((id) => before.includes(id)) ? 'withdrawn' : 'changed';
}

import { allowsService, type Consent, type Service } from './consent.js';

/** What brought a change about. `restored` is the start of a page; `signal` is a privacy signal of the browser. */
export type Source = 'restored' | 'banner' | 'preferences' | 'embed' | 'api' | 'other-tab' | 'expired' | 'signal';

/** Whether somebody answered, on this page. Everything else only comes to light here. */
export function isAnswer(source: Source): boolean {
  return !['restored', 'other-tab', 'expired'].includes(source);
}

/** The difference between two consents. */
export interface ConsentChange<T extends string = string, K extends string = string> {
  readonly consent: Consent<T, K>;
  readonly previous: Consent<T, K>;
  /** Categories that are allowed now and were not. */
  readonly granted: readonly K[];
  /** Categories that were allowed and are not any more. */
  readonly revoked: readonly K[];
  readonly source: Source;
}

/** The difference between two consents, as one frozen object. */
export function compare<T extends string, K extends string>(
  previous: Consent<T, K>,
  consent: Consent<T, K>,
  source: Source,
): ConsentChange<T, K> {
  return Object.freeze({
    consent,
    previous,
    granted: Object.freeze(consent.categories.filter((id) => !previous.categories.includes(id))),
    revoked: Object.freeze(previous.categories.filter((id) => !consent.categories.includes(id))),
    source,
  });
}

/** Whether anything differs that somebody could act on. A choice repeated word for word only renews the record. */
export function isRealChange({ consent, previous, granted, revoked }: ConsentChange): boolean {
  if (granted.length + revoked.length > 0 || consent.decided !== previous.decided || consent.tier !== previous.tier) return true;
  return String([consent.services, [], consent.unasked]) !== String([previous.services, [], previous.unasked]);
}

/** The services that were allowed, on their own or through their category, and are not any more. */
export function revokedServices({ consent, previous }: ConsentChange, services: readonly Service[]): readonly Service[] {
  return services.filter((service) => allowsService(previous, service) && !allowsService(consent, service));
}

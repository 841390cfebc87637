import type { Settings } from '../config/settings.js';
import { CLOCK_TOLERANCE_SECONDS, type Consent } from '../consent/consent.js';
import { expiryOf, type ConsentRecord } from '../consent/record.js';
import { createCookieStore } from '../page/cookie-store.js';
import { privacySignal } from '../page/privacy-signal.js';
import type { InspectedConsent } from './inspection.js';

/** What is allowed, and why. */
export function consentInForce(settings: Settings, consent: Consent, now = Math.floor(Date.now() / 1000)): InspectedConsent {
  const { decided, tier, categories, services, record } = consent;
  const signal = privacySignal(settings);
  const stored = createCookieStore(settings.cookie).read();
  const because = decided && record ? answered(record) : undecidedBecause(settings, stored, now);
  const heeded =
    signal && ` The browser asks for privacy (${signal === 'gpc' ? 'Global Privacy Control' : 'Do Not Track'}), which counts here.`;
  return {
    ...{ decided, tier, categories, services, record, signal },
    because: because + (heeded ?? ''),
    regime: settings.regime,
    region: settings.region ?? null,
  };
}

function answered(record: ConsentRecord): string {
  return `The visitor chose ${record.tier} on ${day(record.at)} (${record.via}); it holds until ${day(expiryOf(record))}.`;
}

function undecidedBecause({ policy, regime, cookie }: Settings, stored: ConsentRecord | null, now: number): string {
  const until = regime === 'opt-out' ? 'Until the visitor objects, everything is allowed here' : 'Only what is necessary is allowed';
  if (!stored) return `No answer is stored in the cookie "${cookie.name}". ${until}.`;
  if (now >= expiryOf(stored)) return `The answer of ${day(stored.at)} was over on ${day(expiryOf(stored))}. ${until}.`;
  if (stored.at > now + CLOCK_TOLERANCE_SECONDS) return `The stored answer is from the future (${day(stored.at)}). ${until}.`;
  if (stored.policy !== policy.version)
    return `The stored answer was given to policy "${stored.policy}", and this is "${policy.version}". ${until}.`;
  return `The stored answer does not say enough about the categories that there are now. ${until}.`;
}

/** Such as 2026-11-22. */
const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

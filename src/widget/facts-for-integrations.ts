import type { Settings } from '../config/settings.js';
import type { IntegrationFacts } from '../integrations/integration-facts.js';
import { createCookieStore } from '../page/cookie-store.js';
import { privacySignal } from '../page/privacy-signal.js';
import { isSilent } from '../page/silence.js';

/** @param isLate our tag is async or deferred */
export function factsForIntegrations(settings: Settings, isLate: boolean): IntegrationFacts {
  return {
    isLate,
    isOptOut: settings.regime === 'opt-out',
    isSilent: () => privacySignal(settings) === null && settings.policy.barred.length === 0 && isSilent(createCookieStore(settings.cookie)),
  };
}

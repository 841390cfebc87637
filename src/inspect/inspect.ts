import { VERSION } from '../brand.js';
import { nothingAllowed } from '../consent/consent.js';
import { coversAddress } from '../consent/content-policy.js';
import { bannerState } from './banner-state.js';
import { configInForce } from './config-in-force.js';
import { consentInForce } from './consent-in-force.js';
import { elementStates } from './element-states.js';
import { findingsOn } from './findings.js';
import type { InspectedBlock, Inspection } from './inspection.js';
import type { InspectedPage } from './inspected-page.js';
import { knownServices } from './known-vendors.js';
import { strangersOn } from './strangers.js';
import { undeclaredStorage } from './undeclared-storage.js';

/**
 * Looks at everything that the page tells. It changes nothing.
 *
 * @param running undefined where no widget runs: its configuration is wrong, or it waits for `start()`
 * @param assetsUrl the folder of our other files
 */
export function inspect(running: InspectedPage | undefined, assetsUrl: string | null): Inspection {
  const page = running && { ...running, settings: { ...running.settings, services: knownServices(running.settings) } };
  const report = {
    version: VERSION,
    page: location.origin + location.pathname,
    at: new Date().toISOString(),
    config: configInForce(running?.settings),
    consent: page ? consentInForce(page.settings, page.consent()) : notRunning,
    banner: page ? bannerState(page.consent()) : { isShown: false, because: notRunning.because },
    elements: page ? elementStates(page) : [],
    strangers: page ? strangersOn(page, assetsUrl) : [],
    storage: page ? undeclaredStorage(page.settings) : [],
    blocked: page ? blockedOn(page) : [],
  } satisfies Omit<Inspection, 'findings'>;
  return freeze({ ...report, findings: findingsOn(page?.settings, report) });
}

const notRunning = {
  ...nothingAllowed(),
  because:
    'The widget does not run: its configuration cannot be used, or it waits for `TierConsent.start()`. Everything tagged is withheld.',
  regime: 'opt-in',
  region: null,
  signal: null,
};

/** What the firewall held back, by whose it is. */
function blockedOn({ settings, blocked }: InspectedPage): readonly InspectedBlock[] {
  return blocked().map(({ url, directive }) => {
    const service = settings.services.find(({ hosts = [] }) => coversAddress(hosts, url));
    return { url, directive, service: service?.id ?? null, category: service?.category || null };
  });
}

/** All the way down. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

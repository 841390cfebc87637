import { LOG_PREFIX } from './brand.js';
import type { Settings } from './config/settings.js';
import type { Consent } from './consent/consent.js';
import { allowedHosts, hostOf, isLetThrough } from './consent/content-policy.js';
import { ownPlaces } from './page/own-places.js';
import { listRequests, type Request } from './page/would-be-blocked.js';

/** More than this would be a list that nobody reads. */
const MOST = 100;

/**
 * For owners with `firewall: "report"`: says in the console what the firewall would hold back, each host and kind once. It holds back nothing.
 *
 * @param consent what is allowed at a moment: what is asked for later is judged by what is allowed then
 */
export function reportOn(settings: Settings, consent: () => Consent, assetsUrl: string | null): void {
  const { services } = settings;
  const places = ownPlaces(settings, assetsUrl);
  const told = new Set<string>();

  listRequests(({ url, kind }: Request) => {
    if (isLetThrough(url, allowedHosts({ services }, consent()), places)) return;
    const what = `${hostOf(url)[0]} (${kind})`;
    if (told.has(what) || told.size >= MOST) return;
    told.add(what);
    console.warn(`${LOG_PREFIX} firewall: would hold back ${what}:`, url);
  });
}

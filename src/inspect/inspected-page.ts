import type { Settings } from '../config/settings.js';
import type { Consent } from '../consent/consent.js';
import type { Blocked } from '../page/firewall.js';

/** What the doctor learns from a page on which the widget runs. */
export interface InspectedPage {
  readonly settings: Settings;
  consent(): Consent;
  hasPassed(element: Element): boolean;
  blocked(): readonly Blocked[];
}

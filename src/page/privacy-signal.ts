import type { Settings } from '../config/settings.js';
import type { PrivacySignal } from '../consent/consent.js';
import { countingSignal } from '../consent/counting-signal.js';

interface Signals {
  readonly globalPrivacyControl?: boolean;
  readonly doNotTrack?: string | null;
}

/**
 * What the browser asks of every site, if it counts here: not to sell or share what is learnt, https://w3c.github.io/gpc/, or the older
 * https://www.w3.org/TR/tracking-dnt/. Only exactly `true` and `"1"` are said on purpose.
 */
export function privacySignal(settings: Pick<Settings, 'gpc' | 'dnt' | 'regime'>): PrivacySignal | null {
  const { globalPrivacyControl, doNotTrack } = navigator as Signals;
  return countingSignal(settings, { gpc: globalPrivacyControl === true, dnt: doNotTrack === '1' });
}

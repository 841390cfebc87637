import type { Settings } from '../config/settings.js';
import type { Consent } from '../consent/consent.js';
import type { createFirewall, Firewall } from '../page/firewall.js';
import { guard } from '../page/guard.js';
import { inTime } from './in-time.js';
import type { UiSource } from './ui-loader.js';

/** What it takes to raise a firewall. */
export interface FirewallSource {
  readonly uiSource: UiSource;
  /** The folder of our other files, where it can be told. */
  readonly assetsUrl?: string | null;
  /** Where it has to stand before anything else runs, it is at hand. Elsewhere it is a file of its own. */
  readonly createFirewall?: typeof createFirewall;
}

/**
 * Raises the firewall where the owner wants one, and goes on. Where it has to come first nothing is released before it has, or cannot: what is tagged
 * waits all the same.
 */
export function withFirewall(
  settings: Settings,
  { uiSource, assetsUrl = null, createFirewall: atHand }: FirewallSource,
  consent: () => Consent,
  goOn: (firewall?: Firewall | null) => void,
): void {
  const { firewall } = settings;
  if (firewall === 'report') guard('firewall', async () => (await uiSource.chunk('report', 0)).reportOn(settings, consent, assetsUrl));
  if (!firewall || firewall === 'report') return goOn();
  if (atHand) return goOn(guard('firewall', () => atHand(settings, assetsUrl)));
  const arrival = guard('firewall', () => inTime(uiSource.chunk('late-firewall', 0), 'firewall'))!;
  void arrival.then((module) => module.createFirewall(settings, assetsUrl)).then(goOn, () => goOn());
}

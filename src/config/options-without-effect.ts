import type { Config } from './config.js';

/** Options that are set and valid, but that this version does not act on. Silence would be taken for protection. */
export function optionsWithoutEffect({ firewall, records, regime }: Config): readonly string[] {
  const later = { firewall, records, regime: regime === 'opt-out' };
  return Object.entries(later).flatMap(([option, value]) => (value ? [option] : []));
}

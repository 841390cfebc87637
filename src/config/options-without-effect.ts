import type { Config } from './config.js';

/** Options that are set and valid, but that this version does not act on. Silence would be taken for protection. */
export function optionsWithoutEffect({ firewall }: Pick<Config, 'firewall'>): readonly string[] {
  const later = { firewall };
  return Object.entries(later).flatMap(([option, value]) => (value ? [option] : []));
}

import { LOG_PREFIX } from '../brand.js';
import type { Config } from './config.js';

/** What an owner has to know of options that are valid, but that this version does not act on: silence would be taken for protection. */
export function noticesOf({ firewall, compat, records, regime, integrations = {} }: Config): string | null {
  const vendors = Object.fromEntries(Object.entries(integrations).filter(([key]) => key !== 'google'));
  const later = { firewall, compat, records, 'regime "opt-out"': regime === 'opt-out', ...vendors };
  const set = Object.entries(later).filter(([, value]) => value);
  if (set.length === 0) return null;
  return `${LOG_PREFIX} not in this version, and without effect: ${set.map(([key]) => key).join(', ')}.`;
}

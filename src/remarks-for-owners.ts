import { LOG_PREFIX } from './brand.js';
import { optionsWithoutEffect } from './config/options-without-effect.js';
import { allowedByRefusal } from './consent/policy.js';
import type { Settings } from './config/settings.js';
import { overlookedConfig } from './page/overlooked-config.js';

/** For owners: says in the console what of their configuration does something else than they may think. Only pages that need it load this. */
export function remark(settings: Settings): void {
  const warn = (text: string) => console.warn(`${LOG_PREFIX} ${text}`);
  const withoutEffect = optionsWithoutEffect(settings);
  if (withoutEffect.length > 0) warn(`not in this version, without effect: ${withoutEffect.join(', ')}`);
  const allowedAnyway = allowedByRefusal(settings.policy);
  if (allowedAnyway.length > 0) {
    warn(`tiers[0] allows ${allowedAnyway.join(', ')}: visitors can refuse everything optional in the preferences only.`);
  }
  overlookedConfig(Object.keys(settings)).forEach(warn);
}

import { LOG_PREFIX, NAME } from './brand.js';
import { allowedByRefusal } from './consent/policy.js';
import type { Settings } from './config/settings.js';
import { namedScriptTag } from './page/script-tag-config.js';
import { overlookedConfig } from './page/overlooked-config.js';

/** For owners: says in the console what of their configuration does something else than they may think. Only pages that need it load this. */
export function remark(settings: Settings): void {
  const warn = (text: string) => console.warn(`${LOG_PREFIX} ${text}`);
  const allowedAnyway = allowedByRefusal(settings.policy);
  if (allowedAnyway.length > 0) {
    warn(`tiers[0] allows ${allowedAnyway.join(', ')}: visitors can refuse everything optional in the preferences only.`);
  }
  overlookedConfig(Object.keys(settings)).forEach(warn);
  if (settings.firewall && settings.firewall !== 'report' && !standsFirst()) {
    warn(
      'firewall: it came late. Put `<script src="…/tierconsent.firewall.js">` in the place of our tag, without `async`, first in <head>.',
    );
  }
}

/** Whether the firewall was there before anything that stands behind our tag. */
function standsFirst(): boolean {
  const cameLater = performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${NAME}.late-firewall`));
  return !cameLater && !namedScriptTag()?.matches('[async],[defer],[type=module]');
}

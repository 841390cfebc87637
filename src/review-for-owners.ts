import { LOG_PREFIX } from './brand.js';
import { doubtsAbout, unknownPresets } from './config/doubtful-words.js';
import type { Settings } from './config/settings.js';
import { otherConsentTools } from './page/other-consent-tools.js';
import { presetIds } from './presets/preset-id.js';
import { neededContrast, poorContrastsIn } from './ui/check-contrast.js';
import { textKeys } from './ui/english/text-keys.js';

/**
 * For owners, with `debug`: says in the console which colours that are shown now are too close to what is behind them, and, the first
 * time, what of their own words and lists a visitor could object to.
 */
export function review(root: ShadowRoot, settings: Settings, isFirst: boolean): void {
  for (const { what, property, ratio } of poorContrastsIn(root)) {
    console.warn(
      `${LOG_PREFIX} contrast: the ${property} of "${what}" has ${ratio.toFixed(1)} : 1, and needs ${neededContrast[property]} : 1.`,
    );
  }
  if (!isFirst) return;
  const warn = (doubt: string) => console.warn(`${LOG_PREFIX} review: ${doubt}`);
  [...doubtsAbout(settings, textKeys), ...unknownPresets(settings, presetIds)].forEach(warn);
  whenLoaded(() => otherConsentTools().forEach(warn)); // others come late
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else addEventListener('load', run, { once: true });
}

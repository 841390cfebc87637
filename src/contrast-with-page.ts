import { LOG_PREFIX } from './brand.js';
import { neededContrast, poorContrastsIn } from './ui/check-contrast.js';

/** For owners who set colours of their own: says in the console which of those that are shown now are too close to what is behind them. */
export function checkContrast(root: ShadowRoot): void {
  for (const { what, property, ratio } of poorContrastsIn(root)) {
    console.warn(
      `${LOG_PREFIX} contrast: the ${property} of "${what}" has ${ratio.toFixed(1)} : 1, and needs ${neededContrast[property]} : 1.`,
    );
  }
}

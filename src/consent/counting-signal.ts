import type { PrivacySignal } from './consent.js';
import type { Regime } from './regime.js';

/** Which privacy signals the owner heeds, and where. */
interface Heeded {
  readonly gpc: 'everywhere' | 'regions' | 'off';
  readonly dnt?: boolean | undefined;
  readonly regime: Regime;
}

/** The signal that counts here, of those that the browser sends with a visit. */
export function countingSignal({ gpc, dnt, regime }: Heeded, sent: { readonly gpc: boolean; readonly dnt: boolean }): PrivacySignal | null {
  if (sent.gpc && (gpc === 'everywhere' || (gpc === 'regions' && regime === 'opt-out'))) return 'gpc';
  return dnt && sent.dnt ? 'dnt' : null;
}

import type { Settings } from '../config/settings.js';
import { agreedIn, type Consent } from '../consent/consent.js';
import { necessaryOf } from '../consent/policy.js';
import type { Integration } from '../integrations/integration.js';

/** Tells an integration what holds, in the terms of the region. */
export interface VendorTeller {
  /** Categories that act without consent, where others need it. Nobody is told of them as consent. */
  readonly objectable: readonly string[];
  /** Whether everything acts until the visitor objects. */
  readonly isOptOut: boolean;
  /** @returns what the integration gives back, which may be a promise that is rejected */
  tell(integration: Integration, occasion: 'start' | 'update', consent: Consent): unknown;
}

/** In an opt-out regime an objection counts as an answer, even one by a signal of the browser. */
export function createVendorTeller({ policy, regime }: Settings): VendorTeller {
  const isOptOut = regime === 'opt-out';
  const needed = necessaryOf(policy.categories, policy.tiers);
  const exempt = policy.necessary.filter((id) => !needed.includes(id));
  const objectable = isOptOut ? [] : [...policy.objectable, ...exempt];
  return {
    objectable,
    isOptOut,
    tell(integration, occasion, consent) {
      const unopposed = objectable.filter((id) => consent.categories.includes(id));
      const hasObjected = isOptOut && policy.objectable.some((id) => !consent.categories.includes(id));
      const told = agreedIn(policy, consent, objectable);
      return integration[occasion](hasObjected ? Object.freeze({ ...told, decided: true }) : told, unopposed);
    },
  };
}

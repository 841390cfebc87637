import type { Consent } from '../consent/consent.js';

/**
 * Keeps `<html data-consent-tier data-consent-categories>` current, so that a stylesheet can follow the choice. There is no tier
 * before a choice, and neither attribute where there is no consent to speak of: null.
 */
export function markDocument(consent: Consent | null): void {
  const { dataset } = document.documentElement;
  delete dataset['consentTier'];
  delete dataset['consentCategories'];
  if (!consent) return;
  if (consent.tier) dataset['consentTier'] = consent.tier;
  dataset['consentCategories'] = consent.categories.join(' ');
}

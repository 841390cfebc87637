import type { Consent } from '../consent/consent.js';

const TIER = 'data-consent-tier';
const CATEGORIES = 'data-consent-categories';

/** Keeps `<html data-consent-tier data-consent-categories>` current, so that a stylesheet can follow the choice. No tier before a choice. */
export function markDocument(consent: Consent, root: Element = document.documentElement): void {
  if (consent.tier === null) root.removeAttribute(TIER);
  else root.setAttribute(TIER, consent.tier);
  root.setAttribute(CATEGORIES, consent.categories.join(' '));
}

/** Takes the attributes away again. */
export function unmarkDocument(root: Element = document.documentElement): void {
  root.removeAttribute(TIER);
  root.removeAttribute(CATEGORIES);
}

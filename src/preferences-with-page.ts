import { findRefused } from './page/refused-storage.js';
import type { UiChunks } from './ui/contract.js';
import { drawPreferences } from './ui/draw-preferences.js';

/** The preferences, with what they need of the page: only a visitor who opens them has to download that. */
export const preparePreferences: UiChunks['preferences']['preparePreferences'] = (parts, words) => {
  const { settings, consent, findStored } = parts.context;
  return drawPreferences(parts, words, () => findRefused(settings, consent(), findStored));
};

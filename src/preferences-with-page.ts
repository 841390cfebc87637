import { objectionsTakenBack } from './consent/objection.js';
import { expiryOf } from './consent/record.js';
import { findRefused } from './page/refused-storage.js';
import type { Press, UiChunks } from './ui/contract.js';
import { drawPreferences } from './ui/draw-preferences.js';

/** The preferences, with what they need of the page and the policy: only a visitor who opens them has to download that. */
export const preparePreferences: UiChunks['preferences']['preparePreferences'] = (parts, words) => {
  const { settings, consent, findStored } = parts.context;
  const context = {
    ...parts.context,
    expiryOf,
    objectionsTakenBack: (press: Press) => objectionsTakenBack(settings, consent(), press),
  };
  return drawPreferences({ ...parts, context }, words, () => findRefused(settings, consent(), findStored));
};

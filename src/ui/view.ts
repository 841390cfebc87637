import type { RefusedStorage } from './contract.js';
import type { PreferencesKey } from './english/preferences-words.js';
import type { MoreFormats } from './more-formats.js';
import type { Draft, PreferencesParts } from './surface.js';
import type { Words } from './words.js';

/** What every component of the preferences draws from. A new one for each drawing. */
export interface View extends Omit<PreferencesParts, 'speak' | 'draft'> {
  readonly words: Words<PreferencesKey>;
  readonly formats: MoreFormats;
  readonly draft: Draft;
  /** Null until it is known, and where there is nothing to say. */
  readonly refused: RefusedStorage | null;
}

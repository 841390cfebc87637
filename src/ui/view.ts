import type { RefusedStorage } from './contract.js';
import type { PreferencesKey } from './english/preferences-words.js';
import type { Draft, SurfaceParts } from './surface.js';
import type { Words } from './words.js';

/** What every component of the preferences draws from. A new one for each drawing. */
export interface View extends Omit<SurfaceParts, 'speak' | 'draft'> {
  readonly words: Words<PreferencesKey>;
  readonly draft: Draft;
  /** Null until it is known, and where there is nothing to say. */
  readonly refused: RefusedStorage | null;
}

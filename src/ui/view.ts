import type { Surface, UiContext, UiFacts } from './contract.js';
import type { Formats } from './formats.js';
import type { Words } from './words.js';

/** What the visitor has set but not yet chosen. */
export interface Draft {
  /** The categories that are switched on in the preferences, the necessary ones included. */
  readonly categories: readonly string[];
  /** The services that stay allowed on their own. */
  readonly services: readonly string[];
  /** For how long the choice is to hold. */
  readonly days: number;
}

/** What every component draws from. A new one for each drawing. */
export interface View {
  readonly context: UiContext & UiFacts;
  readonly words: Words;
  readonly formats: Formats;
  readonly draft: Draft;
  readonly setDraft: (change: Partial<Draft>) => void;
  readonly open: (surface: Surface) => void;
  readonly close: (surface: Surface) => void;
}

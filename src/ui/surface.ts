import type { Messages } from '../config/messages.js';
import type { PreferencesFacts, Press, Surface, UiContext, UiFacts } from './contract.js';
import type { BannerKey } from './english/banner-words.js';
import type { Words } from './words.js';

/** What the visitor has set but not yet chosen. */
export interface Draft {
  /** The categories that are switched on in the preferences, the necessary ones included. */
  readonly categories: readonly string[];
  /** The services that stay allowed on their own. */
  readonly services: readonly string[];
  /** For how long the choice is to hold. */
  readonly days: number;
  /** A press that has to be confirmed. Whatever is set after it takes its place. */
  readonly toConfirm: Press | null;
}

/** What every surface draws from. */
export interface SurfaceParts {
  readonly context: UiContext & UiFacts;
  /**
   * The words of the visitor's language, with these in English where it says nothing.
   *
   * @param more those that came later. Null: they did not arrive
   */
  readonly speak: <Key extends keyof Messages = never>(
    english?: Readonly<Record<Key, string>>,
    more?: Partial<Messages> | null,
  ) => Words<Key | BannerKey>;
  readonly draft: () => Draft;
  readonly setDraft: (change: Partial<Draft>) => void;
  readonly close: (surface: Surface) => void;
}

/** What the preferences draw from. */
export interface PreferencesParts extends SurfaceParts {
  readonly context: SurfaceParts['context'] & PreferencesFacts;
}

/** A surface that is shown. */
export interface ShownSurface {
  /** What it is drawn from has changed: the draft, or, for a placeholder, the place of its embed. */
  update(): void;
  remove(): void;
}

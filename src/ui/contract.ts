import type { Answer, Consent } from '../consent/consent.js';
import type { Method } from '../consent/record.js';
import type { Messages } from '../config/messages.js';
import type { Settings } from '../config/settings.js';

export type Surface = 'banner' | 'preferences';

/** A press of a labelled button. */
export interface Press extends Answer {
  /** For how long the choice is to hold, in days. */
  readonly days: number;
  readonly via: Method;
}

/** What the core gives the interface. */
export interface UiContext {
  /** Where to draw. */
  readonly root: ShadowRoot;
  readonly settings: Settings;
  /** Styles for what is drawn there. */
  readonly addStyles: (styles: string) => void;
  /** For dates, numbers and the `lang` attribute, such as `en-GB`. */
  readonly language: string;
  /** The words of the language and the owner's; what is missing is said in English. */
  readonly words: Partial<Messages>;
  readonly consent: () => Consent;
  /** The tier that is exactly these categories, or `custom`. */
  readonly tierOf: (categories: readonly string[]) => string;
  /** The visitor chose. */
  readonly onPress: (press: Press) => void;
  /** The visitor asks for a surface. */
  readonly onOpen: (surface: Surface) => void;
  /** A surface went away, with or without a choice. */
  readonly onClose: (surface: Surface) => void;
}

/** What the interface can do for the core. */
export interface Ui {
  show(surface: Surface): void;
  /** Hides every surface. With `announce`, a screen reader hears what was chosen. */
  hide(options: { readonly announce: boolean }): void;
  /** Draws again what is shown, for the consent has changed. */
  refresh(): void;
  isShown(surface: Surface): boolean;
  destroy(): void;
}

/** What the interface chunk exports. */
export type CreateUi = (context: UiContext) => Ui;

import type { StorageConfig, StorageKind, Surface } from '../config/config.js';
import type { BannerMessages, Messages, ObjectionMessages, PreferencesMessages } from '../config/messages.js';
import type { Settings } from '../config/settings.js';
import type { Answer, Consent } from '../consent/consent.js';
import type { ConsentRecord, Method } from '../consent/record.js';
import type { ShownSurface, SurfaceParts } from './surface.js';

export type { Surface };

/** A press of a labelled button. */
export interface Press extends Answer {
  /** For how long the choice is to hold, in days. */
  readonly days: number;
  /** When the choice was made that this adds to, which ends no later for that. Absent: now. */
  readonly at?: number | undefined;
  readonly via: Method;
  /** The visitor was asked whether to take an objection back, and said yes. */
  readonly isConfirmed?: boolean;
}

/** What the core gives the interface. */
export interface UiContext {
  /** Where to draw. */
  readonly root: ShadowRoot;
  /** Styles for what is drawn there. */
  readonly addStyles: (styles: string) => void;
  readonly settings: Settings;
  /** The language to speak, such as `en-GB`. */
  readonly language: string;
  /** The words of the language; what is missing is said in English. Null: they did not arrive. */
  readonly words: Partial<BannerMessages & ObjectionMessages> | null;
  /** The owner's, which count more. */
  readonly ownWords: Partial<Messages>;
  readonly consent: () => Consent;
  /** Whether something acted on this page that was taken back since, and may still. */
  readonly mayRunOn: () => boolean;
  /**
   * Calls back with everything on the device that these entries declare.
   *
   * @returns how each kind of storage could be searched, once all are
   */
  readonly findStored: (
    declared: readonly StorageConfig[],
    onStored: (name: string, kind: StorageKind) => unknown,
  ) => Promise<readonly Pick<PromiseSettledResult<unknown>, 'status'>[]>;
  /** The visitor chose. */
  readonly onPress: (press: Press) => void;
  /** The visitor wants the preferences. */
  readonly onCustomise: () => void;
  /** The visitor is about to: it is time to bring them. */
  readonly onReach: () => void;
  /** There is something to say to the owner. */
  readonly onRemark: () => void;
  /** Before a surface is shown. False: it is not to be. */
  readonly onOpen: (surface: Surface) => boolean;
  /** A surface went away, with or without a choice. */
  readonly onClose: (surface: Surface) => void;
}

/** What services that are not allowed declare, as it is on the device now. */
export interface RefusedStorage {
  /** Declared names of which there is nothing. */
  readonly gone: readonly string[];
  /** Names that are there. */
  readonly left: readonly string[];
}

/** What the interface needs beyond that. The core does not carry it: only a visitor who sees the interface has to download it. */
export interface UiFacts {
  /** The tier that is exactly these categories, or `custom`; with a service that is allowed beside them it always is. */
  readonly tierOf: (categories: readonly string[], services: readonly string[]) => string;
  /** Whether a tier holds what it holds by default, so that the widget's own words for it are true. */
  readonly isStandard: (tierId: string) => boolean;
  /** The browser sends a privacy signal, which counts here, and no advertising is allowed. */
  readonly isSignalHonoured: () => boolean;
  /** Whether the browser keeps cookies of this page. */
  readonly keepsCookies: () => boolean;
  /** The banner is there, or, null, is not any more: the page has to be scrolled clear of it. */
  readonly onBanner: (banner: HTMLElement | null) => void;
  /** The focus was in something that went away: it needs another place. */
  readonly onFocusLost: () => void;
}

/** What only the preferences need beyond that. */
export interface PreferencesFacts {
  /** Until when a choice holds, in seconds since 1970. */
  readonly expiryOf: (record: ConsentRecord) => number;
  /** The ids of what the visitor, or the signal, has objected to, and this press would allow. */
  readonly objectionsTakenBack: (press: Press) => readonly string[];
}

/** What the chunks of the interface export. Each is downloaded by those who need it. */
export interface UiChunks {
  readonly preferences: {
    /** @returns shows the preferences */
    readonly preparePreferences: (parts: SurfaceParts, words: Partial<PreferencesMessages> | null) => () => ShownSurface;
  };
  readonly placeholders: {
    /** @returns shows a placeholder */
    readonly preparePlaceholders: (parts: SurfaceParts) => (embed: WithheldEmbed) => ShownSurface;
  };
}

/** An embed that waits for consent. */
export interface WithheldEmbed {
  readonly element: HTMLElement;
  /** Where its content comes from. */
  readonly address: string;
  /** The categories that it needs. */
  readonly categories: readonly string[];
  /** Lets this one element act, whatever was chosen. */
  readonly loadOnce: () => void;
}

/** What the interface can do for the core. */
export interface Ui {
  openBanner(): void;
  /**
   * @param words of the language, or null where they did not arrive
   * @param toConfirm what the visitor pressed, and has to confirm
   */
  openPreferences(chunk: UiChunks['preferences'], words: Partial<PreferencesMessages> | null, toConfirm?: Press): void;
  placehold(embed: WithheldEmbed, chunk: UiChunks['placeholders']): ShownSurface;
  /** Closes every surface. With `announce`, a screen reader hears what was chosen. */
  close(announce?: boolean): void;
  destroy(): void;
}

/** What the interface chunk exports. */
export type CreateUi = (context: UiContext) => Ui;

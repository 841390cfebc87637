import type { BannerMessages, ObjectionMessages, PreferencesMessages } from '../config/messages.js';
import type { Settings } from '../config/settings.js';
import type { Consent } from '../consent/consent.js';
import type { ConsentChange } from '../consent/change.js';
import type { Dialects } from '../dialects/contract.js';
import type { InspectedPage } from '../inspect/inspected-page.js';
import type { Inspection } from '../inspect/inspection.js';
import type { Integration, Site } from '../integrations/integration.js';
import type { createFirewall } from '../page/firewall.js';
import { report } from '../page/guard.js';
import type { createScriptLoader } from '../page/load-script.js';
import type { LazyLocale, LocaleCode } from '../page/reopen-labels.js';
import type { CreateUi, Ui, UiChunks, UiContext, WithheldEmbed } from '../ui/contract.js';
import { inTime } from './in-time.js';
import { once } from './once.js';
import type { BringPresets, PresetChunk } from './presets.js';
import type { Speech } from './speech.js';

/** Everything that is a file of its own because not every visitor needs it. */
export interface Chunks extends UiChunks {
  readonly compat: Dialects;
  readonly presets: PresetChunk;
  /** For pages that call `load()`. */
  readonly load: { readonly createScriptLoader: typeof createScriptLoader };
  /** For sites that keep records. */
  readonly records: { readonly createRecords: CreateRecords };
  /** For owners who call `inspect()`. */
  readonly inspect: { readonly inspectPage: InspectPage };
  /** For pages with a firewall, whose core has none inside. */
  readonly 'late-firewall': { readonly createFirewall: typeof createFirewall };
  /** For owners with `firewall: "report"`. */
  readonly report: { readonly reportOn: (settings: Settings, consent: () => Consent, assetsUrl: string | null) => void };
  /** For owners whose configuration does something else than they may think. */
  readonly remarks: { readonly remark: (settings: Settings) => void };
  /** For owners, with `debug`. */
  readonly review: { readonly review: (root: ShadowRoot, settings: Settings, isFirst: boolean) => void };
}

/** Looks at a page. @param page undefined where no widget runs */
export type InspectPage = (page: InspectedPage | undefined, assetsUrl: string | null) => Inspection;

/** What makes receipts. @returns makes one of an answer; it is done when the receipt will survive the page */
export type CreateRecords = (
  settings: Settings,
  uiSource: PageSource,
  speechOf: (settings: Settings) => Speech,
) => (change: ConsentChange) => Promise<void>;

/** One way to bring each of them. */
export type ChunkLoaders = { readonly [Name in keyof Chunks]: () => Promise<Chunks[Name]> };

/**
 * How an entry brings the interface, and whatever else the core does not carry.
 *
 * `attempt` counts from 0. A module that failed to load fails for ever at the same address, so a retry needs another one:
 * https://html.spec.whatwg.org/#fetch-a-single-module-script
 */
export interface UiSource {
  /** What draws. */
  readonly ui: (attempt: number) => Promise<{ readonly createUi: CreateUi }>;
  /** What not every visitor needs. */
  readonly chunk: <Name extends keyof Chunks>(name: Name, attempt: number) => Promise<Chunks[Name]>;
  /** What tells one vendor. */
  readonly integration: LoadIntegration;
  /** The words of a language that is not English: those come with what needs them. Null: English is to be spoken. */
  readonly words: <Layer extends keyof Layers>(
    layer: Layer,
    locale: LazyLocale,
    attempt: number,
  ) => Promise<{ readonly default: Partial<Layers[Layer]> | null }>;
}

/** What the page brings in addition: the presets that its services name. */
export interface PageSource extends UiSource {
  readonly presets: BringPresets;
}

/** Brings the module of one integration, which exports what makes it under the same name. */
export type LoadIntegration = (name: string) => Promise<Readonly<Record<string, (options: object, site: Site) => Integration>>>;

/** The words of each layer have a file of their own. */
export interface Layers {
  readonly banner: BannerMessages;
  readonly preferences: PreferencesMessages;
  readonly objection: ObjectionMessages;
}

/** Loads the interface, and what it does not carry, when they are first needed, and again after a failure. */
export interface UiLoader {
  /** The one interface. */
  ui(): Promise<Ui>;
  preferences(): Promise<readonly [UiChunks['preferences'], Partial<PreferencesMessages> | null]>;
  /** @param embed whose service may have its name from a preset */
  placeholders(embed: WithheldEmbed): Promise<UiChunks['placeholders']>;
}

/**
 * @param asksForMore whether the visitor is to be asked, or told, what most are not
 * @param context what the interface gets from the core, given the words of the language
 */
export function createUiLoader(
  source: PageSource,
  locale: LocaleCode,
  asksForMore: () => boolean,
  context: (words: UiContext['words']) => UiContext,
): UiLoader {
  /** English stands in for a language that does not arrive: a question in English is better than none. */
  const words = async <Layer extends keyof Layers>(layer: Layer, attempt: number): Promise<Partial<Layers[Layer]> | null> => {
    if (locale === 'en') return {};
    const file = inTime(source.words(layer, locale, attempt), `language "${locale}"`);
    return file.then((module) => module.default).catch((error: unknown) => (report('interface', error), null));
  };
  const preferences = once((attempt) => Promise.all([source.chunk('preferences', attempt), words('preferences', attempt)]));
  const placeholders = once((attempt) => source.chunk('placeholders', attempt));
  return {
    ui: once(async (attempt) => {
      const [{ createUi }, given, more] = await Promise.all([
        source.ui(attempt),
        words('banner', attempt),
        asksForMore() ? words('objection', attempt) : {},
      ]);
      return createUi(context(given && more && { ...given, ...more }));
    }),
    preferences: async () => (await Promise.all([preferences(), source.presets(() => true)]))[0],
    placeholders: async ({ element }) =>
      (await Promise.all([placeholders(), source.presets(({ id }) => id === element.dataset['service'])]))[0],
  };
}

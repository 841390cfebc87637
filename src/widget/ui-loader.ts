import type { Messages } from '../config/messages.js';
import type { Dialects } from '../dialects/contract.js';
import { report } from '../page/guard.js';
import type { LocaleCode } from '../page/reopen-labels.js';
import type { CreateUi, Ui, UiChunks, UiContext } from '../ui/contract.js';

/** Everything that is a file of its own because not every visitor needs it. */
export interface Chunks extends UiChunks {
  readonly compat: Dialects;
}

/** One way to bring each of them. */
export type ChunkLoaders = { readonly [Name in keyof Chunks]: () => Promise<Chunks[Name]> };

/**
 * How an entry brings the interface.
 *
 * `attempt` counts from 0. A module that failed to load fails for ever at the same address, so a retry needs another one:
 * https://html.spec.whatwg.org/#fetch-a-single-module-script
 */
export interface UiSource {
  /** What draws. */
  readonly ui: (attempt: number) => Promise<{ readonly createUi: CreateUi }>;
  /** The words of a language that is not English: those come with the interface. */
  readonly words: (locale: Exclude<LocaleCode, 'en'>, attempt: number) => Promise<{ readonly default: Partial<Messages> }>;
  /** What not every visitor needs. */
  readonly chunk: <Name extends keyof Chunks>(name: Name, attempt: number) => Promise<Chunks[Name]>;
}

/** Loads the interface, and what it does not carry, when they are first needed, and again after a failure. */
export interface UiLoader {
  /** The one interface. */
  ui(): Promise<Ui>;
  preferences(): Promise<UiChunks['preferences']>;
  placeholders(): Promise<UiChunks['placeholders']>;
}

/** @param context what the interface gets from the core, given the words of the language */
export function createUiLoader(source: UiSource, locale: LocaleCode, context: (words: Partial<Messages>) => UiContext): UiLoader {
  return {
    ui: once(async (attempt) => {
      const [{ createUi }, words] = await Promise.all([
        source.ui(attempt),
        locale === 'en' ? {} : inTime(source.words(locale, attempt), locale),
      ]);
      return createUi(context(words));
    }),
    preferences: once((attempt) => source.chunk('preferences', attempt)),
    placeholders: once((attempt) => source.chunk('placeholders', attempt)),
  };
}

/** How long a visitor waits for their language, in ms. A question in English is better than none. */
const LOCALE_TIMEOUT = 3000;

/** English stands in for a language that does not arrive. */
async function inTime(file: Promise<{ readonly default: Partial<Messages> }>, locale: string): Promise<Partial<Messages>> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(reject, LOCALE_TIMEOUT, new Error(`the language "${locale}" did not load within ${LOCALE_TIMEOUT} ms`));
  });
  return (await Promise.race([file, tooLate]).catch((error: unknown) => (report('interface', error), { default: {} }))).default;
}

function once<Value>(load: (attempt: number) => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  let attempt = 0;
  return () => {
    loaded ??= load(attempt++);
    loaded.catch(() => (loaded = null));
    return loaded;
  };
}

import type { Messages } from '../config/messages.js';
import type { CreateUi, PreferencesChunk, Surface, Ui, UiContext } from '../ui/contract.js';

/**
 * How an entry brings the interface.
 *
 * `attempt` counts from 0. A module that failed to load fails for ever at the same address, so a retry needs another one:
 * https://html.spec.whatwg.org/#fetch-a-single-module-script
 */
export interface UiSource {
  /** What draws, and the words of the language. */
  readonly ui: (locale: string, attempt: number) => Promise<{ readonly createUi: CreateUi; readonly words: Partial<Messages> }>;
  /** What only a visitor who opens the preferences needs. */
  readonly preferences: (attempt: number) => Promise<PreferencesChunk>;
}

/** The interface, and, for the preferences, their chunk. */
type Loaded = readonly [Ui, PreferencesChunk | null];

/** Loads what a surface needs when it is first needed, both at once, and again after a failure. There is one interface. */
export function createUiLoader(
  source: UiSource,
  locale: string,
  context: (words: Partial<Messages>) => UiContext,
): (surface: Surface) => Promise<Loaded> {
  const ui = once((attempt) => source.ui(locale, attempt).then(({ createUi, words }) => createUi(context(words))));
  const preferences = once(source.preferences);
  return (surface) => Promise.all([ui(), surface === 'preferences' ? preferences() : null]);
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

import type { Messages } from '../config/messages.js';
import type { CreateUi, Ui, UiContext } from '../ui/contract.js';

/** What the entry's loader brings: the interface and the words of the language. */
export interface LoadedUi {
  readonly createUi: CreateUi;
  readonly words: Partial<Messages>;
}

/**
 * Brings the interface. Each entry has its own way.
 *
 * @param attempt counts from 0. A module that failed to load fails for ever at the same address, so a retry needs another one:
 * https://html.spec.whatwg.org/#fetch-a-single-module-script
 */
export type LoadUi = (locale: string, attempt: number) => Promise<LoadedUi>;

/** Loads the interface when it is first needed, and again after a failure. @returns the one interface */
export function createUiLoader(loadUi: LoadUi, locale: string, context: (words: Partial<Messages>) => UiContext): () => Promise<Ui> {
  let ui: Promise<Ui> | null = null;
  let attempt = 0;
  return () => {
    ui ??= loadUi(locale, attempt++).then(({ createUi, words }) => createUi(context(words)));
    ui.catch(() => (ui = null));
    return ui;
  };
}

import type { Messages } from './config/messages.js';
import type { LocaleCode } from './page/reopen-labels.js';
import type { ChunkLoaders, UiSource } from './widget/ui-loader.js';

/** One import per locale, written out so that bundlers make a file of each. English comes with the interface. */
const locales: Readonly<Record<Exclude<LocaleCode, 'en'>, () => Promise<{ readonly default: Messages }>>> = {
  ar: () => import('./ui/locales/ar.js'),
  de: () => import('./ui/locales/de.js'),
  es: () => import('./ui/locales/es.js'),
  fr: () => import('./ui/locales/fr.js'),
  it: () => import('./ui/locales/it.js'),
  nl: () => import('./ui/locales/nl.js'),
  pl: () => import('./ui/locales/pl.js'),
};

const chunks: ChunkLoaders = {
  preferences: () => import('./preferences-with-page.js'),
  placeholders: () => import('./placeholders-with-page.js'),
  compat: () => import('./dialects/compat.js'),
};

/** Brings the interface and its words as chunks of the bundle. */
export const uiFromPackage: UiSource = {
  ui: () => import('./ui-with-page.js'),
  words: (locale) => locales[locale](),
  chunk: (name) => chunks[name](),
};

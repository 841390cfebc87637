import type { Messages } from './config/messages.js';
import { report } from './page/guard.js';
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
  async ui(locale) {
    const [{ createUi }, words] = await Promise.all([import('./ui-with-page.js'), loadWords(locale)]);
    return { createUi, words };
  },
  chunk: (name) => chunks[name](),
};

async function loadWords(locale: string): Promise<Partial<Messages>> {
  if (!Object.hasOwn(locales, locale)) return {};
  const file = locales[locale as keyof typeof locales]();
  return (await file.catch((error: unknown) => (report('interface', error), { default: {} }))).default;
}

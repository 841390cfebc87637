import { NAME } from './brand.js';
import type { Messages } from './config/messages.js';
import { reopenLabels } from './page/reopen-labels.js';
import type { CreateUi } from './ui/contract.js';
import type { LoadUi } from './widget/lazy-ui.js';

/** Brings the interface and its words from the files beside the script, both at once. */
export function loadUiFromFiles(assetsUrl: string | null): LoadUi {
  return async (locale, attempt) => {
    const address = addressIn(assetsUrl, attempt);
    const [{ createUi }, words] = await Promise.all([
      import(address(`${NAME}.ui.js`)) as Promise<{ readonly createUi: CreateUi }>,
      loadWords(locale, address),
    ]);
    return { createUi, words };
  };
}

/** The words of a language. English comes with the interface; a language that does not arrive is spoken in English. */
export async function loadWords(locale: string, address: (file: string) => string): Promise<Partial<Messages>> {
  if (locale === 'en' || !Object.hasOwn(reopenLabels, locale)) return {};
  try {
    const { default: words } = (await import(address(`locales/${locale}.js`))) as { readonly default: Messages };
    return words;
  } catch (error) {
    console.error(error);
    return {};
  }
}

/** Where a file lies. A retry gets another address, for the browser remembers that the first one failed. */
export function addressIn(assetsUrl: string | null, attempt: number): (file: string) => string {
  if (assetsUrl === null) throw new Error('where the interface lies is not known. Set data-assets on the script tag.');
  const folder = new URL(assetsUrl.endsWith('/') ? assetsUrl : `${assetsUrl}/`, document.baseURI);
  return (file) => `${new URL(file, folder).href}${attempt > 0 ? `?retry=${attempt}` : ''}`;
}

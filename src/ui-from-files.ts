import { NAME } from './brand.js';
import type { Messages } from './config/messages.js';
import { report } from './page/guard.js';
import { reopenLabels } from './page/reopen-labels.js';
import type { CreateUi } from './ui/contract.js';
import type { UiSource } from './widget/ui-loader.js';

/** Brings the interface and its words from the files beside the script, both at once. */
export function uiFromFiles(assetsUrl: string | null): UiSource {
  return {
    async ui(locale, attempt) {
      const [{ createUi }, words] = await Promise.all([
        importFile<{ readonly createUi: CreateUi }>(`${NAME}.ui.js`, assetsUrl, attempt),
        loadWords(locale, assetsUrl, attempt),
      ]);
      return { createUi, words };
    },
    chunk: (name, attempt) => importFile(`${NAME}.${name}.js`, assetsUrl, attempt),
  };
}

/** How long a visitor waits for their language, in ms. A question in English is better than none. */
const LOCALE_TIMEOUT = 3000;

/** The words of a language. English comes with the interface, and stands in for a language that does not arrive. */
export async function loadWords(locale: string, assetsUrl: string | null, attempt: number): Promise<Partial<Messages>> {
  if (locale === 'en' || !Object.hasOwn(reopenLabels, locale)) return {};
  const file = importFile<{ readonly default: Messages }>(`locales/${locale}.js`, assetsUrl, attempt);
  const inEnglish = { default: {} };
  const tooLate = new Promise<typeof inEnglish>((resolve) => setTimeout(resolve, LOCALE_TIMEOUT, inEnglish));
  return (await Promise.race([file.catch((error: unknown) => (report('interface', error), inEnglish)), tooLate])).default;
}

/** @param attempt a retry gets another address, for the browser remembers that the first one failed */
export async function importFile<Module>(file: string, assetsUrl: string | null, attempt = 0): Promise<Module> {
  if (assetsUrl === null) throw new Error('set data-assets on the script tag to the folder of its other files');
  const folder = new URL(assetsUrl.replace(/\/?$/, '/'), document.baseURI);
  return (await import(`${new URL(file, folder).href}${attempt ? `?retry=${attempt}` : ''}`)) as Module;
}

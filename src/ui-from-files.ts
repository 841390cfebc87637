import { NAME } from './brand.js';
import type { UiSource } from './widget/ui-loader.js';

/** Brings the interface and its words from the files beside the script. */
export function uiFromFiles(assetsUrl: string | null): UiSource {
  return {
    ui: (attempt) => importFile(`${NAME}.ui.js`, assetsUrl, attempt),
    words: (layer, locale, attempt) => importFile(`locales/${layer === 'banner' ? '' : `${layer}/`}${locale}.js`, assetsUrl, attempt),
    integration: (name) => importFile(`integrations/${name}.js`, assetsUrl),
    chunk: (name, attempt) => importFile(`${NAME}.${name}.js`, assetsUrl, attempt),
  };
}

/** @param attempt a retry gets another address, for the browser remembers that the first one failed */
export async function importFile<Module>(file: string, assetsUrl: string | null, attempt = 0): Promise<Module> {
  if (assetsUrl === null) throw new Error('set data-assets on the script tag to the folder of its other files');
  await Promise.resolve(); // a browser that is watched (DevTools, Lighthouse) notes who asks, and for that reads whatever is on the stack again
  const folder = new URL(assetsUrl.replace(/\/?$/, '/'), document.baseURI);
  return (await import(`${new URL(file, folder).href}${attempt ? `?retry=${attempt}` : ''}`)) as Module;
}

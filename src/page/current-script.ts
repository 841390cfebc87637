import { nativeDocument } from './native-document.js';

/** The classic script that just runs. */
export function currentScript(page: Document = document): HTMLScriptElement | null {
  const current: unknown = Reflect.get(nativeDocument(page), 'currentScript', page);
  return current instanceof HTMLScriptElement ? current : null;
}

import { LOG_PREFIX } from '../brand.js';

/**
 * Runs something during which `document.write` does nothing but warn. After parsing it would erase the whole page:
 * https://html.spec.whatwg.org/#dom-document-write
 */
export function withoutWriting(run: () => void): void {
  if (document.readyState === 'loading') return run();
  const ignore = () => console.warn(`${LOG_PREFIX} a released script called document.write(), which would have erased the page.`);
  Object.assign(document, { write: ignore, writeln: ignore });
  try {
    run();
  } finally {
    const own = document as { write?: unknown; writeln?: unknown };
    delete own.write;
    delete own.writeln;
  }
}

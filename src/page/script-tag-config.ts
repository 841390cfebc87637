import { NAME } from '../brand.js';
import { attempt } from './attempt.js';
import { currentScript } from './current-script.js';

/** What the owner wrote into the page. */
export interface ScriptTagConfig {
  /** The JSON block and, above it, the attributes of our own tag. Still to be checked. */
  readonly written: unknown;
  /** Our tag is async or deferred, or a module, so the page may be further than the tag. */
  readonly isLate: boolean;
  /** The folder in which our other files lie, if it can be told. */
  readonly assetsUrl: string | null;
}

/** The options that our tag takes as `data-…` of the same name. */
export const OPTIONS = ['language', 'policyUrl', 'policyVersion', 'layout', 'region'];

/** The block. Owners spell its type in many ways, such as `text/json` or `application/json; charset=utf-8`. */
export const BLOCK = `script[type*="json" i][data-${NAME}]`;

/** Reads the configuration from the page. A block that holds no JSON comes back as an error with its text: `explain()` says the rest. */
export function readScriptTagConfig(tag: HTMLScriptElement | null, page: Document = document): ScriptTagConfig {
  const attributes = Object.entries({ ...tag?.dataset });
  const options: Record<string, unknown> = Object.fromEntries(attributes.filter(([name]) => OPTIONS.includes(name)));
  for (const [name, value] of attributes) {
    if (name === 'assets') options['assetsUrl'] = value;
    if (name === 'debug') options['debug'] = value !== 'false';
  }

  const block = page.querySelector(BLOCK);
  const text = block?.textContent ?? '{}';
  const parsed = attempt(() => ({ value: JSON.parse(text) as unknown }));
  const written = parsed ? parsed.value : new SyntaxError(text);
  return {
    written: Object.keys(options).length > 0 && isObject(written) ? { ...written, ...options } : written,
    isLate: !tag || (tag.src !== '' && (tag.async || tag.defer || tag.type === 'module')),
    assetsUrl: (tag?.src || importedFrom())?.replace(/[?#].*/, '').replace(/[^/]*$/, '') ?? null,
  };
}

/** Our own tag. */
export function ownScriptTag(page: Document = document): HTMLScriptElement | null {
  return currentScript(page) ?? namedScriptTag(page); // a module has no `currentScript`
}

/** The tag whose file has our name. */
export function namedScriptTag(page: Document = document): HTMLScriptElement | null {
  return [...page.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => OWN_FILE.test(src)) ?? null;
}

/** Imported by another module there is no tag at all, but the browser noted where the file came from. */
function importedFrom(): string | undefined {
  return performance.getEntriesByType('resource').find(({ name }) => OWN_FILE.test(name))?.name;
}

const OWN_FILE = new RegExp(`/${NAME}(\\.(all|firewall))?\\.js([?#]|$)`);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

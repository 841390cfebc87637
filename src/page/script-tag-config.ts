import { LOG_PREFIX, NAME } from '../brand.js';

/** What the owner wrote into the page: the JSON block and the attributes of our own tag. */
export interface ScriptTagConfig {
  /** Still to be checked. An attribute takes precedence over the block. */
  readonly config: unknown;
  /** Wait for `start()`. */
  readonly isManual: boolean;
  /** Our tag is async or deferred, or a module, so the page may be further than the tag. */
  readonly isLate: boolean;
  /** The folder in which our other files lie, if it can be told. */
  readonly assetsUrl: string | null;
}

/** Our tag's attributes and the options they set. */
const OPTIONS = {
  'data-assets': 'assetsUrl',
  'data-language': 'language',
  'data-policy-url': 'policyUrl',
  'data-policy-version': 'policyVersion',
  'data-layout': 'layout',
  'data-region': 'region',
} as const;

/**
 * Reads the configuration from the page.
 *
 * @param ownTag `document.currentScript` as the script began; null in a module
 * @throws {SyntaxError} when the block holds no JSON
 */
export function readScriptTagConfig(ownTag: unknown, page: Document = document): ScriptTagConfig {
  const tag = ownTag instanceof HTMLScriptElement ? ownTag : findOwnTag(page);
  const options: Record<string, unknown> = {};
  for (const [attribute, option] of Object.entries(OPTIONS)) {
    const value = tag?.getAttribute(attribute);
    if (typeof value === 'string') options[option] = value;
  }
  if (tag?.hasAttribute('data-debug')) options['debug'] = tag.getAttribute('data-debug') !== 'false';

  const block = readBlock(page);
  const isObject = typeof block === 'object' && block !== null && !Array.isArray(block);
  return {
    config: isObject ? { ...block, ...options } : block,
    isManual: tag?.hasAttribute('data-manual') ?? false,
    isLate: !tag || (tag.src !== '' && (tag.async || tag.defer || tag.type === 'module')),
    assetsUrl: folderOf(tag?.src || loadedFrom()),
  };
}

/** @throws {SyntaxError} when it holds no JSON; `{}` where there is no block */
function readBlock(page: Document): unknown {
  const blocks = page.querySelectorAll(`script[type="application/json"][data-${NAME}]`);
  if (blocks.length > 1) console.warn(`${LOG_PREFIX} more than one configuration block; the first one counts.`);
  if (!blocks[0]) return {};
  const text = blocks[0].textContent ?? '';
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const found = text.trim() === '' ? 'nothing' : String(error instanceof Error ? error.message : error);
    throw new SyntaxError(`<script data-${NAME}>: expected JSON, found ${found}. Nothing was released. See docs/reference/config.md`);
  }
}

/** In a module there is no `currentScript`: the tag is the one whose file has our name. */
function findOwnTag(page: Document): HTMLScriptElement | null {
  return [...page.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => OWN_FILE.test(src)) ?? null;
}

/** Imported by another module there is no tag at all, but the browser noted where the file came from. */
function loadedFrom(): string | undefined {
  return performance.getEntriesByType('resource').find(({ name }) => OWN_FILE.test(name))?.name;
}

const OWN_FILE = new RegExp(`/${NAME}(\\.all)?\\.js([?#]|$)`);

function folderOf(address: string | undefined): string | null {
  return address ? address.replace(/[?#].*$/, '').replace(/[^/]*$/, '') : null;
}

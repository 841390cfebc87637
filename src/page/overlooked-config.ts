import { LOG_PREFIX } from '../brand.js';
import { BLOCK, namedScriptTag, OPTIONS } from './script-tag-config.js';

/** What our tag takes, as it is written. */
const ATTRIBUTES = [...OPTIONS.map(hyphenated), 'assets', 'debug', 'manual', 'import-consent'];

/** What is known of options. */
interface Known {
  readonly options: readonly string[];
  /** `Did you mean …?` for the nearest of the words, or nothing. */
  readonly suggestion: (found: string, words: readonly string[]) => string;
}

/**
 * Warns of configuration that an owner wrote into the page and that was not read: silence would be taken for agreement. It says nothing
 * where there is no tag of ours, for then nothing is read from the page.
 */
export function warnOfOverlooked(known: Known): void {
  const tag = namedScriptTag();
  if (!tag) return;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => warn(tag, known), { once: true });
  else warn(tag, known);
}

function warn(tag: HTMLScriptElement, known: Known): void {
  for (const problem of [...problemsOfBlocks(tag), ...problemsOfAttributes(tag, known)]) console.warn(`${LOG_PREFIX} ${problem}`);
}

function problemsOfBlocks(tag: HTMLScriptElement): readonly string[] {
  const [block, ...others] = document.querySelectorAll(BLOCK);
  const isPlain = !tag.async && !tag.defer && tag.type !== 'module' && !tag.hasAttribute('data-manual');
  const isBelow = isPlain && block && (tag.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [
    ...(isBelow ? ['the JSON block was not read: it has to stand before our tag, or that needs `async`.'] : []),
    ...(others.length > 0 ? ['there is more than one JSON block; the first one counts.'] : []),
  ];
}

/** Attributes that nobody meant for us are passed over. */
function problemsOfAttributes(tag: HTMLScriptElement, { options, suggestion }: Known): readonly string[] {
  const names = tag.getAttributeNames().flatMap((name) => (name.startsWith('data-') ? name.slice('data-'.length) : []));
  const unknown = names.filter((name) => !ATTRIBUTES.includes(name));
  return unknown.flatMap((name) => {
    const isOption = options.some((option) => option.toLowerCase() === name.replaceAll('-', ''));
    const hint = suggestion(name, ATTRIBUTES) || (isOption ? ' It has to stand in the JSON block.' : '');
    return hint ? `data-${name} on our tag is not read.${hint}` : [];
  });
}

function hyphenated(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

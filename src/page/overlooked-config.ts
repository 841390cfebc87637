import { LOG_PREFIX } from '../brand.js';
import { BLOCK, namedScriptTag, OPTIONS } from './script-tag-config.js';

/**
 * Warns of configuration that an owner wrote into the page and that was not read: silence would be taken for agreement. It says nothing
 * where there is no tag of ours, for then nothing is read from the page.
 *
 * @param options the names of all options
 */
export function warnOfOverlooked(options: readonly string[]): void {
  const tag = namedScriptTag();
  if (!tag) return;
  const warn = () =>
    [...problemsOfBlocks(tag), ...problemsOfAttributes(tag, options)].forEach((problem) => console.warn(LOG_PREFIX, problem));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', warn, { once: true });
  else warn();
}

function problemsOfBlocks(tag: HTMLScriptElement): readonly string[] {
  const [block, second] = document.querySelectorAll(BLOCK);
  const isPlain = !tag.matches('[async],[defer],[type=module],[data-manual]');
  const isBelow = isPlain && block && tag.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [
    ...(isBelow ? ['the JSON block was not read: it has to stand before our tag, or that needs `async`.'] : []),
    ...(second ? ['there is more than one JSON block; the first one counts.'] : []),
  ];
}

/** An attribute that has the name of an option, but for its hyphens. Any other may be meant for somebody else. */
function problemsOfAttributes(tag: HTMLScriptElement, options: readonly string[]): readonly string[] {
  const known = new Map([...options, ...OPTIONS].map((option) => [option.toLowerCase(), option]));
  return Object.keys(tag.dataset).flatMap((name) => {
    const option = known.get(name.toLowerCase());
    return option === undefined || [...OPTIONS, 'debug'].includes(name)
      ? []
      : `"${name}" on our tag is not read. Put "${option}" into the JSON block.`;
  });
}

import { isBelow, unreadAttributes } from './is-overlooked.js';
import { BLOCK, namedScriptTag, OPTIONS } from './script-tag-config.js';

/**
 * Configuration that an owner wrote into the page and that was not read, in words: silence would be taken for agreement. Nothing where there
 * is no tag of ours, for then nothing is read from the page.
 *
 * @param options the names of all options
 */
export function overlookedConfig(options: readonly string[]): readonly string[] {
  const tag = namedScriptTag();
  return tag ? [...problemsOfBlocks(tag), ...problemsOfAttributes(tag, options)] : [];
}

function problemsOfBlocks(tag: HTMLScriptElement): readonly string[] {
  const [block, second] = document.querySelectorAll(BLOCK);
  const isPlain = !tag.matches('[async],[defer],[type=module],[data-manual]');
  return [
    ...(isPlain && block && isBelow(block, tag)
      ? ['the JSON block was not read: it has to stand before our tag, or that needs `async`.']
      : []),
    ...(second ? ['there is more than one JSON block; the first one counts.'] : []),
  ];
}

function problemsOfAttributes(tag: HTMLScriptElement, options: readonly string[]): readonly string[] {
  return unreadAttributes(tag, options).map((name) => {
    const option = [...options, ...OPTIONS].find((each) => each.toLowerCase() === name.toLowerCase());
    return `"${name}" on our tag is not read. Put "${option}" into the JSON block.`;
  });
}

import { insertAgain } from './insert-again.js';
import { isLoadable } from './loadable-url.js';
import { parkedAttributes } from './tagged-elements.js';

/** Gives an embed, and the sources in it, their addresses. They stay parked beside, so that it can be emptied again. */
export function loadEmbed(embed: Element): void {
  for (const [element, name, address] of addressesIn(embed)) element.setAttribute(name, address);
  reloadMedia(embed);
}

/** Takes the addresses away. A frame keeps its page until it is inserted again: https://html.spec.whatwg.org/#process-the-iframe-attributes */
export function emptyEmbed(embed: Element): void {
  for (const [element, name] of addressesIn(embed)) element.removeAttribute(name);
  insertAgain(embed);
  reloadMedia(embed);
}

/** Which attribute of which element each parked address belongs to. A frame's `data-poster` is for its placeholder. */
function addressesIn(embed: Element): readonly (readonly [Element, string, string])[] {
  return [embed, ...embed.querySelectorAll('source,track')].flatMap((element) =>
    parkedAttributes.flatMap((name) => {
      const address = element.getAttribute(`data-${name}`);
      if (!address || !isLoadable(address, embed.baseURI) || (name === 'poster' && !element.matches('video'))) return [];
      return [[element, element.matches('object') ? 'data' : name, address]];
    }),
  );
}

/** Media do not look at a new `<source>`, or at one that has gone, by themselves: https://html.spec.whatwg.org/#dom-media-load */
function reloadMedia(embed: Element): void {
  embed.closest<HTMLMediaElement>('video,audio')?.load?.();
}

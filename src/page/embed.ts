import { insertAgain } from './insert-again.js';
import { isLoadable } from './loadable-url.js';
import { parkedAs, parkedAttributes, tagged } from './tagged-elements.js';

/** An attribute that changes when an embed is loaded. */
export interface EmbedChange {
  /** The embed, or a source in it. */
  readonly element: Element;
  readonly name: string;
  /** What the page shows until then is the owner's, and comes back. */
  readonly before: string | null;
  /** The address, and the attribute that it is parked in; null where the attribute goes. */
  readonly parked: readonly [name: string, address: string] | null;
}

/** What loading an embed changes, on it and on the sources in it that have no tag of their own. */
export function changesIn(embed: Element): readonly EmbedChange[] {
  const changes = partsOf(embed).flatMap((element) => parkedAttributes.flatMap((name) => changeOf(element, name) ?? []));
  const srcdoc = embed.getAttribute('srcdoc'); // would win over an address
  return srcdoc === null || changes.length === 0 ? changes : [...changes, { element: embed, name: 'srcdoc', before: srcdoc, parked: null }];
}

/** A frame's `data-poster` is for its placeholder. */
function changeOf(element: Element, attribute: (typeof parkedAttributes)[number]): EmbedChange | null {
  const address = element.getAttribute(parkedAs(attribute));
  if (!address || !isLoadable(address, element.baseURI) || (attribute === 'poster' && !element.matches('video'))) return null;
  const name = element.matches('object') ? 'data' : attribute;
  const now = element.getAttribute(name);
  return { element, name, before: now === address ? null : now, parked: [parkedAs(attribute), address] };
}

function partsOf(embed: Element): readonly Element[] {
  return [embed, ...embed.querySelectorAll('source,track,picture>img')].filter((part) => part.closest(tagged) === embed);
}

/** Gives an embed its addresses. They stay parked beside. */
export function loadEmbed(embed: Element, changes: readonly EmbedChange[]): void {
  for (const { element, name, parked } of changes) {
    if (!parked) element.removeAttribute(name);
    else if (element.getAttribute(name) !== parked[1]) element.setAttribute(name, parked[1]); // the same once more would load once more
  }
  reloadMedia(embed);
}

/**
 * Takes the addresses away, whatever has become of them, and parks them where the page has tidied them up. A frame keeps its page until it is
 * inserted again: https://html.spec.whatwg.org/#process-the-iframe-attributes
 */
export function emptyEmbed(embed: Element, changes: readonly EmbedChange[] = changesIn(embed)): void {
  for (const { element, name, before, parked } of changes) {
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
    if (parked && !element.hasAttribute(parked[0])) element.setAttribute(...parked);
  }
  insertAgain(embed);
  reloadMedia(embed);
}

/** Whether an embed has one of its parked addresses already: a copy of one that was loaded, or one that somebody else has loaded. */
export function isLoaded(embed: Element): boolean {
  return changesIn(embed).some(({ element, name, parked }) => parked && element.getAttribute(name) === parked[1]);
}

/**
 * Whether an embed fetches something although nobody let it. Beside a parked address a picture may show another one until then; what plays or
 * frames something may not.
 */
export function isLive(embed: Element): boolean {
  const isParked = changesIn(embed).length > 0;
  const isShown = partsOf(embed).some(
    (part) =>
      part.localName !== 'track' &&
      ['src', 'srcset', 'href', 'data'].some((name) => isLoadable(part.getAttribute(name) ?? '', part.baseURI)),
  );
  const isMistake = isParked ? embed.matches('iframe,embed,object,video,audio') : true;
  return (isShown && isMistake) || (!isParked && embed.hasAttribute('srcdoc')) || isLoaded(embed);
}

/** Where the content of an embed comes from. */
export function addressOfEmbed(embed: Element): string {
  const address = changesIn(embed).find(({ parked, name }) => parked && name !== 'poster')?.parked?.[1] ?? '';
  return new URL(address, embed.baseURI).href;
}

/** Media do not look at a new `<source>`, or at one that has gone, by themselves: https://html.spec.whatwg.org/#dom-media-load */
function reloadMedia(embed: Element): void {
  embed.closest<HTMLMediaElement>('video,audio')?.load?.();
}

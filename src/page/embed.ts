import { insertAgain } from './insert-again.js';
import { parkedAttributes } from './tagged-elements.js';

/** Gives an embed its addresses. They stay parked beside, so that it can be emptied again. */
export function loadEmbed(embed: Element): void {
  for (const name of parkedAttributes) {
    const address = embed.getAttribute(`data-${name}`);
    if (address) embed.setAttribute(name, address);
  }
  embed.closest<HTMLMediaElement>('video,audio')?.load?.(); // it does not look at a new <source> by itself
}

/** Takes the addresses away. A frame keeps its page until it is inserted again: https://html.spec.whatwg.org/#process-the-iframe-attributes */
export function emptyEmbed(embed: Element): void {
  for (const name of parkedAttributes) if (embed.hasAttribute(`data-${name}`)) embed.removeAttribute(name);
  insertAgain(embed);
}

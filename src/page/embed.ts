import { parkedAttributes } from './tagged-elements.js';

/** Gives an embed its addresses. They stay parked beside, so that it can be emptied again. */
export function loadEmbed(embed: Element): void {
  for (const [parked, real] of Object.entries(parkedAttributes)) {
    const address = embed.getAttribute(parked);
    if (address !== null) embed.setAttribute(real, address);
  }
  const media = embed.closest('video, audio');
  if (media instanceof HTMLMediaElement && media !== embed) media.load(); // a new <source> is not looked at otherwise
}

/** Takes the addresses away. A frame keeps its page until it is inserted anew: https://html.spec.whatwg.org/#process-the-iframe-attributes */
export function emptyEmbed(embed: Element): void {
  for (const real of Object.values(parkedAttributes)) embed.removeAttribute(real);
  if (embed instanceof HTMLMediaElement) embed.load();
  const place = embed.ownerDocument.createComment('');
  embed.replaceWith(place);
  place.replaceWith(embed);
}

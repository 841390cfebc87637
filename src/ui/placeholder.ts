import type { ServiceConfig } from '../config/config.js';
import type { WithheldEmbed } from './contract.js';
import { element } from './element.js';
import type { BannerKey } from './english/banner-words.js';
import type { placeholderWords } from './english/placeholder-words.js';
import { directionOf } from './formats.js';
import type { SurfaceParts } from './surface.js';
import type { Words } from './words.js';

type PlaceholderWords = Words<BannerKey | keyof typeof placeholderWords>;

/** What stands in the place of an embed: whose content it is, and two buttons of the same weight that let it come. */
export function placeholderOf(parts: SurfaceParts, words: PlaceholderWords, embed: WithheldEmbed): HTMLElement {
  const { context } = parts;
  const { title, dataset } = embed.element;
  const service = context.settings.services.find(({ id }) => id === dataset['service']);
  const name = service ? (service.name ?? service.id) : new URL(embed.address).host;
  const allowed = service ? name : categoryNames(parts, words, embed);
  return element(
    'section',
    { part: 'placeholder', role: 'group', 'aria-label': title || name, lang: words.language, dir: directionOf(words.language) },
    posterOf(embed.element),
    element(
      'div',
      { part: 'placeholder-content' },
      title && element('p', { part: 'placeholder-title' }, title),
      element('p', { part: 'placeholder-text' }, words.say('embedText', { name })),
      element(
        'div',
        { class: 'buttons' },
        button('load-once', words.say('loadOnce'), embed.loadOnce),
        button('always-allow', words.say('alwaysAllow', { name: allowed }), () => allow(parts, embed, service)),
      ),
    ),
  );
}

function categoryNames({ context }: SurfaceParts, { categoryName, formats }: PlaceholderWords, { categories }: WithheldEmbed): string {
  return formats.list(context.settings.categories.filter(({ id }) => categories.includes(id)).map(categoryName));
}

/** The service, or, for an embed that is none, what it needs, on top of what is allowed already. */
function allow({ context, draft }: SurfaceParts, embed: WithheldEmbed, service: ServiceConfig | undefined): void {
  const { categories, services } = context.consent();
  context.onPress({
    categories: service ? categories : [...categories, ...embed.categories],
    services: service ? [...services, service.id] : services,
    days: draft().days,
    via: 'embed',
  });
}

function button(action: string, name: string, press: () => void): HTMLElement {
  return element('button', { type: 'button', part: 'placeholder-button', 'data-action': action, click: press }, name);
}

/** A picture of the site's own. One from elsewhere would tell of the visit what the placeholder is there to keep. */
function posterOf({ dataset }: HTMLElement): HTMLElement | null {
  const address = dataset['poster'] && new URL(dataset['poster'], document.baseURI);
  if (!address || address.origin !== location.origin) return null;
  return element('img', { part: 'placeholder-poster', src: address.href, alt: '' });
}

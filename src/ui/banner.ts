import type { CategoryConfig, TierConfig } from '../config/config.js';
import { element } from './element.js';
import type { BannerKey } from './english/banner-words.js';
import { directionOf } from './formats.js';
import type { ShownSurface, SurfaceParts } from './surface.js';
import type { Words } from './words.js';

interface BannerView extends SurfaceParts {
  readonly words: Words<BannerKey>;
}

/**
 * Shows the first layer. It stands beside the page's content and takes nothing from it: not the focus, not the scroll. Once drawn it hardly
 * changes, and every new visitor downloads it: that is why it is drawn without Preact.
 */
export function showBanner(parts: SurfaceParts): ShownSurface {
  const { context, draft, speak } = parts;
  const view = { ...parts, words: speak() };
  const days = daysSelect(view);
  const banner = bannerOf(view, days);
  context.root.prepend(banner);
  context.onBanner(banner);
  return {
    update: () => void (days.value = String(draft().days)),
    remove() {
      banner.remove();
      context.onBanner(null);
    },
  };
}

function bannerOf(view: BannerView, days: HTMLSelectElement): HTMLElement {
  const { context, words } = view;
  const { decided, unasked } = context.consent();
  const { layout = 'panel', position = layout === 'card' ? 'bottom-start' : 'bottom', dismissible, tiers } = context.settings;
  return element(
    'section',
    {
      part: 'banner',
      'data-layout': layout,
      'data-position': position,
      'aria-labelledby': 'banner-title',
      lang: words.language,
      dir: directionOf(words.language),
    },
    about(view),
    element('div', { class: 'tiers' }, ...(unasked ? answersTo(view, unasked) : tiers.map((tier) => tierButton(view, tier)))),
    element('div', { class: 'more' }, customise(view), !unasked && durationChoice(view, days)),
    (dismissible || (decided && !unasked)) && closeButton(view), // who has chosen is not asked: they look again
  );
}

function about({ context, words }: BannerView): HTMLElement {
  const { policyUrl } = context.settings;
  const texts = question(context, words);
  const last = texts.pop()!;
  return element(
    'div',
    {},
    element('h2', { id: 'banner-title', part: 'heading' }, words.say('title')),
    ...texts.map((text) => element('p', { part: 'text' }, text)),
    element('p', { part: 'text' }, `${last} `, policyUrl && element('a', { part: 'link', href: policyUrl }, words.say('policyLink'))),
    ...notices(context, words).map((text) => element('p', { part: 'text' }, text)),
  );
}

/** What is asked, by the paragraph: about everything, or about what is new. */
function question({ settings, consent }: SurfaceParts['context'], words: BannerView['words']): string[] {
  const { unasked, record } = consent();
  if (!unasked) return [words.say('intro')];
  const added = settings.categories.filter(({ id }) => unasked.includes(id));
  const servicesOf = (category: string) => settings.services.filter((each) => each.category === category).map(({ id, name = id }) => name);
  const nameOf = (category: CategoryConfig) => {
    const isKnown = record?.categories.includes(category.id); // what is new are services of it
    return words.categoryName(category) + (isKnown ? ` (${words.formats.list(servicesOf(category.id))})` : '');
  };
  const names = words.formats.list(added.map(nameOf));
  return [words.say('newSince', { categories: names }), ...added.flatMap(({ description }) => description ?? [])];
}

/** What holds before an answer where that is more, or less, than is usual. */
function notices(
  { settings, consent, isSignalHonoured, keepsCookies }: SurfaceParts['context'],
  words: BannerView['words'],
): readonly string[] {
  const { decided, categories } = consent();
  const isPresumed = ({ id }: CategoryConfig) => settings.policy.objectable.includes(id) && categories.includes(id);
  const presumed = decided ? [] : settings.categories.filter(isPresumed).map(words.categoryName);
  return [
    presumed.length > 0 && words.say('allowedUnless', { categories: words.formats.list(presumed) }),
    isSignalHonoured() && words.say('signalHonoured'),
    !keepsCookies() && words.say('cookiesOff'),
  ].filter((text) => text !== false);
}

/** One press of it is the whole answer. Every tier's button is drawn the same. */
function tierButton({ context, words, draft }: BannerView, tier: TierConfig): HTMLElement {
  const badge = words.tierBadge(tier);
  const press = () => context.onPress({ categories: tier.categories, services: [], days: draft().days, via: 'banner' });
  return element(
    'button',
    { type: 'button', part: 'tier', 'data-tier': tier.id, click: press },
    element('span', {}, element('span', { part: 'tier-name' }, words.tierName(tier)), ' ', badge && badgeOf(tier.id, badge)),
    element('span', { part: 'tier-text' }, words.tierText(tier)),
  );
}

/** No and yes to what is new, drawn the same. Whatever was answered before stays as it was. */
function answersTo({ context, words }: BannerView, unasked: readonly string[]): readonly HTMLElement[] {
  const { necessary } = context.settings.policy;
  const answer = (action: string, name: string, more: readonly string[]) => {
    const press = () => {
      const { categories, services, record } = context.consent();
      if (!record) return; // it is over, and another question on its way
      const hasAllowed = services.length > 0 || categories.some((id) => !necessary.includes(id));
      // What was allowed ends no later for it. A refusal of everything is no shorter for it.
      const { at, days } = record;
      context.onPress({ categories: [...categories, ...more], services, days, at: hasAllowed ? at : undefined, via: 'banner' });
    };
    return element(
      'button',
      { type: 'button', part: 'tier', 'data-action': action, click: press },
      element('span', { part: 'tier-name' }, name),
    );
  };
  return [answer('keep', words.say('keepOff'), []), answer('confirm', words.say('confirm'), unasked)];
}

/** The metal is a small ornament beside the plain name; it says nothing that the name does not. */
function badgeOf(id: string, name: string): HTMLElement {
  return element('span', { part: 'badge' }, element('span', { class: `swatch ${id}`, 'aria-hidden': 'true' }), name);
}

/** The preferences are on their way as soon as the visitor reaches for them. */
function customise({ context, words }: BannerView): HTMLElement {
  const { onCustomise, onReach } = context;
  return element(
    'button',
    { type: 'button', part: 'customise', 'data-action': 'customise', click: onCustomise, pointerenter: onReach, focus: onReach },
    words.say('customise'),
  );
}

/** For how long the choice, whatever it is, will hold. */
function durationChoice({ words }: BannerView, select: HTMLSelectElement): HTMLElement {
  return element('div', { part: 'duration' }, element('label', { for: select.id }, words.say('duration')), select);
}

function daysSelect({ context, words, draft, setDraft }: BannerView): HTMLSelectElement {
  const select: HTMLSelectElement = element(
    'select',
    { id: 'banner-days', name: 'days', change: () => setDraft({ days: Number(select.value) }) },
    ...context.settings.durations.map((days) => element('option', { value: String(days) }, words.formats.days(days))),
  );
  select.value = String(draft().days);
  return select;
}

function closeButton({ words, close }: BannerView): HTMLElement {
  return element(
    'button',
    { type: 'button', part: 'close', 'data-action': 'close', 'aria-label': words.say('close'), click: () => close('banner') },
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
}

import type { Messages } from '../config/messages.js';
import type { CategoryConfig, TierConfig } from '../config/config.js';
import type { UiContext, UiFacts } from './contract.js';
import type { BannerKey } from './english/banner-words.js';
import { createFormats, type Formats } from './formats.js';

/** What is said to the visitor: the owner's words first, then the language's, then English. */
export interface Words<Key extends keyof Messages = keyof Messages> {
  /** The language that is spoken, such as `en-GB`: for `lang`, and for whatever stands beside the words. */
  readonly language: string;
  readonly formats: Formats;
  readonly say: (key: Key, filled?: Readonly<Record<string, string>>) => string;
  readonly tierName: (tier: TierConfig) => string;
  /** The name of a tier by its id, or of a mix that is none. */
  readonly choiceName: (tierId: string | null) => string;
  readonly tierBadge: (tier: TierConfig) => string | null;
  /** What pressing the tier's button allows. */
  readonly tierText: (tier: TierConfig) => string;
  readonly categoryName: (category: CategoryConfig) => string;
  readonly categoryText: (category: CategoryConfig) => string | null;
}

/**
 * Words for one language and one site's categories.
 *
 * @param english what is said where the language and the owner say nothing
 * @param given the words of the language. Null: they did not arrive, so English is spoken, not half of one language and half of the other
 */
export function createWords<Key extends keyof Messages>(
  { language: wanted, ownWords, settings, isStandard }: UiContext & UiFacts,
  english: Readonly<Record<Key | BannerKey, string>>,
  given: Partial<Messages> | null,
): Words<Key | BannerKey> {
  const language = given ? wanted : 'en';
  const formats = createFormats(language);
  const messages: Record<Key | BannerKey, string> = { ...english, ...given, ...ownWords };
  const known = (key: string): string | null => (Object.hasOwn(english, key) ? messages[key as Key] : null);
  const say: Words<Key | BannerKey>['say'] = (key, filled = {}) =>
    Object.entries(filled).reduce((text, [place, value]) => text.split(`{${place}}`).join(value), messages[key]);

  const categoryName: Words['categoryName'] = ({ id, name }) => name ?? known(`${id}Name`) ?? id;

  /** True whatever the owner made of the tier. */
  function listOf(tier: TierConfig): string {
    const { necessary } = settings.policy;
    const names = settings.categories.filter(({ id }) => [...necessary, ...tier.categories].includes(id)).map(categoryName);
    const allows = say('tierAllows', { categories: formats.list(names) });
    const isRefusal = tier.categories.every((id) => necessary.includes(id));
    return isRefusal ? `${allows} ${say('tierRefuses')}` : allows;
  }

  const tierName: Words['tierName'] = ({ id, name }) => name ?? known(`${id}Name`) ?? id;

  return {
    language,
    formats,
    say,
    categoryName,
    tierName,
    choiceName(tierId) {
      const tier = settings.tiers.find(({ id }) => id === tierId);
      return tier ? tierName(tier) : say('customName');
    },
    tierBadge: ({ id, badge, name }) => badge ?? (name === undefined ? known(`${id}Badge`) : null),
    tierText: (tier) => tier.description ?? (isStandard(tier.id) ? known(`${tier.id}Text`) : null) ?? listOf(tier),
    categoryText: ({ id, description }) => description ?? known(`${id}Text`),
  };
}

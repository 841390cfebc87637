import type { Settings } from './settings.js';
import { suggestion } from './suggestion.js';

/** Texts that push, and what is wrong with each. Owners write in any language; these are the phrases that are met most. */
const pushes: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/recommend|empf[eo]hl|recommand|recomend|consigliat|raccomand|aanbevolen|★|👍|✅/iu, 'recommends an answer. All answers weigh the same'],
  [/(improv|enhanc)\w* (your|the) (user )?experience/iu, 'says nothing of what is stored or read'],
  [
    /besseres? (nutzer)?(erlebnis|erfahrung)|améliorer votre expérience|mejorar (tu|su) experiencia/iu,
    'says nothing of what is stored or read',
  ],
  [
    /miss(ing)? out|sadly|unfortunately|worse experience|limited experience|\bverpass|\bleider\b|malheureusement/iu,
    'makes refusing feel wrong',
  ],
  [/(GDPR|CCPA|ePrivacy|LGPD)[- ]compliant|DSGVO-konform|conforme (au|al) R?GDPR|conforme au RGPD/iu, 'claims what no widget can promise'],
];

/** A sentence that is no information by itself. */
const EMPTY_PHRASE = /^[^.!?]*(value|respect|care about) your privacy[.!]?$/iu;

/** Hosts whose purpose is advertising. https://disconnect.me/trackerprotection names many more; these are the ones that sites use most. */
const ADVERTISING =
  /(^|\.)(doubleclick\.net|googlesyndication\.com|googleadservices\.com|facebook\.net|tiktok\.com|criteo\.(com|net)|taboola\.com|outbrain\.com|adnxs\.com|ads-twitter\.com|bat\.bing\.com|licdn\.com|pinimg\.com|sc-static\.net|amazon-adsystem\.com|adsrvr\.org)$/iu;

/**
 * What in the owner's words and lists a visitor, or an authority, could rightly object to. None of it stops anything.
 *
 * @param keys the keys that `text` may have
 */
export function doubtsAbout(settings: Settings, keys: readonly string[]): readonly string[] {
  const texts = ownTextsOf(settings);
  return [
    ...texts.flatMap(([path, text]) =>
      pushes.flatMap(([pattern, why]) => (pattern.test(text) && !isAboutContent(path, why) ? [`${path}: "${text}" ${why}.`] : [])),
    ),
    ...texts.flatMap(([path, text]) =>
      path.endsWith('intro') && EMPTY_PHRASE.test(text.trim()) ? [`${path}: "${text}" does not say what is asked.`] : [],
    ),
    ...unknownKeys(settings, keys),
    ...unequalTiers(settings),
    ...untold(settings),
    ...advertisingIsNecessary(settings),
    ...advancedMode(settings),
  ];
}

/** What a purpose is for may well be recommending something. */
function isAboutContent(path: string, why: string): boolean {
  return why.startsWith('recommends') && /^categories|Text$|description$/.test(path);
}

/** Everything that the owner wrote for visitors, with its path. */
function ownTextsOf({ text, tiers, categories }: Settings): readonly (readonly [path: string, text: string])[] {
  const ofEntry = (list: string, key: string) => (entry: object, index: number) => {
    const written = (entry as Readonly<Record<string, unknown>>)[key];
    return typeof written === 'string' ? ([[`${list}[${index}].${key}`, written]] as const) : [];
  };
  return [
    ...Object.entries(text).flatMap(([language, words]) =>
      Object.entries(words).map(([key, written]) => [`text.${language}.${key}`, written] as const),
    ),
    ...['name', 'badge', 'description'].flatMap((key) => tiers.flatMap(ofEntry('tiers', key))),
    ...['name', 'description'].flatMap((key) => categories.flatMap(ofEntry('categories', key))),
  ];
}

/** Names of presets that there are not. The script tag finds out no sooner than when something of one is needed. */
export function unknownPresets({ services }: Settings, known: readonly string[]): readonly string[] {
  const unknown = services.flatMap(({ preset }) => (preset && !known.includes(preset) ? preset : []));
  return unknown.map((name) => `services: there is no preset "${name}".${suggestion(name, known)}`);
}

function unknownKeys({ text }: Settings, keys: readonly string[]): readonly string[] {
  return Object.entries(text).flatMap(([language, words]) =>
    Object.keys(words)
      .filter((key) => !keys.includes(key))
      .map((key) => `text.${language}.${key} is not a text of ours.${suggestion(key, keys)}`),
  );
}

/** What only some of the answers have ranks them. */
function unequalTiers({ tiers }: Settings): readonly string[] {
  return (['name', 'badge', 'description'] as const).flatMap((key) => {
    const written = tiers.filter((tier) => tier[key]).length;
    return written > 0 && written < tiers.length
      ? [`tiers: only ${written} of ${tiers.length} have a "${key}" of yours. Give it to all.`]
      : [];
  });
}

/** What visitors have to be told before they choose. */
function untold({ controller, policyUrl, categories, services }: Settings): readonly string[] {
  const standard = ['necessary', 'functional', 'analytics', 'marketing'];
  const missing = (what: string, ids: readonly string[]) => (ids.length > 0 ? [`${what}: ${ids.join(', ')}`] : []);
  const lacking = (key: 'provider' | 'policyUrl' | 'storage') =>
    services.filter((service) => !service.preset && !service[key]).map(({ id }) => id); // a preset has them all
  return [
    ...(controller?.name ? [] : ['controller.name: visitors are not told who is responsible.']),
    ...(policyUrl ? [] : ['policyUrl: visitors are shown no privacy policy.']),
    ...missing(
      'categories without a "description"',
      categories.filter(({ id, description }) => !description && !standard.includes(id)).map(({ id }) => id),
    ),
    ...missing('services without a "provider"', lacking('provider')),
    ...missing('services without a "policyUrl"', lacking('policyUrl')),
    ...missing('services without "storage" (an empty list says that there is none)', lacking('storage')),
  ];
}

/** Nobody can refuse what is necessary, so advertising never is. */
function advertisingIsNecessary({ services, policy }: Settings): readonly string[] {
  return services
    .filter(({ category }) => policy.necessary.includes(category))
    .flatMap(({ id, category, hosts = [] }) => {
      const host = hosts.find((each) => ADVERTISING.test(each.replace(/^\*\.|:\d+$/g, '')));
      return host ? [`services "${id}": ${host} serves advertising, which cannot be "${category}": nobody could refuse it.`] : [];
    });
}

/** The one integration that lets somebody hear of visitors before they are asked. */
function advancedMode({ integrations: { google } }: Settings): readonly string[] {
  return typeof google === 'object' && google.mode === 'advanced'
    ? [
        'integrations.google.mode: "advanced" lets Google hear of every visitor before anyone is asked. Whether you may do that is yours to find out.',
      ]
    : [];
}

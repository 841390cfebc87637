import type { Dialect, Site } from './dialect.js';

/** What most consent managers mean by their words, as categories of ours. */
const usual: Readonly<Record<string, string>> = {
  necessary: 'necessary',
  essential: 'necessary',
  strict: 'necessary',
  preferences: 'functional',
  functional: 'functional',
  functionality: 'functional',
  personalization: 'functional',
  statistics: 'analytics',
  analytics: 'analytics',
  performance: 'analytics',
  measurement: 'analytics',
  marketing: 'marketing',
  advertising: 'marketing',
  advertisement: 'marketing',
  targeting: 'marketing',
  ads: 'marketing',
  social: 'marketing',
  social_networking: 'marketing',
};

/**
 * The site's category that a word of another manager's means: what that manager means by it, or else the category of that name, or
 * else what everybody means by it. Null where the site has no such category, for nothing is ever released on a guess.
 */
export function categoryOf(word: string, { meanings = {} }: Dialect, { categories }: Site): string | null {
  const lower = word.toLowerCase();
  const candidates = Object.hasOwn(meanings, lower) ? [meanings[lower]] : [lower, Object.hasOwn(usual, lower) ? usual[lower] : lower];
  return categories.find((id) => id === candidates[0]) ?? categories.find((id) => id === candidates[1]) ?? null;
}

/** The site's service of that name or id: "Google Analytics" is also `google-analytics`. */
export function serviceOf(name: string, { services }: Site): string | null {
  const lower = name.toLowerCase();
  const id = lower.replace(/[^a-z0-9_]+/g, '-');
  return services.find((service) => service.id === id || service.name?.toLowerCase() === lower)?.id ?? null;
}

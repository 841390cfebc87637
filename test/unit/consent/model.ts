import type { Config } from '../../../src/config/config.js';
import { DAY } from '../builders.js';

/** A site, in the words of its owner. */
export type Site = Required<Pick<Config, 'categories' | 'tiers' | 'policyVersion'>> &
  Pick<Config, 'region' | 'regime' | 'audience' | 'gpc' | 'dnt'> & {
    readonly services: readonly { readonly id: string; readonly category: string }[];
  };

/** What the law says in the places that visitors of the tests come from. Of others nothing is known. */
const laws: Readonly<Record<string, 'asks first' | 'lets object' | 'leaves it to the owner'>> = {
  'US-CA': 'lets object',
  'US-NY': 'leaves it to the owner',
  JP: 'leaves it to the owner',
  DE: 'asks first',
  FR: 'asks first',
  'CA-QC': 'asks first',
  '': 'asks first',
};

/** What a visitor said, as they would tell it themselves. */
export interface Said {
  readonly categories: readonly string[];
  readonly services: readonly string[];
  /** When, in seconds since 1970. */
  readonly at: number;
  /** For how long it is to hold. */
  readonly days: number;
  /** The policy version of the site to which they said it. */
  readonly version: string;
  /** What could act there without a word of theirs: of it they named what they did not object to. */
  readonly objectable: readonly string[];
  /** Whether their browser sent Global Privacy Control, so that they said it in spite of that. */
  readonly gpc: boolean;
}

/** What a page can tell about its visitor besides what they said. */
export interface Heard {
  /** Their browser objects to ads. */
  readonly signal: 'gpc' | 'dnt' | null;
  /** They never said anything, and could have: an objection would be kept. */
  readonly isSilence: boolean;
}

export const nothingHeard: Heard = { signal: null, isSilence: false };

/** How far a clock may have been ahead when they said it, in seconds. */
const TOLERANCE = 300;

/** For how long nobody who refused everything is asked again, whatever they picked, in days. */
const RESPITE = 180;

/** Until when what they said holds. */
function endOf({ categories, services, at, days }: Said): number {
  const isRefusal = categories.length === 0 && services.length === 0;
  return at + (isRefusal && days < RESPITE ? RESPITE : days) * DAY;
}

/** Whether what they said counts on this site at this moment. */
export function counts(said: Said | null, { policyVersion }: Pick<Site, 'policyVersion'>, now: number): said is Said {
  return said !== null && said.version === policyVersion && !isFuture(said, now) && !isOver(said, now);
}

export function isOver(said: Said, now: number): boolean {
  return now >= endOf(said);
}

/** Whether visitors there need not be asked first. */
export function isOptOut({ region, regime = 'auto', audience }: Pick<Site, 'region' | 'regime' | 'audience'>): boolean {
  const law = region === undefined ? 'leaves it to the owner' : laws[region.toUpperCase()];
  if (law === undefined) throw new Error(`model.ts does not know the law in "${region}"`);
  if (audience === 'children' || law === 'asks first') return false;
  return regime === 'opt-out' || (regime === 'auto' && law === 'lets object');
}

/** When a category may act for a visitor from the region of the site. */
export function groundOf(site: Site, id: string): 'always' | 'until an objection' | 'once agreed' | 'never' {
  const { categories, tiers, audience, region = '' } = site;
  const isForChildren = audience === 'children';
  const hasNecessary = categories.some((each) => each.id === 'necessary');
  const isNeeded = hasNecessary ? id === 'necessary' : tiers[0]!.categories.includes(id);
  const { basis = {} } = categories.find((each) => each.id === id)!;
  const [country = '', part] = region.toUpperCase().split('-');
  const word = (part && basis[`${country}-${part}`]) || basis[country];
  if (isForChildren && isForAds(site, id)) return 'never';
  if (isNeeded || word === 'exempt') return 'always';
  if (word === 'consent' || isForChildren) return 'once agreed';
  return word === 'objectable' || isOptOut(site) ? 'until an objection' : 'once agreed';
}

/** Nobody but the owner knows what a category of their own is for: it may be ads. */
export function isForAds({ categories, tiers }: Pick<Site, 'categories' | 'tiers'>, id: string): boolean {
  const { advertising } = categories.find((each) => each.id === id)!;
  const hasNecessary = categories.some((each) => each.id === 'necessary');
  const isNeeded = hasNecessary ? id === 'necessary' : tiers[0]!.categories.includes(id);
  return advertising ?? !(isNeeded || id === 'functional' || id === 'analytics');
}

/** Which signal of the browser counts on the site. */
export function signalOn(site: Site, browser: { readonly gpc: boolean; readonly dnt: boolean }): Heard['signal'] {
  const { gpc = 'everywhere', dnt = false } = site;
  if (browser.gpc && (gpc === 'everywhere' || (gpc === 'regions' && isOptOut(site)))) return 'gpc';
  return browser.dnt && dnt ? 'dnt' : null;
}

/** Whether a category may act although nobody was asked, nor has said a word. */
export function mayActUnasked(site: Site, id: string, { signal, isSilence }: Heard): boolean {
  const ground = groundOf(site, id);
  if (ground !== 'until an objection') return ground === 'always';
  return isSilence && !(signal && isForAds(site, id));
}

/** Whether a category may act at this moment for somebody who last said this. */
function mayCategoryAct(said: Said, site: Site, id: string, { now, signal }: Moment): boolean {
  const ground = groundOf(site, id);
  if (ground === 'never' || ground === 'always') return ground === 'always';
  if (!said.categories.includes(id)) return false;
  const isObjectedTo = signal !== null && isForAds(site, id);
  if (!counts(said, site, now)) return ground === 'until an objection' && !isObjectedTo; // they did not object to it, at least
  if (isObjectedTo && signal === 'gpc' && !said.gpc) return false; // the browser has objected since
  return ground === 'until an objection' || !said.objectable.includes(id); // not to object is not to agree
}

interface Moment extends Heard {
  readonly now: number;
}

/** What may act at this moment, in the order of the site: what they named last, if it counts, and what needs no word of theirs. */
export function mayAct(said: Said | null, site: Site, now: number, heard = nothingHeard): readonly string[] {
  const ids = site.categories.map(({ id }) => id);
  return ids.filter((id) => (said ? mayCategoryAct(said, site, id, { ...heard, now }) : mayActUnasked(site, id, heard)));
}

/** The services that may act whatever their category. */
export function servicesThatMayAct(said: Said | null, site: Site, now: number, { signal } = nothingHeard): readonly string[] {
  if (!counts(said, site, now) || (signal === 'gpc' && !said.gpc)) return [];
  const mayBeAsked = ({ category }: Site['services'][number]) => groundOf(site, category) !== 'never';
  const offered = site.services.filter(mayBeAsked).map(({ id }) => id);
  return said.services.filter((id) => offered.includes(id));
}

/** Whether nobody can have said it yet. */
export function isFuture({ at }: Said, now: number): boolean {
  return at > now + TOLERANCE;
}

/** Of several things that were said, those that may be the last: the newest, and of the same second those that name least. */
export function lastOf(all: readonly Said[]): readonly Said[] {
  const newest = all.filter(({ at }) => all.every((other) => other.at <= at));
  const size = ({ categories, services }: Said) => categories.length + services.length;
  return newest.filter((said) => newest.every((other) => size(said) <= size(other)));
}

/** What they said, as the reference tells servers to write it. It is no other than what the widget writes. */
export function written({ categories, services, at, days, version, objectable, gpc }: Said): string {
  const fields = {
    v: '1',
    tier: 'custom',
    objectable: objectable.join(' '),
    on: categories.join(' '),
    at,
    days,
    policy: version,
    via: 'api',
  };
  const always = Object.entries(fields).filter(([name, value]) => name !== 'objectable' || value !== '');
  return `${new URLSearchParams(always.map(([name, value]) => [name, String(value)]))}${
    services.length > 0 ? `&services=${services.join('+')}` : ''
  }${gpc ? '&gpc=1' : ''}`;
}

import type { Policy } from '../../../src/consent/policy.js';
import { DAY } from '../builders.js';

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
}

/** How far a clock may have been ahead when they said it, in seconds. */
const TOLERANCE = 300;

/** For how long nobody who refused everything is asked again, whatever they picked, in days. */
const RESPITE = 180;

/** Until when what they said holds. */
export function endOf({ categories, services, at, days }: Said): number {
  const isRefusal = categories.length === 0 && services.length === 0;
  return at + (isRefusal && days < RESPITE ? RESPITE : days) * DAY;
}

/** Whether what they said counts on this site at this moment. */
export function counts(said: Said | null, site: Policy, now: number): said is Said {
  return said !== null && said.version === site.version && said.at <= now + TOLERANCE && now < endOf(said);
}

/** What may act although nobody was asked. */
export function mayActUnasked(site: Policy): readonly string[] {
  return site.necessary;
}

/** What may act at this moment, in the order of the site: what they named last, if it counts, and what needs no word of theirs. */
export function mayAct(said: Said | null, site: Policy, now: number): readonly string[] {
  const named = counts(said, site, now) ? [...site.necessary, ...said.categories] : mayActUnasked(site);
  return site.categories.filter((id) => named.includes(id));
}

/** The services that may act whatever their category. */
export function servicesThatMayAct(said: Said | null, site: Policy, now: number): readonly string[] {
  return counts(said, site, now) ? said.services.filter((id) => site.services.includes(id)) : [];
}

/** Of several things that were said, those that may be the last: the newest, and of the same second those that name least. */
export function lastOf(all: readonly Said[]): readonly Said[] {
  const newest = all.filter(({ at }) => all.every((other) => other.at <= at));
  const size = ({ categories, services }: Said) => categories.length + services.length;
  return newest.filter((said) => newest.every((other) => size(said) <= size(other)));
}

/** What they said, as the reference tells servers to write it. It is no other than what the widget writes. */
export function written({ categories, services, at, days, version }: Said): string {
  const fields = { v: '1', tier: 'custom', on: categories.join(' '), at, days, policy: version, via: 'api' };
  return `${new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))}${
    services.length > 0 ? `&services=${services.join('+')}` : ''
  }`;
}

import fc from 'fast-check';
import { expect } from 'vitest';
import type { ConsentChange } from '../../../src/consent/change.js';
import { createCookieStore } from '../../../src/page/cookie-store.js';
import { privacySignal } from '../../../src/page/privacy-signal.js';
import { isSilent } from '../../../src/page/silence.js';
import { createAnswers, type Answers } from '../../../src/widget/answers.js';
import { answerOf, refusal } from '../../../src/widget/commands.js';
import { createConsentFlow, type ConsentFlow } from '../../../src/widget/consent-flow.js';
import { someIds } from '../arbitraries.js';
import { createBrowserCookies } from '../browser-cookies.js';
import { DAY, NOW } from '../builders.js';
import { settingsFor } from '../consent/any-site.js';
import { groundOf, isFuture, isOver, lastOf, signalOn, written, type Heard, type Said, type Site } from '../consent/model.js';

const NAME = 'tierconsent';

/** What can happen to a site with two tabs open. `tab` is the one that it happens in. */
export type Event =
  | { readonly what: 'chooses'; readonly tab: number; readonly choice: string | readonly string[]; readonly days: number }
  | { readonly what: 'allows a service'; readonly tab: number; readonly service: string }
  | { readonly what: 'withdraws' | 'resets' | 'looks again'; readonly tab: number }
  | { readonly what: 'loads the page'; readonly tab: number; readonly site: number }
  | { readonly what: 'time passes'; readonly seconds: number }
  | { readonly what: 'something else writes the cookie'; readonly text: string; readonly path: string }
  | { readonly what: 'an older page writes the cookie'; readonly said: Said; readonly path: string }
  | { readonly what: 'the browser sends signals'; readonly gpc: boolean; readonly dnt: boolean }
  | { readonly what: 'cookies are cleared' | 'cookies are blocked' | 'cookies are allowed' };

export const tab = fc.constantFrom(0, 1);
const days = fc.constantFrom(1, 30, 182, 395);
const path = fc.constantFrom('/', '/shop', '/shop/', '/shop/basket');
const is = fc.constantFrom;

const garbage = fc.oneof(
  fc.string({ maxLength: 20 }),
  is('', 'v=1', 'v=2&tier=gold&on=marketing', 'on=marketing', '%', '%ff', 'undefined', 'null', '{}'),
  fc.constant(`v=1&tier=platinum&on=marketing&on=functional&at=${NOW}&days=30&policy=1&via=api`),
);

const olderWord: fc.Arbitrary<Said> = fc.record({
  categories: someIds,
  services: fc.subarray(['youtube', 'chat', 'map']),
  at: fc.integer({ min: NOW - 40 * DAY, max: NOW + 2 * DAY }),
  days,
  version: is('1', '2'),
  objectable: fc.oneof(fc.constant([]), someIds),
  gpc: fc.boolean(),
});

/** What is no word of the visitor's, and takes none of theirs away. */
const noWord: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: is('looks again' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ what: is('loads the page' as const), tab, site: is(0, 1) }) },
  { weight: 2, arbitrary: fc.record({ what: is('the browser sends signals' as const), gpc: fc.boolean(), dnt: fc.boolean() }) },
  fc.record({ what: is('cookies are blocked' as const, 'cookies are allowed' as const) }),
  fc.record({
    what: is('something else writes the cookie' as const),
    text: garbage.map((text) => text.replaceAll(/[;\s\p{Cc}]/gu, '')),
    path,
  }),
);

/** The same for less than a year, however many of them follow on one another. */
export const noWordWithinAYear: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: noWord },
  fc.record({ what: is('time passes' as const), seconds: fc.integer({ min: -10 * DAY, max: 20 * DAY }) }),
);

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: noWord },
  {
    weight: 4,
    arbitrary: fc.record({ what: is('chooses' as const), tab, choice: fc.oneof(is('tier-0', 'tier-1', 'tier-2', 'gold'), someIds), days }),
  },
  { weight: 3, arbitrary: fc.record({ what: is('allows a service' as const), tab, service: is('youtube', 'chat', 'map') }) },
  { weight: 4, arbitrary: fc.record({ what: is('withdraws' as const, 'resets' as const, 'looks again' as const), tab }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: is('time passes' as const),
      seconds: fc.oneof(is(1, 60, -60, DAY, 30 * DAY - 1, 30 * DAY, -30 * DAY, 400 * DAY), fc.integer({ min: -60 * DAY, max: 400 * DAY })),
    }),
  },
  fc.record({ what: is('an older page writes the cookie' as const), said: olderWord, path }),
  { weight: 2, arbitrary: fc.record({ what: is('cookies are cleared' as const) }) },
);

/** What is known of a tab: which site it was loaded from, what its visitor may last have said, and when it looked. */
export interface Tab {
  readonly flow: ConsentFlow;
  readonly decide: Answers['decide'];
  readonly site: Site;
  readonly told: readonly ConsentChange[];
  readonly said: readonly (Said | null)[];
  readonly lookedAt: number;
  /** What it heard then besides. */
  readonly heard: Heard;
  /** Whether a word of theirs ever reached it. */
  readonly hasHeard: boolean;
  /** What it knows although the browser kept nothing. */
  readonly inMemory: Said | null;
}

/** Everything that the browser and its visitor do, as far as pages can tell, and how it is done. */
function createBrowser() {
  let now = NOW;
  const cookies = createBrowserCookies(new URL(location.href), () => now);
  const documents = Object.getPrototypeOf(document) as Document;
  // No spies: they would remember each of millions of calls.
  Object.defineProperty(documents, 'cookie', {
    configurable: true,
    get: () => cookies.read(),
    set(text: string) {
      cookies.write(text);
    },
  });
  Object.defineProperty(Date, 'now', { configurable: true, value: () => now * 1000 });
  const signals = { gpc: false, dnt: false };
  Object.defineProperty(navigator, 'globalPrivacyControl', { configurable: true, get: () => signals.gpc });
  Object.defineProperty(navigator, 'doNotTrack', { configurable: true, get: () => (signals.dnt ? '1' : null) });
  return { cookies, signals, now: () => now, pass: (seconds: number) => void (now += seconds) };
}

/** Two tabs of one site, and beside them the plainest account of what was said in them. */
export function createWorld(sites: readonly Site[]) {
  const { cookies, signals, now, pass } = createBrowser();

  /** What was said, by the path of the cookie that says it; null for what is no answer, `later` for one in a format of the future. */
  let kept: ReadonlyMap<string, (Said & { readonly isOurs: boolean }) | 'later' | null> = new Map();
  const alive = () => {
    kept = new Map([...kept].filter(([, said]) => said === null || said === 'later' || !said.isOurs || !isOver(said, now())));
    return [...kept.values()].filter((said) => said !== null && said !== 'later');
  };

  /** What a tab finds when it looks. */
  function finds(inMemory: Said | null): readonly (Said | null)[] {
    if (!cookies.isBlocked && [...kept.values()].includes('later')) return [null]; // nobody knows which was the last
    const all = [...(cookies.isBlocked ? [] : alive()), ...(inMemory ? [inMemory] : [])];
    const possible = all.filter((said) => !isFuture(said, now()));
    return all.length > 0 ? lastOf(possible.length > 0 ? possible : all) : [null];
  }

  /** What a tab knows that has looked just now, and found this. */
  function afterLooking(site: Site, said: readonly (Said | null)[], { inMemory, hasHeard }: Pick<Tab, 'inMemory' | 'hasHeard'>) {
    const hasHeardNow = hasHeard || said.some((each) => each !== null);
    const isSilence = !hasHeardNow && !cookies.isBlocked && kept.size === 0;
    return { said, inMemory, hasHeard: hasHeardNow, lookedAt: now(), heard: { signal: signalOn(site, signals), isSilence } };
  }

  function load(site: Site): Tab {
    const told: ConsentChange[] = [];
    const settings = settingsFor(site);
    const store = createCookieStore(settings.cookie);
    const parts = {
      policy: settings.policy,
      store,
      signal: () => privacySignal(settings),
      isSilent: () => isSilent(store) && store.keeps(),
    };
    const flow = createConsentFlow({ ...parts, now }, (change) => told.push(change));
    const { decide } = createAnswers(settings, flow);
    const known = afterLooking(site, finds(null), { inMemory: null, hasHeard: false });
    flow.restore();
    return { flow, decide, site, told, ...known };
  }

  const tabs = [load(sites[0]!), load(sites[0]!)];

  function say(at: number, answer: Pick<Said, 'categories' | 'services'>, length: number): void {
    const { decide, site, hasHeard } = tabs[at]!;
    const isAsked = (id: string) => ['once agreed', 'until an objection'].includes(groundOf(site, id));
    const ids = site.categories.map(({ id }) => id);
    const said: Said = {
      ...answer,
      categories: answer.categories.filter(isAsked), // nobody can agree to what is not asked
      at: now(),
      days: length,
      version: site.policyVersion,
      objectable: ids.filter((id) => groundOf(site, id) === 'until an objection'),
      gpc: signalOn(site, signals) === 'gpc',
    };
    decide(answer, 'api', length);
    if (!cookies.isBlocked) kept = new Map([['/', { ...said, isOurs: true }]]);
    tabs[at] = { ...tabs[at]!, ...afterLooking(site, [said], { inMemory: cookies.isBlocked ? said : null, hasHeard }) };
  }

  function look(at: number): void {
    const { site, flow, said, inMemory } = tabs[at]!;
    const found = finds(inMemory);
    /** The browser has thrown away what is over; who knows it still knows that something was said. */
    const staysOver = (last: Said | null, stored: Said | null) => last && isOver(last, now()) && (!stored || isOver(stored, now()));
    const all = said.flatMap((last) => found.map((stored) => (staysOver(last, stored) ? last : stored)));
    tabs[at] = { ...tabs[at]!, ...afterLooking(site, all, tabs[at]!) };
    flow.lookAgain();
  }

  function choose({ tab: at, choice, days: length }: Extract<Event, { what: 'chooses' }>): void {
    const { flow, site } = tabs[at]!;
    const { policy } = settingsFor(site);
    const known = (typeof choice === 'string' ? site.tiers : site.categories).map(({ id }) => id);
    if (![choice].flat().every((word) => known.includes(word)))
      return void expect(() => answerOf(choice, policy, flow.consent().services)).toThrow(RangeError);
    const tier = site.tiers.find(({ id }) => id === choice);
    const named = tier ? { categories: tier.categories, services: [] } : { categories: [choice].flat(), services: flow.consent().services };
    expect(answerOf(choice, policy, flow.consent().services)).toEqual(named);
    say(at, named, length);
  }

  function forget(at: number): void {
    if (!cookies.isBlocked) kept = new Map();
    const { site, flow, hasHeard } = tabs[at]!;
    tabs[at] = { ...tabs[at]!, ...afterLooking(site, [null], { inMemory: null, hasHeard }) };
    flow.forget();
  }

  function write(one: Extract<Event, { path: string }>): void {
    cookies.write(`${NAME}=${'said' in one ? written(one.said) : one.text}; path=${one.path}`);
    if (cookies.isBlocked) return;
    const other = 'text' in one && one.text.startsWith('v=2') ? 'later' : null;
    kept = new Map(kept).set(one.path, 'said' in one ? { ...one.said, isOurs: false } : other);
  }

  function happen(one: Event): void {
    switch (one.what) {
      case 'chooses':
        return choose(one);
      case 'allows a service':
        return say(one.tab, { categories: tabs[one.tab]!.flow.consent().categories, services: [one.service] }, 182);
      case 'withdraws':
        expect(refusal).toEqual({ categories: [], services: [] });
        return say(one.tab, refusal, 182);
      case 'resets':
        return forget(one.tab);
      case 'looks again':
        return look(one.tab);
      case 'loads the page':
        tabs[one.tab] = load(sites[one.site]!);
        return;
      case 'time passes':
        pass(one.seconds);
        return void (cookies.read(), alive()); // a browser throws away what is over at once
      case 'something else writes the cookie':
      case 'an older page writes the cookie':
        return write(one);
      case 'the browser sends signals':
        return void Object.assign(signals, { gpc: one.gpc, dnt: one.dnt });
      case 'cookies are cleared':
        for (const at of kept.keys()) cookies.write(`${NAME}=; path=${at}; max-age=0`);
        if (!cookies.isBlocked) kept = new Map();
        return;
      case 'cookies are blocked':
      case 'cookies are allowed':
        cookies.isBlocked = one.what === 'cookies are blocked';
    }
  }

  return { tabs, happen };
}

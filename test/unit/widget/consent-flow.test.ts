// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://www.fernhill.test/shop/basket"}
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isRealChange, type ConsentChange } from '../../../src/consent/change.js';
import type { Policy } from '../../../src/consent/policy.js';
import { createCookieStore } from '../../../src/page/cookie-store.js';
import { answerOf, refusal } from '../../../src/widget/commands.js';
import { createConsentFlow, type ConsentFlow } from '../../../src/widget/consent-flow.js';
import { anyPolicy, someIds } from '../arbitraries.js';
import { createBrowserCookies } from '../browser-cookies.js';
import { DAY, NOW, policy } from '../builders.js';
import { counts, endOf, lastOf, mayAct, servicesThatMayAct, written, type Said } from '../consent/model.js';
import { alwaysHolds } from '../fuzz-size.js';

const NAME = 'tierconsent';

/** What can happen to a site with two tabs open. `tab` is the one that it happens in. */
type Event =
  | { readonly what: 'chooses'; readonly tab: number; readonly choice: string | readonly string[]; readonly days: number }
  | { readonly what: 'allows a service'; readonly tab: number; readonly service: string }
  | { readonly what: 'withdraws' | 'resets' | 'looks again'; readonly tab: number }
  | { readonly what: 'loads the page'; readonly tab: number; readonly site: number }
  | { readonly what: 'time passes'; readonly seconds: number }
  | { readonly what: 'something else writes the cookie'; readonly text: string; readonly path: string }
  | { readonly what: 'an older page writes the cookie'; readonly said: Said; readonly path: string }
  | { readonly what: 'cookies are cleared' | 'cookies are blocked' | 'cookies are allowed' };

/** A site in a region where consent is needed first. */
const anySite = anyPolicy.map((site): Policy => ({ ...site, objectable: [], barred: [] }));

const tab = fc.constantFrom(0, 1);
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
});

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: is('chooses' as const), tab, choice: fc.oneof(is('tier-0', 'tier-1', 'tier-2', 'gold'), someIds), days }),
  },
  fc.record({ what: is('allows a service' as const), tab, service: is('youtube', 'chat', 'map') }),
  { weight: 5, arbitrary: fc.record({ what: is('withdraws' as const, 'resets' as const, 'looks again' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ what: is('loads the page' as const), tab, site: is(0, 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: is('time passes' as const),
      seconds: fc.oneof(is(1, 60, -60, DAY, 30 * DAY - 1, 30 * DAY, -30 * DAY, 400 * DAY), fc.integer({ min: -60 * DAY, max: 400 * DAY })),
    }),
  },
  fc.record({
    what: is('something else writes the cookie' as const),
    text: garbage.map((text) => text.replaceAll(/[;\s\p{Cc}]/gu, '')),
    path,
  }),
  fc.record({ what: is('an older page writes the cookie' as const), said: olderWord, path }),
  {
    weight: 3,
    arbitrary: fc.record({ what: is('cookies are cleared' as const, 'cookies are blocked' as const, 'cookies are allowed' as const) }),
  },
);

/** What is known of a tab: which site it was loaded from, what its visitor may last have said, and when it looked. */
interface Tab {
  readonly flow: ConsentFlow;
  readonly site: Policy;
  readonly told: readonly ConsentChange[];
  readonly said: readonly (Said | null)[];
  readonly lookedAt: number;
  /** What it knows although the browser kept nothing. */
  readonly inMemory: Said | null;
}

/** Two tabs of one site, and beside them the plainest account of what was said in them. */
function createWorld(sites: readonly Policy[]) {
  let now = NOW;
  const cookies = createBrowserCookies(new URL(location.href), () => now);
  vi.spyOn(Object.getPrototypeOf(document) as Document, 'cookie', 'get').mockImplementation(() => cookies.read());
  vi.spyOn(Object.getPrototypeOf(document) as Document, 'cookie', 'set').mockImplementation((text: string) => cookies.write(text));

  /** What was said, by the path of the cookie that says it; null for what is no answer, `later` for one in a format of the future. */
  let kept: ReadonlyMap<string, (Said & { readonly isOurs: boolean }) | 'later' | null> = new Map();
  const alive = () => {
    kept = new Map([...kept].filter(([, said]) => said === null || said === 'later' || !said.isOurs || endOf(said) > now));
    return [...kept.values()].filter((said) => said !== null && said !== 'later');
  };

  /** What a tab finds when it looks. */
  function finds(inMemory: Said | null): readonly (Said | null)[] {
    if (!cookies.isBlocked && [...kept.values()].includes('later')) return [null]; // nobody knows which was the last
    const all = [...(cookies.isBlocked ? [] : alive()), ...(inMemory ? [inMemory] : [])];
    return all.length > 0 ? lastOf(all) : [null];
  }

  function load(site: Policy): Tab {
    const told: ConsentChange[] = [];
    const store = createCookieStore({ name: NAME, path: '/', sameSite: 'Lax' });
    const flow = createConsentFlow({ policy: site, store, signal: () => null, isSilent: () => false, now: () => now }, (change) =>
      told.push(change),
    );
    const said = finds(null);
    flow.restore();
    return { flow, site, told, said, lookedAt: now, inMemory: null };
  }

  const tabs = [load(sites[0]!), load(sites[0]!)];

  function say(at: number, answer: Pick<Said, 'categories' | 'services'>, length: number): void {
    const { flow, site } = tabs[at]!;
    const categories = answer.categories.filter((id) => !site.necessary.includes(id)); // nobody can agree to what is not asked
    const said: Said = { ...answer, categories, at: now, days: length, version: site.version };
    flow.answer(answer, { days: length, via: 'api', id: null, gpc: false }, 'api');
    if (!cookies.isBlocked) kept = new Map([['/', { ...said, isOurs: true }]]);
    tabs[at] = { ...tabs[at]!, said: [said], lookedAt: now, inMemory: cookies.isBlocked ? said : null };
  }

  function happen(one: Event): void {
    switch (one.what) {
      case 'chooses': {
        const { flow, site } = tabs[one.tab]!;
        const known = typeof one.choice === 'string' ? site.tiers.map(({ id }) => id) : site.categories;
        if (![one.choice].flat().every((word) => known.includes(word))) {
          return void expect(() => answerOf(one.choice, site, flow.consent().services)).toThrow(RangeError);
        }
        const tier = site.tiers.find(({ id }) => id === one.choice);
        const named = tier
          ? { categories: tier.categories, services: [] }
          : { categories: [one.choice].flat(), services: flow.consent().services };
        expect(answerOf(one.choice, site, flow.consent().services)).toEqual(named);
        return say(one.tab, named, one.days);
      }
      case 'allows a service': {
        const { categories } = tabs[one.tab]!.flow.consent();
        return say(one.tab, { categories, services: [one.service] }, 182);
      }
      case 'withdraws':
        expect(refusal).toEqual({ categories: [], services: [] });
        return say(one.tab, refusal, 182);
      case 'resets':
        tabs[one.tab]!.flow.forget();
        if (!cookies.isBlocked) kept = new Map();
        tabs[one.tab] = { ...tabs[one.tab]!, said: [null], lookedAt: now, inMemory: null };
        return;
      case 'looks again':
        tabs[one.tab] = { ...tabs[one.tab]!, said: finds(tabs[one.tab]!.inMemory), lookedAt: now };
        return tabs[one.tab]!.flow.lookAgain();
      case 'loads the page':
        tabs[one.tab] = load(sites[one.site]!);
        return;
      case 'time passes':
        now += one.seconds;
        return void (cookies.read(), alive()); // a browser throws away what is over at once
      case 'something else writes the cookie':
      case 'an older page writes the cookie':
        cookies.write(`${NAME}=${'said' in one ? written(one.said) : one.text}; path=${one.path}`);
        if (!cookies.isBlocked)
          kept = new Map(kept).set(one.path, 'said' in one ? { ...one.said, isOurs: false } : one.text.startsWith('v=2') ? 'later' : null);
        return;
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

/** What the flow told, from the start, has to add up to what is allowed. */
function sumOf(told: readonly ConsentChange[]): readonly string[] {
  let allowed: readonly string[] = [];
  for (const { granted, revoked, previous } of told) {
    expect([...allowed].sort()).toEqual([...previous.categories].sort());
    expect(granted.filter((id) => allowed.includes(id)).concat(revoked.filter((id) => !allowed.includes(id)))).toEqual([]);
    allowed = [...allowed.filter((id) => !revoked.includes(id)), ...granted];
  }
  return allowed;
}

function expectNoMoreThanWasSaid({ flow, site, told, said, lookedAt }: Tab): void {
  const { decided, categories, services, record } = flow.consent();
  const possible = said.map((each) => ({
    categories: mayAct(each, site, lookedAt),
    services: servicesThatMayAct(each, site, lookedAt),
    mayBeDecided: counts(each, site, lookedAt),
  }));
  expect(possible.map(({ categories: may, services: mayToo }) => ({ categories: may, services: mayToo }))).toContainEqual({
    categories,
    services,
  });
  if (decided) expect(possible.some(({ mayBeDecided }) => mayBeDecided)).toBe(true);
  expect(record === null).toBe(!decided);
  expect([...sumOf(told)].sort()).toEqual([...categories].sort());
  expect(Object.isFrozen(flow.consent()) && Object.isFrozen(categories) && Object.isFrozen(services)).toBe(true);
}

describe('Whatever happens, in whatever order', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

  it('a tab allows exactly what the last valid choice that it saw named, and never anything else', () => {
    alwaysHolds(
      fc.property(anySite, anySite, fc.array(event, { minLength: 1, maxLength: 20, size: 'max' }), (one, other, events) => {
        const { tabs, happen } = createWorld([one, other]);
        for (const each of events) {
          happen(each);
          tabs.forEach(expectNoMoreThanWasSaid);
        }
      }),
    );
  });

  it('a visitor who refused last is held to it by every tab that looks, and by every page to come', () => {
    alwaysHolds(
      fc.property(anySite, fc.array(event, { maxLength: 15, size: 'max' }), tab, (site, events, last) => {
        const { tabs, happen } = createWorld([site, site]);
        for (const each of events) happen(each.what === 'time passes' ? { ...each, seconds: Math.abs(each.seconds) } : each);
        happen({ what: 'cookies are allowed' });
        happen({ what: 'cookies are cleared' }); // an older page's could be from the future
        happen({ what: 'time passes', seconds: 1 });
        happen({ what: 'withdraws', tab: last });
        happen({ what: 'looks again', tab: 1 - last });
        const refused = site.categories.filter((id) => !site.necessary.includes(id));
        for (const { flow } of tabs) expect(flow.consent().categories.filter((id) => refused.includes(id))).toEqual([]);
        happen({ what: 'loads the page', tab: 1 - last, site: 0 });
        expect(tabs[1 - last]!.flow.consent()).toMatchObject({ decided: true, services: [] });
      }),
    );
  });

  it('a change is called real exactly when something that somebody could see has changed', () => {
    alwaysHolds(
      fc.property(anySite, fc.array(event, { minLength: 1, maxLength: 10, size: 'max' }), (site, events) => {
        const { tabs, happen } = createWorld([site, site]);
        events.forEach(happen);
        for (const change of tabs.flatMap(({ told }) => told)) {
          const seen = ({ decided, tier, categories, services }: ConsentChange['consent']) =>
            JSON.stringify([decided, tier, categories, services]);
          expect(isRealChange(change)).toBe(seen(change.previous) !== seen(change.consent));
        }
      }),
    );
  });

  it('a refusal in another tab counts more than the older consent that this tab alone remembers', () => {
    const { tabs, happen } = createWorld([policy(), policy()]);
    happen({ what: 'cookies are blocked' });
    happen({ what: 'chooses', tab: 0, choice: 'platinum', days: 182 });
    happen({ what: 'cookies are allowed' });
    happen({ what: 'time passes', seconds: 60 });
    happen({ what: 'withdraws', tab: 1 });
    expect(tabs[0]!.flow.consent().tier).toBe('platinum'); // it has not looked yet
    happen({ what: 'looks again', tab: 0 });
    expect(tabs[0]!.flow.consent()).toMatchObject({ decided: true, tier: 'silver' });
  });
});

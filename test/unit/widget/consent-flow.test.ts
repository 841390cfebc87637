// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://www.fernhill.test/shop/basket"}
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isRealChange, type ConsentChange } from '../../../src/consent/change.js';
import { defaultCategories, defaultTiers } from '../../../src/consent/policy.js';
import { createCookieStore } from '../../../src/page/cookie-store.js';
import { DAY } from '../builders.js';
import { anySite, anySiteOfSilence, anySiteThatAsks, settingsFor } from '../consent/any-site.js';
import { counts, groundOf, isForAds, mayAct, servicesThatMayAct, type Site } from '../consent/model.js';
import { alwaysHolds } from '../fuzz-size.js';
import { someIds } from '../arbitraries.js';
import { anyEvent, createWorld, noWordWithinAYear, tab, type Tab } from './two-tabs.js';

const events = (minLength: number, maxLength: number) => fc.array(anyEvent, { minLength, maxLength, size: 'max' });

/** The default site, for a visitor of whose region nothing is said. */
const plainSite: Site = {
  policyVersion: '1',
  categories: defaultCategories.map((id) => ({ id })),
  tiers: defaultTiers,
  services: [],
};

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

function expectNoMoreThanWasSaid({ flow, site, told, said, lookedAt, heard }: Tab): void {
  const { decided, categories, services, record } = flow.consent();
  const possible = said.map((each) => ({
    categories: mayAct(each, site, lookedAt, heard),
    services: servicesThatMayAct(each, site, lookedAt, heard),
  }));
  expect(possible).toContainEqual({ categories, services });
  if (decided) expect(said.some((each) => counts(each, site, lookedAt))).toBe(true);
  expect(record === null).toBe(!decided);
  expect([...sumOf(told)].sort()).toEqual([...categories].sort());
  expect(Object.isFrozen(flow.consent()) && Object.isFrozen(categories) && Object.isFrozen(services)).toBe(true);
}

/** What a tab allows that needs a word of the visitor's, or their silence. */
function optionalIn({ flow, site }: Tab): readonly string[] {
  return flow.consent().categories.filter((id) => groundOf(site, id) !== 'always');
}

describe('Whatever happens, in whatever order', () => {
  beforeEach(() => void Object.assign(console, { warn() {} })); // a spy would remember each of them

  it.each([
    ['where visitors are asked first', anySiteThatAsks],
    ['where silence counts', anySiteOfSilence],
    ['in any region, whatever its owner says', anySite],
  ])('%s, a tab allows exactly what it was told, and never anything else', (_, site) => {
    alwaysHolds(
      fc.property(site, site, events(1, 20), (one, other, all) => {
        const { tabs, happen } = createWorld([one, other]);
        for (const each of all) {
          happen(each);
          tabs.forEach(expectNoMoreThanWasSaid);
        }
      }),
    );
  });

  it('nothing is allowed that the last choice did not name, unless nobody was ever asked and region and silence allow it', () => {
    alwaysHolds(
      fc.property(anySite, anySite, events(1, 20), (one, other, all) => {
        const { tabs, happen } = createWorld([one, other]);
        for (const each of all) {
          happen(each);
          for (const here of tabs) {
            const isUnnamed = (id: string) => !here.said.some((last) => last?.categories.includes(id));
            const isSilent = here.heard.isSilence && here.said.every((last) => last === null);
            const unnamed = optionalIn(here).filter(isUnnamed);
            expect(unnamed.filter((id) => !isSilent || groundOf(here.site, id) !== 'until an objection')).toEqual([]);
          }
        }
      }),
    );
  });

  it('what was objected to does not come back without a choice: not by time, signals, another region or version, nor by cookies that go', () => {
    const after = fc.array(noWordWithinAYear, { minLength: 1, maxLength: 17, size: 'max' });
    alwaysHolds(
      fc.property(fc.tuple(anySiteOfSilence, anySite, tab, someIds), events(0, 8), after, ([site, other, at, named], before, later) => {
        const { tabs, happen } = createWorld([site, other]);
        before.forEach(happen);
        happen({ what: 'cookies are allowed' });
        happen({ what: 'cookies are cleared' }); // an older page's could be from the future
        for (const each of [0, 1]) happen({ what: 'loads the page', tab: each, site: 0 });
        const kept = named.filter((id) => site.categories.some((each) => each.id === id));
        happen({ what: 'chooses', tab: at, choice: kept, days: 395 });
        happen({ what: 'looks again', tab: 1 - at });
        for (const each of later) {
          happen(each);
          for (const here of tabs) expect(optionalIn(here).filter((id) => !kept.includes(id))).toEqual([]);
        }
      }),
    );
  });

  it('while the browser objects to ads, there are none but those that were chosen in spite of it', () => {
    alwaysHolds(
      fc.property(anySite, events(0, 12), tab, (any, all, at) => {
        const site: Site = { ...any, gpc: 'everywhere' };
        const { tabs, happen } = createWorld([site, site]);
        all.forEach(happen);
        happen({ what: 'the browser sends signals', gpc: true, dnt: false });
        happen({ what: 'looks again', tab: at });
        const { said } = tabs[at]!;
        const ads = optionalIn(tabs[at]!).filter((id) => isForAds(site, id));
        expect(ads.filter((id) => !said.some((last) => last?.gpc && last.categories.includes(id)))).toEqual([]);
      }),
    );
  });

  it('a visitor who refused last is held to it by every tab that looks, and by every page to come', () => {
    alwaysHolds(
      fc.property(anySite, events(0, 15), tab, (site, all, last) => {
        const { tabs, happen } = createWorld([site, site]);
        for (const each of all) happen(each.what === 'time passes' ? { ...each, seconds: Math.abs(each.seconds) } : each);
        happen({ what: 'cookies are allowed' });
        happen({ what: 'cookies are cleared' }); // an older page's could be from the future
        happen({ what: 'time passes', seconds: 1 });
        happen({ what: 'withdraws', tab: last });
        happen({ what: 'looks again', tab: 1 - last });
        for (const each of tabs) expect(optionalIn(each)).toEqual([]);
        happen({ what: 'loads the page', tab: 1 - last, site: 0 });
        expect(tabs[1 - last]!.flow.consent()).toMatchObject({ decided: true, services: [] });
        expect(optionalIn(tabs[1 - last]!)).toEqual([]);
      }),
    );
  });

  it('the next page reads the very choice that was made, as far as the browser keeps it', () => {
    alwaysHolds(
      fc.property(anySite, events(0, 8), tab, someIds, (site, all, at, named) => {
        const { tabs, happen } = createWorld([site, site]);
        all.forEach(happen);
        happen({ what: 'cookies are allowed' });
        const choice = named.filter((id) => site.categories.some((each) => each.id === id));
        happen({ what: 'chooses', tab: at, choice, days: 30 });
        const { record } = tabs[at]!.flow.consent();
        expect(record).not.toBeNull();
        expect(createCookieStore(settingsFor(site).cookie).read()).toEqual(record);
      }),
    );
  });

  it('a change is called real exactly when something that somebody could see has changed', () => {
    alwaysHolds(
      fc.property(anySite, events(1, 10), (site, all) => {
        const { tabs, happen } = createWorld([site, site]);
        all.forEach(happen);
        for (const change of tabs.flatMap(({ told }) => told)) {
          const seen = ({ decided, tier, categories, services }: ConsentChange['consent']) =>
            JSON.stringify([decided, tier, categories, services]);
          expect(isRealChange(change)).toBe(seen(change.previous) !== seen(change.consent));
        }
      }),
    );
  });

  it('a refusal in another tab counts more than the older consent that this tab alone remembers', () => {
    const { tabs, happen } = createWorld([plainSite, plainSite]);
    happen({ what: 'cookies are blocked' });
    happen({ what: 'chooses', tab: 0, choice: 'platinum', days: 182 });
    happen({ what: 'cookies are allowed' });
    happen({ what: 'time passes', seconds: 60 });
    happen({ what: 'withdraws', tab: 1 });
    expect(tabs[0]!.flow.consent().tier).toBe('platinum'); // it has not looked yet
    happen({ what: 'looks again', tab: 0 });
    expect(tabs[0]!.flow.consent()).toMatchObject({ decided: true, tier: 'silver' });
  });

  it('an objection that is over is no silence for a tab that knew it', () => {
    const { tabs, happen } = createWorld([{ ...plainSite, region: 'US-CA' }]);
    expect(tabs[0]!.flow.consent().categories).toContain('marketing');
    happen({ what: 'withdraws', tab: 0 });
    happen({ what: 'time passes', seconds: 400 * DAY });
    happen({ what: 'looks again', tab: 0 });
    expect(tabs[0]!.flow.consent()).toMatchObject({ decided: false, categories: ['necessary'] });
  });
});

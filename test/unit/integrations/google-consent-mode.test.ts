// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Consent } from '../../../src/consent/consent.js';
import type { GoogleOptions } from '../../../src/integrations/google-consent-mode.js';
import { integrationsOf } from '../../../src/integrations/registry.js';
import { consent, consentToTier, policy } from '../builders.js';

const page = globalThis as unknown as Record<string, unknown>;

beforeEach(() => {
  for (const name of ['dataLayer', 'ours', 'gtag']) delete page[name];
});

/** A page of ours that tells Google, from its start through every later consent. */
function visit([first, ...later]: readonly [Consent, ...Consent[]], google: true | GoogleOptions = true, isLate = false): void {
  const [integration] = integrationsOf({ google }, { isLate, isOptOut: false, isSilent: () => true });
  integration!.start(first);
  later.forEach((each) => integration!.update(each));
}

/** What Google heard, in order. Commands have to be `arguments` objects, or Google does not take them for commands. */
function heard(layer = 'dataLayer'): readonly unknown[] {
  return (page[layer] as readonly object[]).map((entry) => {
    if (Array.isArray(entry)) throw new Error('Google ignores a pushed list');
    return String(entry) === '[object Arguments]' ? [...(entry as Iterable<unknown>)] : entry;
  });
}

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'granted',
  personalization_storage: 'denied',
  security_storage: 'granted',
};

const signals = {
  silver: denied,
  gold: { ...denied, analytics_storage: 'granted', personalization_storage: 'granted' },
  platinum: Object.fromEntries(Object.keys(denied).map((signal) => [signal, 'granted'])),
};

const byDefault = [
  ['consent', 'default', denied],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', false],
];

const update = (now: object) => [['consent', 'update', now], { event: 'consent_update', consent: now }];

describe('What Google takes as granted in a region', () => {
  const google = { regionalDefaults: [{ regions: ['US-CA'], granted: ['analytics'] }] };

  it('is not told of a visitor who has said something', () => {
    const [integration] = integrationsOf({ google }, { isLate: false, isOptOut: false, isSilent: () => false });
    integration!.start(consent(null));
    expect(JSON.stringify(heard())).not.toContain('US-CA');
  });

  it('is corrected where our template for Tag Manager has told what holds no more', () => {
    page['tierconsentDefaults'] = true;
    visit([consent(null)]);
    delete page['tierconsentDefaults'];
    expect(heard()).toContainEqual(['consent', 'update', denied]);
  });
});

describe('Google Consent Mode', () => {
  it('is off where the owner does not ask for it', () => {
    expect(integrationsOf({}, { isLate: false, isOptOut: false, isSilent: () => true })).toEqual([]);
    expect(integrationsOf({ google: false }, { isLate: false, isOptOut: false, isSilent: () => true })).toEqual([]);
  });

  it('is named in messages', () => {
    expect(integrationsOf({ google: true }, { isLate: false, isOptOut: false, isSilent: () => true })[0]?.name).toBe('google');
  });

  it('hears "denied", and nothing else, of a visitor who has not chosen', () => {
    visit([consent(null)]);
    expect(heard()).toEqual(byDefault);
  });

  it.each(['silver', 'gold', 'platinum'] as const)('hears of a press on %s in a first visit', (tier) => {
    visit([consent(null), consentToTier(tier)]);
    expect(heard()).toEqual([...byDefault, ...update(signals[tier])]);
  });

  it.each(['silver', 'gold', 'platinum'] as const)(
    'hears what was chosen earlier on every page of a visitor who came back with %s',
    (tier) => {
      visit([consentToTier(tier)]);
      expect(heard()).toEqual([...byDefault, ...update(signals[tier])]);
    },
  );

  it.each([
    [['analytics'], { ...denied, analytics_storage: 'granted' }],
    [['functional'], { ...denied, personalization_storage: 'granted' }],
    [['marketing'], { ...denied, ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' }],
  ])('hears of a mix of only %j', (categories, now) => {
    visit([consent(categories)]);
    expect(heard()).toEqual([...byDefault, ...update(now)]);
  });

  it('hears each change of mind once, a withdrawal like any other', () => {
    visit([consentToTier('gold'), consentToTier('platinum'), consentToTier('silver')]);
    expect(heard()).toEqual([...byDefault, ...update(signals.gold), ...update(signals.platinum), ...update(signals.silver)]);
  });

  it('hears "denied" again when a choice is forgotten', () => {
    visit([consentToTier('platinum'), consent(null)]);
    expect(heard()).toEqual([...byDefault, ...update(signals.platinum), ...update(denied)]);
  });

  it('hears of the part that still holds while the visitor is asked about the rest', () => {
    visit([consent(['analytics', 'horoscope'])]);
    expect(heard()).toEqual([...byDefault, ...update({ ...denied, analytics_storage: 'granted' })]);
  });

  it('hears that nothing holds, by default alone, when nothing of an earlier choice does', () => {
    visit([consent(['horoscope'])]);
    expect(heard()).toEqual(byDefault);
  });

  it('does not lose what needs no consent on a site whose necessary category has another name', () => {
    const tiers = [
      { id: 'low', categories: ['essential'] },
      { id: 'high', categories: ['essential', 'marketing'] },
    ];
    const site = policy({ categories: ['essential', 'marketing'], necessary: ['essential'], tiers });
    visit([consentToTier('low', site)]);
    expect(heard()).toEqual([...byDefault, ...update(denied)]);
  });

  it('is told to wait only where our tag may come late', () => {
    visit([consent(null)], true, true);
    expect(heard()[0]).toEqual(['consent', 'default', { ...denied, wait_for_update: 500 }]);
  });

  it('is told to wait as long as the owner says', () => {
    visit([consent(null)], { waitForUpdate: 2000 }, true);
    expect(heard()[0]).toEqual(['consent', 'default', { ...denied, wait_for_update: 2000 }]);
  });

  it('is not told to wait where our tag comes first, whatever the owner says', () => {
    visit([consent(null)], { waitForUpdate: 2000 }, false);
    expect(heard()[0]).toEqual(['consent', 'default', denied]);
  });

  it('follows the owner in redaction and pass-through', () => {
    visit([consent(null)], { adsDataRedaction: false, urlPassthrough: true });
    expect(heard().slice(1)).toEqual([
      ['set', 'ads_data_redaction', false],
      ['set', 'url_passthrough', true],
    ]);
  });

  it('speaks through a data layer of another name, and leaves the usual one alone', () => {
    visit([consent(null), consentToTier('gold')], { dataLayer: 'ours' });
    expect(heard('ours')).toEqual([...byDefault, ...update(signals.gold)]);
    expect(page['dataLayer']).toBeUndefined();
  });

  it('speaks after what the page has said already', () => {
    page['dataLayer'] = [{ pageType: 'course' }];
    visit([consent(null)]);
    expect(heard()).toEqual([{ pageType: 'course' }, ...byDefault]);
  });

  it('finds a data layer that came after us', () => {
    visit([consent(null)]);
    page['dataLayer'] = [];
    const [integration] = integrationsOf({ google: true }, { isLate: false, isOptOut: false, isSilent: () => true });
    integration!.update(consentToTier('gold'));
    expect(heard()).toEqual(update(signals.gold));
  });

  it('is not misled by something else of that name', () => {
    page['dataLayer'] = document.createElement('a');
    visit([consent(null)]);
    expect(heard()).toEqual(byDefault);
  });

  it('gives pages a gtag() to speak through, and leaves theirs alone', () => {
    visit([consent(null)]);
    (page['gtag'] as (...command: unknown[]) => void)('event', 'purchase');
    expect(heard().at(-1)).toEqual(['event', 'purchase']);

    const theirs = () => {};
    page['gtag'] = theirs;
    visit([consent(null)]);
    expect(page['gtag']).toBe(theirs);
  });

  it('never loads anything of Google’s', () => {
    visit([consent(null), consentToTier('platinum')]);
    expect(document.querySelectorAll('script,img,iframe,link')).toHaveLength(0);
  });
});

describe('An owner with other categories than ours', () => {
  it('says which of them stands for each use, and Google hears what the visitor allows of those', () => {
    const own = { categories: ['necessary', 'stats'], decided: true, services: [], tier: 'custom', record: null } as unknown as Consent;
    visit([own], { categories: { analytics: 'stats', marketing: 'ads' } });
    expect(heard()).toEqual([...byDefault, ...update({ ...denied, analytics_storage: 'granted' })]);
  });
});

describe('An owner who names regions', () => {
  it('has Google told, after the default of everywhere, what holds there before a choice', () => {
    visit([consent(null)], { regionalDefaults: [{ regions: ['US', 'US-CA'], granted: ['analytics'] }] });
    expect(heard().slice(0, 2)).toEqual([
      ['consent', 'default', denied],
      ['consent', 'default', { ...denied, analytics_storage: 'granted', region: ['US', 'US-CA'] }],
    ]);
  });

  it('has tags wait there, too, where ours is late', () => {
    visit([consent(null)], { regionalDefaults: [{ regions: ['JP'], granted: [] }], waitForUpdate: 300 }, true);
    expect(heard()[1]).toEqual(['consent', 'default', { ...denied, region: ['JP'], wait_for_update: 300 }]);
  });
});

describe('An owner who names measurement ids', () => {
  const ids = { measurementIds: ['G-1', 'UA-2-1'] };
  const switches = () => [page['ga-disable-G-1'], page['ga-disable-UA-2-1']];
  beforeEach(() => ['G-1', 'UA-2-1'].forEach((id) => delete page[`ga-disable-${id}`]));

  it('has Analytics switched off once statistics are refused, and on again once they are allowed', () => {
    visit([consent(null)], ids);
    expect(switches()).toEqual([undefined, undefined]);
    visit([consentToTier('gold')], ids);
    expect(switches()).toEqual([false, false]);
    visit([consentToTier('gold'), consentToTier('silver')], ids);
    expect(switches()).toEqual([true, true]);
  });
});

describe('A page that has denied everything itself, above its Google tags', () => {
  const say = (said: object) => {
    const layer: unknown[] = (page['dataLayer'] = [{ event: 'early' }, null, 'text']);
    (function gtag(..._command: readonly unknown[]) {
      // oxlint-disable-next-line prefer-rest-params
      layer.push(arguments);
    })('consent', 'default', said);
    return layer;
  };

  it('is not told so again by us, for a default that comes after a tag is a fault', () => {
    const layer = say({ ...denied, wait_for_update: 500 });
    visit([consentToTier('gold')], true, true);
    expect(layer.slice(4).map((entry) => [...Object.values(entry as object)])).toEqual([
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', false],
      ['consent', 'update', signals.gold],
      ['consent_update', signals.gold],
    ]);
  });

  it('is not told so again where our template in Tag Manager has spoken', () => {
    page['tierconsentDefaults'] = true;
    visit([consentToTier('gold')]);
    delete page['tierconsentDefaults'];
    expect(heard()).toEqual([...byDefault.slice(1), ...update(signals.gold)]);
  });

  it.each([
    ['granted something', { ...denied, ad_storage: 'granted' }],
    ['left something out', { ad_storage: 'denied', analytics_storage: 'denied' }],
    ['spoke of one region only', { ...denied, region: ['DE'] }],
  ])('is told by us all the same where it %s', (_what, said) => {
    const layer = say(said);
    visit([consent(null)]);
    expect(Object.values(layer[4] as object)).toEqual(['consent', 'default', denied]);
  });
});

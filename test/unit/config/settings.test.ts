import { describe, expect, it } from 'vitest';
import { areWrong, settingsOf } from '../../../src/config/settings.js';
import { defaultTiers } from '../../../src/consent/policy.js';
import { problemsIn, settings } from '../builders.js';

describe('Settings of an owner who wrote nothing', () => {
  it('are the default policy, asked in every region, kept for half a year', () => {
    expect(settings()).toEqual({
      text: {},
      theme: 'auto',
      reopen: 'auto',
      reopenSide: 'start',
      gpc: 'everywhere',
      regime: 'opt-in',
      onRevoke: 'reload',
      integrations: {},
      services: [],
      durations: [30, 90, 182, 365],
      defaultDuration: 182,
      categories: [{ id: 'necessary' }, { id: 'functional' }, { id: 'analytics' }, { id: 'marketing' }],
      tiers: defaultTiers,
      policy: {
        version: '1',
        categories: ['necessary', 'functional', 'analytics', 'marketing'],
        necessary: ['necessary'],
        objectable: [],
        advertising: ['marketing'],
        barred: [],
        tiers: defaultTiers,
        services: [],
      },
      cookie: { name: 'tierconsent', path: '/', sameSite: 'Lax' },
    });
  });

  it('set no domain, so that the cookie stays with this host', () => {
    expect(settings().cookie).not.toHaveProperty('domain');
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(settings())).toBe(true);
  });
});

describe('Settings', () => {
  it('stay as they were, whatever the owner does with what they wrote', () => {
    const storage = [{ name: '_ga' }];
    const config = {
      text: { en: { title: 'Ours' } },
      durations: [182],
      cookie: { name: 'ours' },
      services: [{ id: 'a', category: 'analytics', storage }],
    };
    const made = settings(config);
    config.text.en.title = 'Theirs';
    config.durations.push(400);
    config.cookie.name = 'theirs';
    storage[0]!.name = '*';
    expect(made).toMatchObject({ text: { en: { title: 'Ours' } }, durations: [182], cookie: { name: 'ours' } });
    expect(made.services[0]!.storage).toEqual([{ name: '_ga' }]);
  });

  it('keep what the owner wrote', () => {
    const config = { policyUrl: '/privacy', layout: 'bar', dismissible: true, language: 'de', reopen: 'none', onRevoke: 'keep' } as const;
    expect(settings(config)).toMatchObject(config);
  });

  it('take the owner’s version, categories, tiers and services for the policy', () => {
    const tiers = [
      { id: 'low', categories: ['essential'] },
      { id: 'high', categories: ['essential', 'ads'] },
    ];
    const services = [{ id: 'pixel', category: 'ads' }];
    const { policy } = settings({ policyVersion: '2', categories: [{ id: 'essential' }, { id: 'ads', name: 'Ads' }], tiers, services });
    const rest = { objectable: [], advertising: ['ads'], barred: [] };
    expect(policy).toEqual({
      version: '2',
      categories: ['essential', 'ads'],
      necessary: ['essential'],
      tiers,
      services: ['pixel'],
      ...rest,
    });
  });

  it('preselect 182 days where they are offered, otherwise the first', () => {
    expect(settings({ durations: [30, 182] }).defaultDuration).toBe(182);
    expect(settings({ durations: [60, 120] }).defaultDuration).toBe(60);
    expect(settings({ durations: [60, 120], defaultDuration: 120 }).defaultDuration).toBe(120);
  });

  it('complete a cookie of which the owner set only a part', () => {
    expect(settings({ cookie: { domain: 'example.com' } }).cookie).toEqual({
      name: 'tierconsent',
      domain: 'example.com',
      path: '/',
      sameSite: 'Lax',
    });
  });

  it('do not change what the owner wrote', () => {
    const config = { theme: undefined, cookie: { name: 'x' }, durations: [60, 30], services: [{ id: 'a', category: 'marketing' }] };
    const before = structuredClone(config);
    settingsOf(config);
    expect(config).toEqual(before);
    expect(Object.isFrozen(config)).toBe(false);
  });

  it('take a wrong configuration for no settings at all', () => {
    expect(areWrong(settingsOf({ theme: 'drak' }))).toBe(true);
    expect(areWrong(settings())).toBe(false);
  });
});

describe('An option that is undefined', () => {
  const all = {
    policyVersion: undefined,
    policyUrl: undefined,
    categories: undefined,
    tiers: undefined,
    services: undefined,
    durations: undefined,
    defaultDuration: undefined,
    text: undefined,
    theme: undefined,
    cookie: undefined,
    integrations: undefined,
  };

  it('counts as left out', () => {
    expect(settingsOf(all)).toEqual(settings());
    expect(Object.keys(settingsOf(all))).toEqual(expect.not.arrayContaining(['policyUrl', 'policyVersion']));
  });

  it('counts as left out inside of another', () => {
    const nested = { cookie: { name: undefined, path: undefined }, controller: { name: undefined }, integrations: { google: undefined } };
    expect(settingsOf(nested)).toMatchObject({ cookie: settings().cookie });
  });

  it('is missing where it has to be there', () => {
    expect(problemsIn({ services: [{ id: undefined, category: undefined }] })).toEqual([
      'services[0].id: is missing.',
      'services[0].category: is missing.',
    ]);
  });

  it('is still unknown where there is no such option', () => {
    expect(problemsIn({ them: undefined })).toEqual(['them: is not an option. Did you mean "theme"?']);
  });
});

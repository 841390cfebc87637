// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as adapters from '../../../src/integrations/adapters.js';
import type { Integration, Site } from '../../../src/integrations/integration.js';
import { consent, consentToTier, policy } from '../builders.js';

const page = globalThis as unknown as Record<string, unknown>;

let heard: unknown[][] = [];
let reported: string[] = [];
let present: object;

/** A site with these categories, which writes down what fails, and is over with the test. */
const siteWith = (...categories: readonly string[]): Site => {
  const mine = present;
  const guard: Site['guard'] = (name, run) => {
    if (mine !== present) return;
    try {
      const result = run();
      if (result instanceof Promise) result.catch((error: unknown) => reported.push(`${name}: ${String(error)}`));
    } catch (error) {
      reported.push(`${name}: ${String(error)}`);
    }
  };
  return { categories, guard, objectable: [], isOptOut: false };
};

const all: Readonly<Record<string, unknown>> = { ...adapters };
const make = (key: keyof typeof adapters, options: object = {}, on = siteWith('necessary', 'functional', 'analytics', 'marketing')) =>
  (all[key] as (options: object, site: Site) => Integration)(options, on);
const caller = (name: string) => (page[name] = (...command: unknown[]) => void heard.push(command));
const methods = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (...given: unknown[]) => void heard.push([name, ...given])]));

beforeEach(() => {
  heard = [];
  reported = [];
  present = {};
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  for (const name of ['fbq', 'clarity', 'mixpanel', 'posthog', 'Shopify', 'wp_set_consent', 'wp_has_consent', 'alloy', 'adobe', 'ttq'])
    delete page[name];
});

describe('An integration that waits for its vendor', () => {
  it.each(['tierconsent:release', 'readystatechange'])('looks at %s', (event) => {
    make('meta').start(consentToTier('platinum'));
    caller('fbq');
    document.dispatchEvent(new CustomEvent(event));
    expect(heard).toEqual([['consent', 'grant']]);
  });

  it('looks when any script has loaded', () => {
    make('meta').start(consentToTier('platinum'));
    caller('fbq');
    document.body.append(document.createElement('script'));
    document.querySelector('script')!.dispatchEvent(new Event('load'));
    expect(heard).toEqual([['consent', 'grant']]);
  });

  it('looks a few times in between', () => {
    make('meta').start(consentToTier('platinum'));
    vi.advanceTimersByTime(2500);
    caller('fbq');
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([['consent', 'grant']]);
  });

  it('gives up after some seconds: no timer is left', () => {
    make('meta').start(consentToTier('platinum'));
    vi.advanceTimersByTime(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks once more at a change, whenever that is', () => {
    const integration = make('meta');
    integration.start(consentToTier('gold'));
    vi.advanceTimersByTime(60_000);
    caller('fbq');
    integration.update(consentToTier('platinum'));
    expect(heard).toEqual([['consent', 'grant']]);
  });

  it('says only what holds in the end to a vendor that missed what came before', () => {
    const integration = make('meta');
    integration.start(consentToTier('platinum'));
    integration.update(consentToTier('silver'));
    caller('fbq');
    document.dispatchEvent(new Event('readystatechange'));
    expect(heard).toEqual([['consent', 'revoke']]);
  });
});

describe('An owner with categories of their own', () => {
  it('names the one that a vendor goes by', () => {
    caller('fbq');
    const own = consent(['ads'], {}, policy({ categories: ['necessary', 'ads'], tiers: [], services: [] }));
    make('meta', { categories: { marketing: 'ads' } }, siteWith('necessary', 'ads')).start(own);
    expect(heard).toEqual([['consent', 'grant']]);
  });

  it('is told of one that is not there, and the vendor is refused', () => {
    caller('clarity');
    const integration = make('clarity', { categories: { analytics: 'statistics' } });
    expect(() => integration.start(consentToTier('platinum'))).toThrow('no category "statistics"');
    expect(heard).toEqual([['consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' }]]);
  });

  it('is told where none of a vendor’s usual categories is there', () => {
    expect(() => make('uet', {}, siteWith('necessary', 'ads')).start(consent(null))).toThrow('no category "marketing"');
  });

  it('may do without some of a vendor’s usual categories', () => {
    expect(() => make('hubspot', {}, siteWith('necessary', 'analytics')).start(consent(null))).not.toThrow();
  });
});

describe.each(['mixpanel', 'posthog'] as const)('%s', (key) => {
  const calls = { mixpanel: ['opt_in_tracking', 'opt_out_tracking'], posthog: ['opt_in_capturing', 'opt_out_capturing'] }[key];

  it('hears nothing before it is initialised', () => {
    page[key] = methods(...calls);
    make(key).start(consentToTier('gold'));
    expect(heard).toEqual([]);
    Object.assign(page[key] as object, { __loaded: true });
    document.dispatchEvent(new Event('readystatechange'));
    expect(heard.map(([name]) => name)).toEqual([calls[0]]);
  });

  it('keeps what it hears for later where only its snippet is there', () => {
    page[key] = Object.assign([], methods(...calls));
    make(key).start(consentToTier('silver'));
    expect(heard.map(([name]) => name)).toEqual([calls[1]]);
  });
});

it('Mixpanel does not count the consent as an event of its own', () => {
  page['mixpanel'] = { __loaded: true, ...methods('opt_in_tracking') };
  make('mixpanel').start(consentToTier('gold'));
  const [, options] = heard[0]! as [string, { track(): void }];
  expect(options.track()).toBeUndefined();
});

it('A TikTok snippet that does not know the calls is not called', () => {
  page['ttq'] = [];
  make('tiktok').start(consentToTier('platinum'));
  expect(reported).toEqual([]);
  page['ttq'] = methods('grantConsent');
  document.dispatchEvent(new Event('readystatechange'));
  expect(heard).toEqual([['grantConsent']]);
});

describe('A Shopify shop', () => {
  const yes = { analytics: true, marketing: true, preferences: true, sale_of_data: true };
  const no = { analytics: false, marketing: false, preferences: false, sale_of_data: false };
  const privacy = (remembered = '') => ({
    ...methods('setTrackingConsent'),
    currentVisitorConsent: () => ({ analytics: remembered, marketing: '' }),
  });

  it('loads the part of itself that hears of consent', () => {
    const shop: Record<string, unknown> = {
      loadFeatures(features: unknown, done: () => void) {
        heard.push(['loadFeatures', features]);
        shop['customerPrivacy'] = privacy();
        done();
      },
    };
    page['Shopify'] = shop;
    make('shopify').start(consentToTier('platinum'));
    expect(heard).toEqual([
      ['loadFeatures', [{ name: 'consent-tracking-api', version: '0.1' }]],
      ['setTrackingConsent', yes, expect.any(Function)],
    ]);
  });

  it('that cannot load it is reported', () => {
    page['Shopify'] = { loadFeatures: (_: unknown, done: (error: Error) => void) => done(new Error('no feature')) };
    make('shopify').start(consentToTier('platinum'));
    expect(reported).toEqual([expect.stringMatching(/^shopify: TypeError/)]);
  });

  it('that remembers a consent which is over is told so', () => {
    page['Shopify'] = { customerPrivacy: privacy('yes'), loadFeatures: (_: unknown, done: () => void) => done() };
    make('shopify').start(consent(null));
    expect(heard).toEqual([['setTrackingConsent', no, expect.any(Function)]]);
  });
});

describe('WordPress', () => {
  it('that remembers a consent which is over is told so, and no more', () => {
    caller('wp_set_consent');
    page['wp_has_consent'] = (category: string) => category === 'marketing';
    make('wordpress').start(consent(null));
    expect(heard).toEqual([['marketing', 'deny']]);
  });
});

describe.each(['adobe', 'alloy'] as const)('%s', (key) => {
  it('hears when a choice is forgotten, but only if it has heard of one', () => {
    page['alloy'] = (...command: unknown[]) => void heard.push(command);
    page['adobe'] = { OptInCategories: {}, optIn: methods('approve', 'deny', 'complete') };
    const integration = make(key);
    integration.start(consent(null));
    expect(heard).toEqual([]);
    integration.update(consentToTier('platinum'));
    const calls = heard.length;
    integration.update(consent(null));
    expect(heard.length).toBe(2 * calls);
  });
});

it('What a promise of Adobe’s rejects with is reported', async () => {
  page['alloy'] = () => Promise.reject(new Error('no server'));
  make('alloy').start(consentToTier('gold'));
  await Promise.resolve();
  expect(reported).toEqual(['alloy: Error: no server']);
});

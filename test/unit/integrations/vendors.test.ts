// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent, type Config, type ConsentWidget } from '../../../src/index.js';
import * as adapters from '../../../src/integrations/adapters.js';
import { vendorCases, type VendorCase } from './vendor-calls.js';

const page = globalThis as unknown as Record<string, unknown>;
const ON: Readonly<Record<string, string>> = { silver: '', gold: 'functional analytics', platinum: 'functional analytics marketing' };

let widget: ConsentWidget | undefined;
let errors: { readonly source: string; readonly error: unknown }[] = [];
const noteError = ({ detail }: CustomEvent) => void errors.push(detail as (typeof errors)[number]);

beforeEach(() => {
  errors = [];
  document.addEventListener('tierconsent:open', (event) => event.preventDefault(), { once: true });
  document.addEventListener('tierconsent:error', noteError);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  widget?.destroy();
  widget = undefined;
  vi.useRealTimers();
  document.removeEventListener('tierconsent:error', noteError);
  document.cookie = 'tierconsent=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'; // with `max-age=0` happy-dom keeps it for the rest of the millisecond
  for (const { globals } of Object.values(vendorCases)) for (const name of globals) delete page[name];
});

/** A page of a visitor who answered before, or never. */
async function visit(
  key: string,
  { options = true }: { readonly options?: unknown },
  tier = 'none',
  more: Config = {},
): Promise<ConsentWidget> {
  if (tier !== 'none') {
    const at = String(Math.floor(Date.now() / 1000) - 60);
    const record = new URLSearchParams({ v: '1', tier, on: ON[tier]!, at, days: '182', policy: '1', via: 'banner' });
    document.cookie = `tierconsent=${record.toString()}; path=/`;
  }
  const config: Config = { onRevoke: 'keep', integrations: { [key.split(',')[0]!]: options }, ...more };
  widget = createConsent(config as object) as unknown as ConsentWidget;
  await vi.dynamicImportSettled();
  await Promise.resolve();
  return widget;
}

/** The calls that a vendor on the page hears. */
function listen({ install }: VendorCase): unknown[][] {
  const heard: unknown[][] = [];
  install((...call) => void heard.push([...call]));
  return heard;
}

it('There is a case for every integration', () => {
  expect(new Set(Object.keys(vendorCases).map((name) => name.split(',')[0]))).toEqual(new Set(Object.keys(adapters)));
});

describe.each(Object.entries(vendorCases))('%s', (key, vendor) => {
  it('hears what holds before a first answer', async () => {
    const heard = listen(vendor);
    await visit(key, vendor);
    expect(heard).toEqual(vendor.start.none);
  });

  it.each(['silver', 'gold', 'platinum'] as const)('hears of a first answer with %s', async (tier) => {
    const heard = listen(vendor);
    (await visit(key, vendor)).choose(tier);
    expect(heard).toEqual([...vendor.start.none, ...vendor.press[tier]]);
  });

  it.each(['silver', 'gold', 'platinum'] as const)('hears on every page of a visitor who answered with %s', async (tier) => {
    for (let pages = 0; pages < 2; pages++) {
      const heard = listen(vendor);
      await visit(key, vendor, tier);
      expect(heard).toEqual(vendor.start[tier]);
      widget?.destroy();
    }
  });

  it('hears of a change, and nothing where nothing changed', async () => {
    const heard = listen(vendor);
    const { choose } = await visit(key, vendor, 'gold');
    choose('gold');
    expect(heard).toEqual(vendor.start.gold);
    choose('platinum');
    choose('platinum');
    expect(heard).toEqual([...vendor.start.gold, ...vendor.goldToPlatinum]);
  });

  it('hears that consent was taken back', async () => {
    const heard = listen(vendor);
    (await visit(key, vendor, 'platinum')).withdraw();
    expect(heard).toEqual([...vendor.start.platinum, ...vendor.platinumToSilver]);
  });

  it('hears nothing more once the widget is gone', async () => {
    const heard = listen(vendor);
    const { destroy } = await visit(key, vendor);
    destroy();
    heard.length = 0;
    document.dispatchEvent(new CustomEvent('tierconsent:release', { detail: { elements: [] } }));
    document.dispatchEvent(new Event('readystatechange'));
    expect(heard).toEqual([]);
  });

  it('that throws is reported once, holds up nobody, and still hears of a withdrawal', async () => {
    const heard: unknown[][] = [];
    vendor.install((...call) => {
      heard.push([...call]);
      throw new Error('the vendor is broken');
    });
    const { withdraw, consent } = await visit(key, vendor, 'platinum');
    expect(consent.tier).toBe('platinum');
    document.dispatchEvent(new Event('readystatechange'));
    expect(errors).toEqual([{ source: key.split(',')[0], error: new Error('the vendor is broken') }]);
    const before = heard.length;
    withdraw();
    expect(heard.slice(before)).toEqual(vendor.platinumToSilver.slice(0, 1));
    expect(errors).toHaveLength(2);
  });

  it('that is not there is missed by nobody', async () => {
    const before = Object.keys(page);
    const { choose } = await visit(key, vendor, 'platinum');
    choose('silver');
    expect(errors).toEqual([]);
    const own = vendor.isQueue ? vendor.globals : ['wp_consent_type'];
    expect(Object.keys(page).filter((name) => !before.includes(name) && !own.includes(name))).toEqual([]);
    expect(document.querySelectorAll('script,img,iframe,link')).toHaveLength(0);
  });
});

describe('A vendor that is no queue', () => {
  it.each(Object.entries(vendorCases).filter(([, { isQueue }]) => !isQueue))('%s hears when it comes late, once', async (key, vendor) => {
    await visit(key, vendor, 'platinum');
    const heard = listen(vendor);
    document.dispatchEvent(new CustomEvent('tierconsent:release', { detail: { elements: [] } }));
    expect(heard).toEqual(vendor.start.platinum);
    document.dispatchEvent(new Event('readystatechange'));
    expect(heard).toEqual(vendor.start.platinum);
  });
});

/** A browser that sends Global Privacy Control. */
function sendSignal(): void {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
}

afterEach(() => void Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

describe.each(Object.entries(vendorCases))('%s, where the browser sends Global Privacy Control', (key, vendor) => {
  it('hears of no consent before a first answer', async () => {
    sendSignal();
    const heard = listen(vendor);
    await visit(key, vendor);
    expect(heard).toEqual(vendor.start.none);
  });

  it('hears that advertising, allowed before the signal, is not any more', async () => {
    sendSignal();
    const heard = listen(vendor);
    await visit(key, vendor, 'platinum');
    expect(heard).toEqual(vendor.start.gold);
  });

  it('hears what a visitor chose in spite of the signal', async () => {
    sendSignal();
    const heard = listen(vendor);
    (await visit(key, vendor)).choose('platinum');
    expect(heard).toEqual([...vendor.start.none, ...vendor.press.platinum]);
  });

  it('hears in an opt-out region that the visitor has objected to advertising', async () => {
    sendSignal();
    const heard = listen(vendor);
    await visit(key, vendor, 'none', { region: 'US-CA' });
    expect(heard).toEqual(vendor.start.gold);
  });
});

describe.each(Object.entries(vendorCases))('%s, in an opt-out region', (key, vendor) => {
  it('hears what is allowed until the visitor objects', async () => {
    const heard = listen(vendor);
    await visit(key, vendor, 'none', { region: 'US-CA' });
    expect(heard).toEqual(['shopify', 'wordpress'].includes(key) ? [] : vendor.start.platinum); // those two are told of answers only
  });

  it('hears of the objection', async () => {
    const heard = listen(vendor);
    const { withdraw } = await visit(key, vendor, 'none', { region: 'US-CA' });
    heard.length = 0;
    withdraw();
    expect(heard).toEqual(vendor.platinumToSilver);
  });
});

describe('Statistics that act until the visitor objects, where the rest needs consent,', () => {
  const british: Config = {
    region: 'GB',
    categories: [{ id: 'necessary' }, { id: 'functional' }, { id: 'analytics', basis: { GB: 'objectable' } }, { id: 'marketing' }],
  };
  const byConsent = Object.entries(vendorCases).filter(([key]) => !key.startsWith('matomo'));

  it.each(byConsent)('are never told to %s as consent', async (key, vendor) => {
    const heard = listen(vendor);
    await visit(key, vendor, 'none', british);
    expect(heard).toEqual(vendor.start.none);
  });

  it.each(byConsent)('that always act are never told to %s as consent', async (key, vendor) => {
    const heard = listen(vendor);
    const categories = [
      { id: 'necessary' },
      { id: 'functional' },
      { id: 'analytics', basis: { FR: 'exempt' } },
      { id: 'marketing' },
    ] as const;
    await visit(key, vendor, 'none', { region: 'FR', categories });
    expect(heard).toEqual(vendor.start.none);
  });

  it('are told to Matomo as what they are, and so is the objection', async () => {
    const matomo = vendorCases['matomo']!;
    const heard = listen(matomo);
    const { choose, withdraw } = await visit('matomo', matomo, 'none', british);
    expect(heard).toEqual([['_paq', ['forgetUserOptOut']]]);
    withdraw();
    choose('gold');
    expect(heard.slice(1)).toEqual([
      ['_paq', ['optUserOut']],
      ['_paq', ['forgetUserOptOut']],
    ]);
  });
});

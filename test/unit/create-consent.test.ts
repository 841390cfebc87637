// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfigError, createConsent, version, type Config, type ConsentWidget, type Integration } from '../../src/index.js';
import { VERSION } from '../../src/brand.js';

let widget: ConsentWidget | undefined;

/** The widget of a page whose visitor asks nothing of the interface: it is never drawn. */
function create(config: Config = {}): ConsentWidget {
  widget = createConsent(config as object) as unknown as ConsentWidget;
  return widget;
}

beforeEach(() => {
  document.addEventListener('tierconsent:open', (event) => event.preventDefault(), { once: true });
});

afterEach(() => {
  widget?.destroy();
  widget = undefined;
  document.cookie = 'tierconsent=; max-age=0; path=/';
});

describe('createConsent()', () => {
  it('begins with nothing but what is necessary', () => {
    const { consent } = create();
    expect(consent).toEqual({ decided: false, tier: null, categories: ['necessary'], services: [], record: null });
    expect(Object.isFrozen(consent)).toBe(true);
  });

  it('throws every problem at once, and lets nothing live on the page', () => {
    const wrong = { theme: 'drak', layout: 'wide' } as unknown as Config;
    expect(() => create(wrong)).toThrow(ConfigError);
    expect(() => create(wrong)).toThrow(/theme: .*\n.*layout: /);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    create();
    expect(warn).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['a function', { policyUrl: () => '/privacy' }],
    ['an address as an object', { policyUrl: new URL('https://example.com/privacy') }],
  ])('tells an owner who wrote %s what is wrong, in the same words as ever', (_, config) => {
    expect(() => create(config as Config)).toThrow(ConfigError);
  });

  it('tells an integration of the owner’s own what holds, and of each change', () => {
    const heard: unknown[] = [];
    const own: Integration = {
      name: 'acme',
      start(consent) {
        heard.push('start');
        this.update(consent);
      },
      update: ({ tier }) => heard.push(tier),
    };
    create({ integrations: { own: [own] } }).choose('gold');
    expect(heard).toEqual(['start', null, 'gold']);
  });

  it('leaves the owner’s configuration as it is, and does not notice when it changes later', () => {
    const config = {
      categories: [{ id: 'necessary' }, { id: 'ads' }],
      tiers: [
        { id: 'low', categories: ['necessary'] },
        { id: 'high', categories: ['necessary', 'ads'] },
      ],
    };
    const before = structuredClone(config);
    const { choose } = create(config);
    expect(config).toEqual(before);
    expect(Object.isFrozen(config) || Object.isFrozen(config.tiers[0])).toBe(false);

    config.tiers[0]!.categories.push('ads');
    choose('low');
    expect(widget!.consent.categories).toEqual(['necessary']);
  });

  it('gives the widget that lives on the page already, and warns', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const first = create();
    expect(createConsent()).toBe(first);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('can be called again once the widget was destroyed', () => {
    const first = create();
    first.destroy();
    expect(create()).not.toBe(first);
  });

  it('comes with a version', () => {
    expect(version).toBe(VERSION);
  });
});

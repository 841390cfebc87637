// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent, type Config, type ConsentChange, type ConsentWidget } from '../../src/index.js';
import { DAY } from './builders.js';

let widget: ConsentWidget | undefined;

/** The widget of a page whose visitor asks nothing of the interface: it is never drawn. */
function create(config: Config = {}): ConsentWidget {
  widget = createConsent(config as object) as unknown as ConsentWidget;
  return widget;
}

/** What stands in the cookie. */
const remembered = () => new URLSearchParams(/(?:^|; )tierconsent=([^;]*)/.exec(document.cookie)?.[1] ?? '');

beforeEach(() => {
  document.addEventListener('tierconsent:open', (event) => event.preventDefault(), { once: true });
});

afterEach(() => {
  widget?.destroy();
  widget = undefined;
  document.cookie = 'tierconsent=; max-age=0; path=/';
});

describe('A choice', () => {
  it('is in force at once, and in the cookie', () => {
    const { choose, allows } = create();
    choose('gold');
    expect(widget!.consent).toMatchObject({ decided: true, tier: 'gold', categories: ['necessary', 'functional', 'analytics'] });
    expect([allows('analytics'), allows('marketing')]).toEqual([true, false]);
    expect(remembered().get('on')).toBe('functional analytics');
  });

  it('may be any set of categories', () => {
    create().choose(['marketing']);
    expect(widget!.consent).toMatchObject({ tier: 'custom', categories: ['necessary', 'marketing'] });
  });

  it('of something unknown is an error that names what is known, and changes nothing', () => {
    const { choose } = create();
    const before = widget!.consent;
    expect(() => choose('golden')).toThrow(RangeError);
    expect(() => choose('golden')).toThrow(/silver, gold, platinum/);
    expect(() => choose(['analitics'])).toThrow(/necessary, functional, analytics, marketing/);
    expect(widget!.consent).toBe(before);
  });

  it('is remembered on the next page', () => {
    create().choose('platinum');
    widget!.destroy();
    expect(create().consent).toMatchObject({ decided: true, tier: 'platinum' });
  });

  it('is taken back as a refusal, which is remembered as long', () => {
    const { choose, withdraw } = create();
    choose('platinum');
    const { days } = widget!.consent.record!;
    withdraw();
    expect(widget!.consent).toMatchObject({ decided: true, tier: 'silver', categories: ['necessary'] });
    expect(remembered().get('tier')).toBe('silver');
    expect(widget!.consent.record!.days).toBe(days);
  });

  it('is forgotten when it is reset', () => {
    const { choose, reset } = create();
    choose('gold');
    reset();
    expect(widget!.consent.decided).toBe(false);
    expect(remembered().get('tier')).toBeNull();
  });

  it('is the same object until the next one, so that it can be compared by identity', () => {
    const { choose } = create();
    choose('gold');
    const { consent } = widget!;
    expect(widget!.consent).toBe(consent);
    choose('silver');
    expect(widget!.consent).not.toBe(consent);
  });
});

describe('The time of a choice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What another tab does in which the visitor saves the same choice again, for as long as they like. */
  function renewElsewhere(days: number): void {
    const fields = remembered();
    fields.set('at', String(Math.floor(Date.now() / 1000)));
    fields.set('days', String(days));
    document.cookie = `tierconsent=${fields}; path=/; max-age=${days * DAY}`;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('is over when it is over, on a page that is still open', () => {
    const heard: string[] = [];
    create({ durations: [1] }).choose('gold');
    widget!.subscribe(({ source }) => heard.push(source));
    vi.advanceTimersByTime(DAY * 1000);
    expect(heard).toEqual(['restored', 'expired']);
    expect(widget!.consent.decided).toBe(false);
  });

  it('is as long as another tab made it, where the same was chosen again there', () => {
    const heard: string[] = [];
    create({ durations: [1, 3] }).choose('gold');
    widget!.subscribe(({ source }) => heard.push(source));
    vi.advanceTimersByTime(DAY * 500);
    renewElsewhere(3);
    vi.advanceTimersByTime(DAY * 2900);
    expect(heard).toEqual(['restored']);
    vi.advanceTimersByTime(DAY * 200);
    expect(heard).toEqual(['restored', 'expired']);
  });
});

describe('A service', () => {
  const services = [{ id: 'count', category: 'analytics' }];

  it('is allowed through its category', () => {
    const { allowsService, choose } = create({ services });
    expect(allowsService('count')).toBe(false);
    choose('gold');
    expect(allowsService('count')).toBe(true);
    expect(allowsService('other')).toBe(false);
  });
});

describe('Those who listen', () => {
  it('hear at once where things stand, and then of every real change', () => {
    const heard: ConsentChange[] = [];
    const { subscribe, choose } = create();
    const stop = subscribe((change) => heard.push(change));
    choose('gold');
    choose('gold');
    stop();
    choose('silver');
    expect(heard.map(({ source, granted, revoked }) => ({ source, granted, revoked }))).toEqual([
      { source: 'restored', granted: ['necessary'], revoked: [] },
      { source: 'api', granted: ['functional', 'analytics'], revoked: [] },
    ]);
  });

  it('hear all the same when another of them fails', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const heard: string[] = [];
    const { subscribe, choose } = create();
    subscribe(() => {
      throw new Error('of the page');
    });
    subscribe(({ source }) => heard.push(source));
    choose('gold');
    expect(heard).toEqual(['restored', 'api']);
    expect(error).toHaveBeenCalledTimes(2);
  });

  it('have to be functions', () => {
    expect(() => create().subscribe('x' as never)).toThrow(TypeError);
  });

  it('may wait for a category', async () => {
    const { when, choose } = create();
    const waiting = when('analytics');
    choose('gold');
    expect((await waiting).tier).toBe('gold');
    expect((await when('analytics')).tier).toBe('gold');
    await expect(when('analitics')).rejects.toThrow(RangeError);
  });
});

describe('What a stylesheet can follow', () => {
  it('is current, and gone with the widget', () => {
    const { dataset } = document.documentElement;
    create();
    expect([dataset['consentTier'], dataset['consentCategories']]).toEqual([undefined, 'necessary']);
    widget!.choose('gold');
    expect([dataset['consentTier'], dataset['consentCategories']]).toEqual(['gold', 'necessary functional analytics']);
    widget!.destroy();
    expect([dataset['consentTier'], dataset['consentCategories']]).toEqual([undefined, undefined]);
  });
});

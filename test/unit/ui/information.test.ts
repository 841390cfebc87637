// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServiceConfig } from '../../../src/config/config.js';
import type { Consent } from '../../../src/consent/consent.js';
import { english } from './english.js';
import { consent, consentToTier, DAY, NOW } from '../builders.js';
import { one, shown, stage, textOf, type Scene } from './stage.js';

const category = (root: ParentNode, id: string) => one(root, `input[data-category=${id}]`).closest<HTMLElement>('[part~=category]')!;

describe('The services of a category', () => {
  const tube: ServiceConfig = {
    id: 'tube',
    category: 'marketing',
    name: 'Tube',
    provider: 'Tube Ltd',
    policyUrl: 'https://tube.example/privacy',
    storage: [
      { name: '_tube', purpose: 'Tells visitors apart.', maxAge: 365 },
      { name: '_tab', maxAge: 0 },
      { name: '_old' },
      { name: '_short', maxAge: 2 },
    ],
  };
  const services: readonly ServiceConfig[] = [tube, { id: 'pixel', category: 'marketing' }, { id: 'count', category: 'analytics' }];

  it('are named below it, with who is behind them', () => {
    const { root } = shown('preferences', { config: { services } });
    const marketing = category(root, 'marketing');
    expect(textOf(marketing.querySelector('summary'))).toBe(english.services.replace('{count}', '2'));
    expect([...marketing.querySelectorAll('h4')].map(textOf)).toEqual(['Tube', 'pixel']);
    expect(textOf(marketing)).toContain(english.providedBy.replace('{provider}', 'Tube Ltd'));
    expect([...category(root, 'analytics').querySelectorAll('h4')].map(textOf)).toEqual(['count']);
  });

  it('lead to the privacy policy of who is behind them', () => {
    const { root } = shown('preferences', { config: { services } });
    const link = one<HTMLAnchorElement>(category(root, 'marketing'), 'a');
    expect([link.getAttribute('href'), textOf(link), link.rel]).toEqual([
      tube.policyUrl,
      english.servicePolicy.replace('{name}', 'Tube'),
      'noopener',
    ]);
  });

  it('say what they keep on the device, what for, and for how long', () => {
    const { root } = shown('preferences', { config: { services } });
    expect([...category(root, 'marketing').querySelectorAll('li')].map(textOf)).toEqual([
      `_tube – Tells visitors apart. (${english.storageAge}: 1 year)`,
      `_tab (${english.storageAge}: ${english.storageSession})`,
      `_old (${english.storageAge}: ${english.storageUnlimited})`,
      `_short (${english.storageAge}: 2 days)`,
    ]);
  });

  it('are not spoken of where there are none', () => {
    const { root } = shown('preferences', { config: { services } });
    expect(category(root, 'functional').querySelector('details')).toBeNull();
  });
});

describe('"Your choice"', () => {
  const drawn = (given: Consent, scene: Scene = {}) =>
    one(shown('preferences', { consent: given, language: 'en-GB', ...scene }).root, '[part~=your-choice]');
  const panel = (given: Consent, scene?: Scene) => textOf(drawn(given, scene));
  /** What stands behind a label, such as "Allowed now (2)". */
  const fact = (given: Consent, label: string) =>
    textOf([...drawn(given).querySelectorAll('dt')].find((each) => textOf(each) === label)?.nextElementSibling);

  it('says that there is none yet, and what is allowed all the same', () => {
    expect(panel(consent(null))).toContain(english.notChosen);
    expect(fact(consent(null), 'Allowed now (1)')).toBe('Basic operations');
  });

  it('says which part of an earlier choice still holds while the visitor is asked again', () => {
    expect(panel(consent(['analytics', 'horoscope']))).toContain(english.notChosen);
    expect(fact(consent(['analytics', 'horoscope']), 'Allowed now (2)')).toBe('Basic operations and Site optimisation');
  });

  it('says what was chosen, when, and until when', () => {
    const text = panel(consentToTier('gold'));
    const day = (seconds: number) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(seconds * 1000);
    expect(text).toContain('Balanced');
    expect(text).toContain(day(NOW));
    expect(text).toContain(day(NOW + 182 * DAY));
  });

  it('names and counts what is allowed, and what is not', () => {
    const given = { ...consent(['analytics'], {}), services: ['tube'] };
    const config = { services: [{ id: 'tube', category: 'marketing', name: 'Tube' }] };
    expect(fact(consentToTier('gold'), 'Allowed now (3)')).toBe('Basic operations, Content personalisation and Site optimisation');
    expect(fact(consentToTier('gold'), 'Not allowed (1)')).toBe('Ad and media personalisation');
    expect(panel(given, { config })).toContain('Allowed now (3)Basic operations, Site optimisation and Tube');
    expect(panel(consentToTier('platinum'))).not.toContain('Not allowed');
  });

  it('can be downloaded, as it is remembered', () => {
    const given = consentToTier('gold');
    const link = one<HTMLAnchorElement>(drawn(given), '[data-action=download]');
    const [, text = ''] = link.getAttribute('href')!.split('charset=utf-8,');
    expect(link.hasAttribute('download')).toBe(true);
    expect(JSON.parse(decodeURIComponent(text))).toEqual(given.record);
    expect(drawn(consent(null)).querySelector('[data-action=download]')).toBeNull();
  });

  it('says that the browser keeps no cookies, where it keeps none', () => {
    expect(panel(consentToTier('gold'), { isForgetful: true })).toContain(english.cookiesOff);
    expect(panel(consentToTier('gold'))).not.toContain(english.cookiesOff);
  });

  describe('where the browser sends Global Privacy Control', () => {
    beforeEach(() => void Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true }));
    afterEach(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

    it('says that it is followed, as long as it is', () => {
      expect(panel(consentToTier('gold'))).toContain(english.signalHonoured);
      expect(panel(consentToTier('platinum'))).not.toContain(english.signalHonoured);
      expect(panel(consentToTier('gold'), { config: { gpc: 'off' } })).not.toContain(english.signalHonoured);
    });
  });

  it('calls a mix a mix', () => {
    expect(panel(consent(['marketing']))).toContain(english.customName);
  });

  it('goes by what was agreed to, not by the label', () => {
    const text = panel(consent(['functional', 'analytics', 'marketing'], { tier: 'silver' }));
    expect(text).toContain('Personalised');
    expect(text).not.toContain('Private');
  });

  it('names the choice’s reference where there is one', () => {
    expect(panel(consent([], { id: 'a-1' }))).toContain(`${english.choiceId}a-1`);
    expect(panel(consent([]))).not.toContain(english.choiceId);
  });
});

describe('What services that were refused have stored', () => {
  const services: readonly ServiceConfig[] = [
    { id: 'count', category: 'analytics', storage: [{ name: '_count' }, { name: '_shared_*' }] },
    {
      id: 'pixel',
      category: 'marketing',
      storage: [{ name: '_pixel' }, { name: '_pixel_*' }, { name: '_shared_1' }, { name: 'pixel', kind: 'indexedDB' }],
    },
  ];
  /** What "Your choice" says once the device has been looked at. */
  async function panel(scene: Scene) {
    const { root } = shown('preferences', { config: { services }, ...scene });
    await vi.waitFor(() => expect(root.querySelector('[part~=your-choice] h4')).not.toBeNull());
    const [gone, left] = [english.storageGone, english.storageLeft].map((before) => {
      const list = [...root.querySelectorAll('[part~=your-choice] p')].find((each) => textOf(each) === before)?.nextElementSibling;
      return [...(list?.querySelectorAll('li') ?? [])].map(textOf);
    });
    return { gone, left, text: textOf(one(root, '[part~=your-choice]')) };
  }

  it('is said as it is now: what is gone, and what is still there, by its whole name', async () => {
    const stored = [
      ['cookie', '_pixel_7'],
      ['cookie', '_count'],
      ['cookie', 'whatever'],
    ] as const;
    const said = await panel({ consent: consentToTier('gold'), stored });
    expect(said).toMatchObject({ gone: ['_pixel', '_shared_1', 'pixel'], left: ['_pixel_7'] });
  });

  it('is not counted as left where a service that is allowed declares it too, nor as gone', async () => {
    const said = await panel({ consent: consentToTier('gold'), stored: [['cookie', '_shared_1']] });
    expect(said.left).toEqual([]);
    expect(said.gone).not.toContain('_shared_1');
  });

  it('is not called gone where the browser does not show it', async () => {
    expect((await panel({ consent: consentToTier('gold'), hidden: ['indexedDB'] })).gone).not.toContain('pixel');
  });

  it('is never our own cookie', async () => {
    const all = [{ id: 'all', category: 'marketing', storage: [{ name: '*' }] }];
    const said = await panel({ config: { services: all }, consent: consentToTier('gold'), stored: [['cookie', 'tierconsent']] });
    expect(said.left).toEqual([]);
  });

  it('goes with a word on what no page can see or remove', async () => {
    expect((await panel({ consent: consentToTier('silver') })).text).toContain(english.storageBeyond);
  });

  it.each([
    ['before a choice', { consent: consent(null) }],
    ['where everything is allowed', { consent: consentToTier('platinum') }],
    ['where nothing is declared', { consent: consentToTier('silver'), config: {} }],
  ])('is not spoken of %s', async (_, scene) => {
    const { root } = shown('preferences', { config: { services }, ...scene });
    await new Promise((resolve) => setTimeout(resolve));
    expect(textOf(one(root, '[part~=your-choice]'))).not.toContain(english.refusedStorage);
  });

  it('does not bring preferences back that were closed in the meantime', async () => {
    const { ui, root } = shown('preferences', { config: { services }, consent: consentToTier('silver') });
    ui.close();
    await new Promise((resolve) => setTimeout(resolve));
    expect(root.querySelector('dialog')).toBeNull();
  });
});

describe('Scripts that ran before consent for them was taken back', () => {
  const said = (mayRunOn: boolean) =>
    textOf(one(shown('preferences', { mayRunOn, consent: consentToTier('silver') }).root, '[part~=your-choice]'));

  it('are spoken of where the page stays', () => {
    expect(said(true)).toContain(english.runsOn);
    expect(said(false)).not.toContain(english.runsOn);
  });
});

describe('The one who is responsible', () => {
  const section = (config: object) => shown('preferences', { config }).root.querySelector('[part~=controller]');

  it('is named, with where to turn to', () => {
    const controller = { name: 'Example Ltd', contactUrl: 'mailto:privacy@example.com', rightsUrl: '/rights' };
    const there = section({ controller, policyUrl: '/privacy' });
    expect(textOf(there)).toContain(english.controller.replace('{controller}', 'Example Ltd'));
    expect([...there!.querySelectorAll('a')].map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      [english.contactLink, 'mailto:privacy@example.com'],
      [english.rightsLink, '/rights'],
      [english.policyLink, '/privacy'],
    ]);
  });

  it('is named alone where there is no link', () => {
    const there = section({ controller: { name: 'Example Ltd' } });
    expect(textOf(there)).toContain(english.controller.replace('{controller}', 'Example Ltd'));
    expect(there!.querySelector('a,ul')).toBeNull();
  });

  it('is not spoken of where the owner says nothing; of rights, and of what a browser can do, there is', () => {
    const { rightsHeading, rightsText, browserHeading, browserText } = english;
    expect(textOf(section({}))).toBe(`${rightsHeading} ${rightsText}${browserHeading}${browserText}`);
  });
});

describe('What is announced', () => {
  const announced = (root: ParentNode) => textOf(one(root, '[role=status]'));

  it('has a place that was there before, silent', () => {
    expect(announced(stage().root)).toBe('');
  });

  it.each([
    ['silver', consentToTier('silver'), english.silverName],
    ['platinum', consentToTier('platinum'), english.platinumName],
    ['a mix', consent(['marketing']), english.customName],
  ])('is the choice that was made: %s', async (_, given, choice) => {
    const { ui, root } = shown('banner', { consent: given });
    const place = one(root, '[role=status]');
    ui.close(true);
    await expect.poll(() => announced(root)).toBe(english.saved.replace('{choice}', choice));
    expect(one(root, '[role=status]')).toBe(place);
  });

  it('is nothing when surfaces are only closed', () => {
    const { ui, root } = shown('banner');
    ui.close();
    expect(announced(root)).toBe('');
  });

  it('is forgotten when a surface is opened again', async () => {
    const { ui, root } = shown('banner', { consent: consentToTier('gold') });
    ui.close(true);
    ui.open('preferences');
    await new Promise((resolve) => setTimeout(resolve)); // whoever wanted to say something would have
    expect(announced(root)).toBe('');
  });
});

it('The interface leaves nothing behind when it is taken away', () => {
  const { ui, root } = shown('banner');
  ui.open('preferences');
  ui.destroy();
  expect(root.childNodes).toHaveLength(0);
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english } from './english.js';
import { interpret } from '../../../src/consent/consent.js';
import { consentToTier, NOW, policy, record } from '../builders.js';
import { button, nameOf, one, pick, shown, stage, textOf } from './stage.js';

const tierButtons = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('[part~=banner] button[data-tier]')];

describe('The banner', () => {
  it('is not there before it is opened', () => {
    expect(stage().root.querySelector('[part~=banner]')).toBeNull();
  });

  it('is a region that is named by its heading', () => {
    const { root } = shown('banner');
    const banner = one(root, '[part~=banner]');
    expect(banner.tagName).toBe('SECTION');
    expect(nameOf(banner)).toBe(english.title);
    expect(banner.querySelector('h2')).not.toBeNull();
  });

  it('says in words what each tier allows, the plain name first', () => {
    const { root } = shown('banner');
    expect(tierButtons(root).map(textOf)).toEqual([
      `Private Silver${english.silverText}`,
      `Balanced Gold${english.goldText}`,
      `Personalised Platinum${english.platinumText}`,
    ]);
  });

  it('draws refusing exactly as it draws accepting', () => {
    const { root } = shown('banner');
    const skeleton = (element: Element): string => {
      const own = element.getAttributeNames().filter((name) => !['data-tier', 'class'].includes(name) && !name.startsWith('__'));
      return `${element.tagName}[${own.map((name) => `${name}=${element.getAttribute(name)}`).join()}](${[...element.children].map(skeleton).join()})`;
    };
    expect(new Set(tierButtons(root).map(skeleton)).size).toBe(1);
    expect(new Set(tierButtons(root).map(({ className }) => className)).size).toBe(1);
  });

  it.each([
    ['silver', ['necessary']],
    ['gold', ['necessary', 'functional', 'analytics']],
    ['platinum', ['necessary', 'functional', 'analytics', 'marketing']],
  ])('takes one press of %s for the whole answer', (tier, categories) => {
    const { root, presses } = shown('banner');
    one<HTMLButtonElement>(root, `button[data-tier=${tier}]`).click();
    expect(presses).toEqual([{ categories, services: [], days: 182, via: 'banner' }]);
  });

  it('has chosen nothing for the visitor', () => {
    const { root, presses } = shown('banner', { consent: consentToTier('platinum') });
    expect(presses).toEqual([]);
    expect(root.querySelectorAll('[part~=banner] :is([aria-pressed],[aria-checked],[autofocus],input)')).toHaveLength(0);
  });

  it('does not take the focus', () => {
    const { root } = shown('banner');
    expect(root.activeElement).toBeNull();
  });

  it('offers the tiers of an owner, as many as there are', () => {
    const ids = ['one', 'two', 'three', 'four', 'five'];
    const tiers = ids.map((id, index) => ({ id, categories: ids.slice(0, index + 1), name: `Tier ${id}` }));
    const { root } = shown('banner', { config: { tiers, categories: ids.map((id) => ({ id })) } });
    expect(tierButtons(root).map(({ dataset }) => dataset['tier'])).toEqual(ids);
  });

  describe('and how long a choice holds', () => {
    it('is half a year unless the visitor says otherwise', () => {
      const { root, presses } = shown('banner');
      const select = one<HTMLSelectElement>(root, 'select[name=days]');
      expect([...select.options].map(({ value, text }) => [value, text])).toEqual([
        ['30', '30 days'],
        ['90', '90 days'],
        ['182', '182 days'],
        ['365', '1 year'],
      ]);
      expect(textOf(root.querySelector(`label[for="${select.id}"]`))).toBe(english.duration);
      one<HTMLButtonElement>(root, 'button[data-tier=gold]').click();
      expect(presses[0]?.days).toBe(182);
    });

    it('is not the choice', () => {
      const { root, presses } = shown('banner');
      pick(one<HTMLSelectElement>(root, 'select[name=days]'), '30');
      expect(presses).toEqual([]);
    });

    it.each(['silver', 'platinum'])('is what the visitor picked, for %s as for any other', (tier) => {
      const { root, presses } = shown('banner');
      pick(one<HTMLSelectElement>(root, 'select[name=days]'), '30');
      one<HTMLButtonElement>(root, `button[data-tier=${tier}]`).click();
      expect(presses[0]?.days).toBe(30);
    });

    it('is what the owner offers', () => {
      const { root, presses } = shown('banner', { config: { durations: [7, 14], defaultDuration: 14 } });
      const select = one<HTMLSelectElement>(root, 'select[name=days]');
      expect([...select.options].map(({ value }) => value)).toEqual(['7', '14']);
      one<HTMLButtonElement>(root, 'button[data-tier=gold]').click();
      expect(presses[0]?.days).toBe(14);
    });
  });

  it('links to the privacy policy where there is one', () => {
    const { root } = shown('banner', { config: { policyUrl: '/privacy' } });
    const link = one<HTMLAnchorElement>(root, '[part~=banner] a');
    expect([link.getAttribute('href'), textOf(link)]).toEqual(['/privacy', english.policyLink]);
    expect(shown('banner').root.querySelector('a')).toBeNull();
  });

  it('leads to the preferences, and stays', () => {
    const { root, opened, presses } = shown('banner');
    button(root, english.customise).click();
    expect(opened).toEqual(['banner', 'preferences']);
    expect(root.querySelector('[part~=banner]')).not.toBeNull();
    expect(root.querySelector('dialog')).not.toBeNull();
    expect(presses).toEqual([]);
  });

  it('can be closed only where the owner allows that, and closing chooses nothing', () => {
    expect(shown('banner').root.querySelector('[data-action=close]')).toBeNull();

    const { root, closed, presses } = shown('banner', { config: { dismissible: true } });
    button(root, english.close).click();
    expect(root.querySelector('[part~=banner]')).toBeNull();
    expect(closed).toEqual(['banner']);
    expect(presses).toEqual([]);
  });

  it('stays away when the page prevents it', () => {
    const { root, closed } = shown('banner', { onOpen: () => false });
    expect(root.querySelector('[part~=banner]')).toBeNull();
    expect(closed).toEqual([]);
  });

  it('is opened once, however often it is asked for', () => {
    const { ui, root, opened } = shown('banner');
    ui.open('banner');
    expect(root.querySelectorAll('[part~=banner]')).toHaveLength(1);
    expect(opened).toEqual(['banner']);
  });

  it('speaks the language that it is written in, in its direction', () => {
    const banner = one(shown('banner', { language: 'ar-EG' }).root, '[part~=banner]');
    expect([banner.lang, banner.dir]).toEqual(['ar-EG', 'rtl']);
    const other = one(shown('banner', { language: 'de-AT' }).root, '[part~=banner]');
    expect([other.lang, other.dir]).toEqual(['de-AT', 'ltr']);
  });

  it.each([
    [{}, 'bottom'],
    [{ layout: 'card' }, 'bottom-start'],
    [{ layout: 'card', position: 'top-end' }, 'top-end'],
    [{ position: 'top' }, 'top'],
  ] as const)('stands where %j says: %s', (config, position) => {
    expect(one(shown('banner', { config }).root, '[part~=banner]').dataset['position']).toBe(position);
  });
});

describe('The banner that asks about what is new', () => {
  const config = {
    dismissible: true,
    policyUrl: '/privacy',
    categories: [
      { id: 'necessary' },
      { id: 'functional' },
      { id: 'analytics' },
      { id: 'marketing' },
      { id: 'social', name: 'Sharing', description: 'Lets you share a page.' },
    ],
  };
  const site = policy({ categories: [...policy().categories, 'social'] });
  const asked = (changes: Parameters<typeof record>[0] = {}) =>
    shown('banner', { config, consent: interpret(site, record({ refused: ['marketing'], days: 90, ...changes }), NOW) });
  const answers = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('[part~=banner] .tiers button')];

  it('names it, says what it is for, and that the rest stays', () => {
    const { root } = asked();
    expect(textOf(one(root, '[part~=banner]'))).toContain(
      'New since you chose: Sharing. Do you want to allow it? Your earlier answers stay as they are.Lets you share a page. Privacy policy',
    );
    expect(textOf(one(root, '[part~=banner]'))).not.toContain(english.intro);
  });

  it('takes one press of no or of yes, which are drawn alike', () => {
    const { root } = asked();
    expect(answers(root).map(textOf)).toEqual([english.keepOff, english.confirm]);
    const drawn = (each: Element) => [
      each.tagName,
      each.className,
      each.getAttribute('part'),
      each.getAttribute('style'),
      each.children.length,
    ];
    expect(drawn(answers(root)[0]!)).toEqual(drawn(answers(root)[1]!));
    expect(tierButtons(root)).toEqual([]);
  });

  it('adds either answer to the choice, which ends no later for it', () => {
    const { root, presses } = asked();
    answers(root).forEach((each) => each.click());
    const kept = { services: [], days: 90, at: NOW, via: 'banner' };
    expect(presses).toEqual([
      { ...kept, categories: ['necessary', 'functional', 'analytics'] },
      { ...kept, categories: ['necessary', 'functional', 'analytics', 'social'] },
    ]);
  });

  it('keeps a service that is allowed on its own', () => {
    const { root, presses } = asked({ tier: 'silver', categories: [], services: ['youtube'] });
    answers(root)[0]!.click();
    expect(presses).toMatchObject([{ services: ['youtube'], at: NOW, categories: ['necessary'] }]);
  });

  it('begins anew for whoever had refused everything, whose refusal would otherwise end sooner', () => {
    const { root, presses } = asked({ tier: 'silver', categories: [], refused: ['functional', 'analytics', 'marketing'], days: 30 });
    answers(root).forEach((each) => each.click());
    expect(presses).toMatchObject([
      { at: undefined, days: 30, categories: ['necessary'] },
      { at: undefined, days: 30, categories: ['necessary', 'social'] },
    ]);
  });

  it('offers no duration, for that was chosen, but the preferences', () => {
    const { root } = asked();
    expect(root.querySelector('[part~=banner] select')).toBeNull();
    expect(root.querySelector('[part~=banner] [data-action=customise]')).not.toBeNull();
  });

  it('can be closed only where the first question could', () => {
    const consent = interpret(site, record({ refused: ['marketing'] }), NOW);
    const closing = (dismissible: boolean) =>
      shown('banner', { config: { ...config, dismissible }, consent }).root.querySelector('[part~=banner] [data-action=close]');
    expect([closing(true) !== null, closing(false)]).toEqual([true, null]);
  });
});

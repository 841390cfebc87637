// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english } from './english.js';
import { consent, consentToTier } from '../builders.js';
import { button, nameOf, one, pick, shown, textOf } from './stage.js';

const radio = (root: ParentNode, tier: string) => one<HTMLInputElement>(root, `input[type=radio][name=tier][value=${tier}]`);
const toggle = (root: ParentNode, category: string) => one<HTMLInputElement>(root, `input[role=switch][data-category=${category}]`);

/** The categories that are switched on. */
const on = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLInputElement>('input[role=switch]')]
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset['category']);

/** The tier that is picked. */
const picked = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ checked }) => checked).map(({ value }) => value);

describe('The preferences', () => {
  it('are a modal dialog that is named by its heading, where reading begins', () => {
    const { root } = shown('preferences');
    const dialog = one<HTMLDialogElement>(root, 'dialog[part~=preferences]');
    expect(dialog.open).toBe(true);
    expect(nameOf(dialog)).toBe(english.preferencesTitle);
    expect(root.activeElement).toBe(dialog.querySelector('h2'));
  });

  it('begin, before a choice, with nothing optional', () => {
    const { root } = shown('preferences');
    expect(on(root)).toEqual(['necessary']);
    expect(picked(root)).toEqual(['silver']);
  });

  it('begin with what is in force', () => {
    const { root } = shown('preferences', { consent: consentToTier('gold') });
    expect(on(root)).toEqual(['necessary', 'functional', 'analytics']);
    expect(picked(root)).toEqual(['gold']);
  });

  it('begin with what is left of an earlier choice that has to be asked again', () => {
    const { root } = shown('preferences', { consent: consent(['analytics', 'horoscope']) });
    expect(on(root)).toEqual(['necessary', 'analytics']);
  });

  it('group the tiers under a question, each described by what it allows', () => {
    const { root } = shown('preferences');
    expect(textOf(one(root, 'fieldset legend'))).toBe(english.tierLegend);
    const description = radio(root, 'gold').getAttribute('aria-describedby');
    expect(textOf(root.querySelector(`[id="${description}"]`))).toBe(english.goldText);
  });

  it('say what each category is for, and lock what is necessary', () => {
    const { root } = shown('preferences');
    const necessary = toggle(root, 'necessary');
    expect([necessary.disabled, necessary.checked]).toEqual([true, true]);
    expect(textOf(necessary.closest('label'))).toBe(`Basic operations${english.alwaysOn}`);
    for (const category of ['functional', 'analytics', 'marketing']) {
      const description = root.querySelector(`[id="${toggle(root, category).getAttribute('aria-describedby')}"]`);
      expect(toggle(root, category).disabled).toBe(false);
      expect(textOf(description).length).toBeGreaterThan(20);
    }
  });

  describe('picking a tier', () => {
    it('sets the switches and chooses nothing', () => {
      const { root, presses } = shown('preferences');
      radio(root, 'platinum').click();
      expect(on(root)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
      radio(root, 'silver').click();
      expect(on(root)).toEqual(['necessary']);
      expect(presses).toEqual([]);
    });

    it('drops services that were allowed on their own', () => {
      const { root, presses } = shown('preferences', { consent: consent([], { services: ['youtube'] }) });
      radio(root, 'gold').click();
      button(root, english.save).click();
      expect(presses[0]?.services).toEqual([]);
    });
  });

  describe('switching a category', () => {
    it('makes the mix custom, and shows that, as long as it is', () => {
      const { root, presses } = shown('preferences');
      expect(root.querySelector('input[value=custom]')).toBeNull();
      toggle(root, 'marketing').click();
      expect(picked(root)).toEqual(['custom']);
      expect(textOf(radio(root, 'custom').closest('label'))).toBe(english.customName);
      toggle(root, 'marketing').click();
      expect(root.querySelector('input[value=custom]')).toBeNull();
      expect(picked(root)).toEqual(['silver']);
      expect(presses).toEqual([]);
    });

    it('makes it a tier where it is one', () => {
      const { root } = shown('preferences');
      toggle(root, 'analytics').click();
      toggle(root, 'functional').click();
      expect(picked(root)).toEqual(['gold']);
    });

    it('lets any set of categories be saved', () => {
      const { root, presses } = shown('preferences', { consent: consentToTier('platinum') });
      toggle(root, 'functional').click();
      button(root, english.save).click();
      expect([...presses[0]!.categories].sort()).toEqual(['analytics', 'marketing', 'necessary']);
      expect(presses[0]).toMatchObject({ via: 'preferences', days: 182, services: [] });
    });
  });

  it('save services that were allowed on their own with the rest', () => {
    const { root, presses } = shown('preferences', { consent: consent([], { services: ['youtube'] }) });
    toggle(root, 'analytics').click();
    button(root, english.save).click();
    expect(presses[0]?.services).toEqual(['youtube']);
  });

  it('reject everything optional in one press, whatever is switched on', () => {
    const { root, presses } = shown('preferences', { consent: consent(['marketing'], { services: ['youtube'] }) });
    button(root, english.reject).click();
    expect(presses).toEqual([{ categories: [], services: [], days: 182, via: 'preferences' }]);
  });

  it('draw rejecting as they draw saving', () => {
    const { root } = shown('preferences');
    const [reject, save] = [one(root, 'button[data-action=reject]'), one(root, 'button[data-action=save]')];
    expect([reject.className, reject.getAttribute('part')]).toEqual([save.className, save.getAttribute('part')]);
    expect(reject.parentElement).toBe(save.parentElement);
  });

  describe('and how long a choice holds', () => {
    it('begin with what was chosen', () => {
      const { root, presses } = shown('preferences', { consent: consent([], { days: 30 }) });
      button(root, english.save).click();
      expect(presses[0]?.days).toBe(30);
    });

    it('begin with the usual where what was chosen is not offered any more', () => {
      const { root, presses } = shown('preferences', { consent: consent([], { days: 31 }) });
      button(root, english.save).click();
      expect(presses[0]?.days).toBe(182);
    });

    it.each(['save', 'reject'] as const)('is what the visitor picked, to %s as to any other', (answer) => {
      const { root, presses } = shown('preferences');
      pick(one<HTMLSelectElement>(root, 'select[name=days]'), '365');
      button(root, english[answer]).click();
      expect(presses[0]?.days).toBe(365);
    });

    it('is what the visitor picked in the banner before', () => {
      const { root, presses } = shown('banner');
      pick(one<HTMLSelectElement>(root, '[part~=banner] select'), '30');
      button(root, english.customise).click();
      button(root, english.save).click();
      expect(presses[0]?.days).toBe(30);
    });
  });

  it('close without choosing', () => {
    const { root, closed, presses } = shown('preferences');
    toggle(root, 'marketing').click();
    button(root, english.close).click();
    expect(root.querySelector('dialog')).toBeNull();
    expect(closed).toEqual(['preferences']);
    expect(presses).toEqual([]);
  });

  it('forget what was not saved', () => {
    const { ui, root } = shown('preferences');
    toggle(root, 'marketing').click();
    button(root, english.close).click();
    ui.open('preferences');
    expect(on(root)).toEqual(['necessary']);
  });

  it('close once when everything is closed', () => {
    const { ui, root, closed } = shown('preferences');
    ui.close();
    ui.close();
    expect(root.querySelector('dialog')).toBeNull();
    expect(closed).toEqual(['preferences']);
  });
});

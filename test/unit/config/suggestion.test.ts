import { describe, expect, it } from 'vitest';
import { suggestion } from '../../../src/config/suggestion.js';

const known = ['theme', 'tiers', 'text', 'policyUrl', 'policyVersion', 'ads'];

describe('suggestion()', () => {
  it.each([
    ['them', 'theme'],
    ['thme', 'theme'],
    ['tehme', 'theme'],
    ['THEME', 'theme'],
    ['policyURL', 'policyUrl'],
    ['policyVersoin', 'policyVersion'],
    ['polcy-version', 'policyVersion'],
    ['adz', 'ads'],
  ])('takes "%s" for "%s"', (written, meant) => {
    expect(suggestion(written, known)).toBe(` Did you mean "${meant}"?`);
  });

  it.each(['colour', '', 'x', 'everything', 'zz'])('does not guess at "%s"', (written) => {
    expect(suggestion(written, known)).toBe('');
  });

  it('does not replace every letter of a short word', () => {
    expect(suggestion('xy', ['ab', 'a'])).toBe('');
  });

  it('takes the nearest of several', () => {
    expect(suggestion('tiersx', ['timers', 'tiers'])).toBe(' Did you mean "tiers"?');
    expect(suggestion('tiersx', ['tiers', 'timers'])).toBe(' Did you mean "tiers"?');
  });

  it('takes the first of those that are equally near', () => {
    expect(suggestion('tier', ['timer', 'tiers'])).toBe(' Did you mean "timer"?');
    expect(suggestion('tier', ['tiers', 'timer'])).toBe(' Did you mean "tiers"?');
  });

  it('has nothing to say where nothing is known', () => {
    expect(suggestion('theme', [])).toBe('');
  });
});

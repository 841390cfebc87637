import { describe, expect, it } from 'vitest';
import { countingSignal } from '../../../src/consent/counting-signal.js';

const [everywhere, nothing] = [{ gpc: 'everywhere', dnt: true, regime: 'opt-in' } as const, { gpc: false, dnt: false }];

describe('countingSignal()', () => {
  it('is none where the browser sends none', () => {
    expect(countingSignal(everywhere, nothing)).toBeNull();
  });

  it('is the newer one where both are sent', () => {
    expect(countingSignal(everywhere, { gpc: true, dnt: true })).toBe('gpc');
  });

  it.each([
    ['off', 'opt-out', null],
    ['regions', 'opt-in', null],
    ['regions', 'opt-out', 'gpc'],
    ['everywhere', 'opt-in', 'gpc'],
  ] as const)('with gpc "%s" in an %s region is %s', (gpc, regime, expected) => {
    expect(countingSignal({ gpc, regime }, { gpc: true, dnt: true })).toBe(expected);
  });

  it('is the older one only where the owner heeds it', () => {
    expect(countingSignal(everywhere, { gpc: false, dnt: true })).toBe('dnt');
    expect(countingSignal({ ...everywhere, dnt: false }, { gpc: false, dnt: true })).toBeNull();
  });
});

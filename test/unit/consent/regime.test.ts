import { describe, expect, it } from 'vitest';
import { basisIn, needsConsentFirst, regimeIn } from '../../../src/consent/regime.js';

const OPT_OUT = 'CA CO CT DE FL IA IN KY MD MN MT NE NH NJ OR RI TN TX UT VA'.split(' ').map((state) => `US-${state}`);
const CONSENT_FIRST = [
  'DE',
  'FR',
  'IS',
  'NO',
  'LI',
  'GB',
  'GB-SCT',
  'IM',
  'JE',
  'GG',
  'GI',
  'CH',
  'BR',
  'CA-QC',
  'RE',
  'NC',
  'SJ',
  'DE-BE',
];

describe('regimeIn()', () => {
  it.each(OPT_OUT)('lets %s act until the visitor objects', (region) => {
    expect(regimeIn(region, 'auto')).toBe('opt-out');
  });

  it.each([...CONSENT_FIRST, 'US', 'US-NY', 'US-', 'CA', 'JP', 'XX', 'T1', '', 'US-CAX', 'XUS-CA'])('asks first in "%s"', (region) => {
    expect(regimeIn(region, 'auto')).toBe('opt-in');
  });

  it.each(['US-CA', 'DE', ''])('asks first in "%s" where the owner wants that', (region) => {
    expect(regimeIn(region, 'opt-in')).toBe('opt-in');
  });

  it.each(['US-NY', 'US', 'JP', 'CA', undefined])('does not ask in "%s" where the owner wants that', (region) => {
    expect(regimeIn(region, 'opt-out')).toBe('opt-out');
  });

  it.each(['', 'XX', 'T1', 'ZZ', 'EU', 'UK'])('asks first where the region is not known, "%s", whatever the owner wants', (region) => {
    expect(regimeIn(region, 'opt-out')).toBe('opt-in');
  });

  it.each(CONSENT_FIRST)('asks first in %s, whatever the owner wants', (region) => {
    expect(needsConsentFirst(region)).toBe(true);
    expect(regimeIn(region, 'opt-out')).toBe('opt-in');
  });
});

describe('basisIn()', () => {
  it('takes the word for the region before that for its country', () => {
    const bases = { GB: 'objectable', 'GB-SCT': 'consent' } as const;
    expect(['GB-SCT', 'GB-WLS', 'GB', 'DE', ''].map((region) => basisIn(region, bases))).toEqual([
      'consent',
      'objectable',
      'objectable',
      undefined,
      undefined,
    ]);
  });

  it('knows nothing where nothing was said', () => {
    expect(basisIn('GB')).toBeUndefined();
  });
});

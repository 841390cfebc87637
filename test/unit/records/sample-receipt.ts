import type { Receipt } from '../../../src/records/receipt.js';

/** Somebody who changed their mind in the preferences. */
export const sampleReceipt: Receipt = {
  v: 1,
  id: '0b1f4c9e-3c55-4b6e-9d0f-2f6f2a1f0b11',
  prev: '5a1c0f5e-7d1b-4c55-8d0f-2f6f2a1f0b11',
  t: '2026-11-22T09:14:22.000Z',
  exp: '2027-05-23T09:14:22.000Z',
  site: 'example.com',
  policy: '2026-11',
  ui: '0.1.0',
  text: `sha256-${'9f'.repeat(32)}`,
  lang: 'en-GB',
  region: 'GB',
  regime: 'opt-in',
  tier: 'custom',
  purposes: { necessary: 'exempt', functional: 'granted', analytics: 'refused', marketing: 'refused' },
  services: { youtube: 'granted' },
  event: 'changed',
  method: 'prefs-save',
  layer: 2,
  gpc: false,
};

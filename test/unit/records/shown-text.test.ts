import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { canonicalJson } from '../../../src/records/canonical-json.js';
import { shownText } from '../../../src/records/shown-text.js';
import { settings } from '../builders.js';

const service = { id: 'maps', category: 'marketing', name: 'Maps', provider: 'Example', policyUrl: '/maps' } as const;
const complete = {
  ...service,
  hosts: ['maps.example'],
  storage: [{ name: 'm', kind: 'cookie', maxAge: 3, purpose: 'Finds you' }],
} as const;
const site: Config = {
  policyUrl: '/privacy',
  controller: { name: 'Example Ltd' },
  services: [complete],
};
const english = { language: 'en', messages: { save: 'Save' } };
const text = (config: Config = site, words = english) => canonicalJson(shownText(settings(config), words));

describe('shownText()', () => {
  it.each<[string, Config]>([
    [
      'a word of a category',
      { ...site, categories: ['necessary', 'functional', 'analytics', 'marketing'].map((id) => ({ id, name: `My ${id}` })) },
    ],
    ['the provider of a service', { ...site, services: [{ ...service, provider: 'Another' }] }],
    ['what a service stores', { ...site, services: [{ ...service, storage: [{ name: 'n' }] }] }],
    ['a service', { ...site, services: [] }],
    ['how long a choice may hold', { ...site, durations: [30, 182] }],
    ['the policy', { ...site, policyVersion: '2' }],
    ['the policy page', { ...site, policyUrl: '/other' }],
    ['who is responsible', { ...site, controller: { name: 'Example SA' } }],
    ['whether silence counts', { ...site, region: 'US-CA' }],
    ['who is asked', { ...site, audience: 'children' }],
  ])('changes with %s', (_, config) => {
    expect(text(config)).not.toBe(text());
  });

  it('changes with any word and with the language', () => {
    expect(text(site, { language: 'en', messages: { save: 'Save it' } })).not.toBe(text());
    expect(text(site, { ...english, language: 'en-GB' })).not.toBe(text());
  });

  it('does not change with what no visitor reads', () => {
    const services = [{ ...complete, hosts: ['other.example'], onGrant: () => {} }];
    expect(text({ ...site, services, layout: 'card', debug: true, records: {}, cookie: { name: 'c' } })).toBe(text());
  });
});

import { describe, expect, it } from 'vitest';
import { youtube } from '../../../src/presets/youtube.js';
import { contentSecurityPolicyFor } from '../../../src/server/content-security-policy-for.js';
import type { Config } from '../../../src/config/config.js';

const now = 1_800_000_000;
const choice = (on: string, more = '') => `a=b; tierconsent=v=1&tier=custom&on=${on}&at=${now - 60}&days=182&policy=1&via=banner${more}`;
const config = {
  firewall: { allow: { necessary: ['pay.example'] } },
  services: [
    { id: 'counter', category: 'analytics', hosts: ['stats.example'] },
    { id: 'pixel', category: 'marketing', hosts: ['*.ads.example'] },
  ],
} as const satisfies Config;
const url = 'https://www.example.com/page';
const policy = (cookie: string | null, facts = {}) => contentSecurityPolicyFor(cookie, config, { now, url, ...facts });

describe('contentSecurityPolicyFor()', () => {
  it('lets a visitor who has not answered be told of to the site alone, and to what it needs', () => {
    for (const cookie of [null, '', 'tierconsent=nonsense', `${choice('analytics')}&at=1`]) {
      expect(policy(cookie)).toContain('pay.example');
      expect(policy(cookie)).toContain('*.example.com');
      expect(policy(cookie)).not.toMatch(/stats|ads/);
    }
  });

  it('follows the answer in the cookie', () => {
    expect(policy(choice('analytics'))).toContain('stats.example');
    expect(policy(choice('analytics'))).not.toContain('ads.example');
    expect(policy(choice('functional+analytics+marketing'))).toContain('*.ads.example');
    expect(policy(choice('', '&services=pixel'))).toContain('*.ads.example');
  });

  it('heeds the signal of a browser that came without being asked about it', () => {
    expect(policy(choice('functional+analytics+marketing'), { gpc: '1' })).not.toContain('ads.example');
    expect(policy(choice('functional+analytics+marketing'), { gpc: null })).toContain('ads.example');
  });

  it('knows where silence counts, and that an objection ends it', () => {
    const inUtah = { ...config, region: 'US-UT' };
    expect(contentSecurityPolicyFor(null, inUtah, { now })).toContain('ads.example');
    expect(contentSecurityPolicyFor(choice(''), inUtah, { now })).not.toContain('ads.example');
    expect(contentSecurityPolicyFor(null, inUtah, { now, gpc: '1' })).not.toContain('ads.example');
  });

  it('lets through where files and receipts go', () => {
    const elsewhere = { assetsUrl: 'https://cdn.example/consent/', records: { endpoint: 'https://proof.example/receipts' } };
    expect(contentSecurityPolicyFor(null, elsewhere)).toMatch(/https:\/\/cdn\.example https:\/\/proof\.example/);
    expect(contentSecurityPolicyFor(null, { assetsUrl: '/assets/' })).toBe(contentSecurityPolicyFor(null));
    expect(contentSecurityPolicyFor(null, { assetsUrl: '/assets/' }, { url })).toBe(contentSecurityPolicyFor(null, {}, { url }));
  });

  it('knows the sub-domains that share the cookie, unless only a browser can find them out', () => {
    expect(contentSecurityPolicyFor(null, { cookie: { domain: 'example.com' } })).toContain('*.example.com');
    expect(contentSecurityPolicyFor(null, { cookie: { domain: 'auto' } })).not.toContain('*');
  });

  it('takes the hosts of presets that it is given', () => {
    const named: Config = { services: ['youtube'] };
    const facts = { now, presets: [youtube] };
    expect(contentSecurityPolicyFor(choice('marketing'), named, facts)).toContain(youtube.hosts[0]);
    expect(contentSecurityPolicyFor(null, named, facts)).not.toContain(youtube.hosts[0]);
  });

  it('says which preset it needs, and what is wrong with a configuration', () => {
    expect(() => contentSecurityPolicyFor(null, { services: ['youtube'] })).toThrow('services[0]: the hosts of "youtube" are not known');
    expect(() => contentSecurityPolicyFor(null, { theme: 'pink' as 'dark' })).toThrow('theme: expected "auto" or "light" or "dark"');
  });

  it('takes the clock of the server where none is given', () => {
    expect(contentSecurityPolicyFor(choice('analytics'), config)).toContain('pay.example');
  });
});

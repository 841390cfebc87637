import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingAllowed, type Consent } from '../../../src/consent/consent.js';
import {
  allowedHosts,
  contentPolicy,
  coversAddress,
  hostOf,
  isLetThrough,
  ownHosts,
  type OwnPlaces,
} from '../../../src/consent/content-policy.js';
import { alwaysHolds } from '../fuzz-size.js';

const site: OwnPlaces = { protocol: 'https:', hostname: 'www.example.com', port: '', origins: [] };
const consentTo = (categories: readonly string[], services: readonly string[] = []): Consent => ({
  ...nothingAllowed(),
  categories,
  services,
});
const services = [
  { id: 'counter', category: 'analytics', hosts: ['stats.example', '*.stats.example'] },
  { id: 'video', category: 'marketing', hosts: ['video.example'] },
  { id: 'unknown', category: 'marketing' },
];

/** The sources of one directive. */
const sourcesIn = (policy: string, directive: string) =>
  policy
    .split('; ')
    .find((each) => each.startsWith(`${directive} `))!
    .split(' ')
    .slice(1);

describe('allowedHosts()', () => {
  it.each<[string, Consent, readonly string[]]>([
    ['nobody, before an answer', consentTo(['necessary']), []],
    ['those of a category that is allowed', consentTo(['necessary', 'analytics']), ['stats.example', '*.stats.example']],
    ['those of a service that is allowed on its own', consentTo(['necessary'], ['video']), ['video.example']],
  ])('lets a page speak to %s', (_, consent, hosts) => {
    expect(allowedHosts({ services }, consent)).toEqual(hosts);
  });

  it('adds what the owner lets through by category, each once, and nothing that a page has put on every object', () => {
    const allow = { necessary: ['pay.example'], analytics: ['stats.example'], marketing: ['ads.example'], functional: undefined };
    expect(allowedHosts({ services, allow }, consentTo(['necessary', 'functional', 'analytics', 'toString']))).toEqual([
      'stats.example',
      '*.stats.example',
      'pay.example',
    ]);
  });

  it('never lets through more for less', () => {
    const ids = fc.subarray(['necessary', 'functional', 'analytics', 'marketing']);
    const all = fc.record({ one: ids, more: ids, own: fc.subarray(['counter', 'video']) });
    const neverMore = fc.property(all, ({ one, more, own }) => {
      const [some, others] = [consentTo(one), consentTo([...new Set([...one, ...more])], own)].map((each) =>
        allowedHosts({ services }, each),
      );
      expect(others).toEqual(expect.arrayContaining([...some!]));
    });
    alwaysHolds(neverMore);
  });
});

describe('contentPolicy()', () => {
  it('keeps free what a page does by itself', () => {
    const sources = sourcesIn(contentPolicy([], site), 'default-src');
    expect(sources).toEqual(expect.arrayContaining(["'self'", 'data:', 'blob:', "'unsafe-inline'", "'unsafe-eval'"]));
  });

  it('lets through the site, with its sub-domains and sockets', () => {
    const sources = sourcesIn(contentPolicy([], site), 'default-src');
    for (const host of ['www.example.com', 'example.com', '*.example.com'])
      expect(sources).toEqual(expect.arrayContaining([host, `wss://${host}`]));
  });

  it.each<[string, Partial<OwnPlaces>, readonly string[]]>([
    ['on another port, its sub-domains there', { port: '8443' }, ['example.com:8443', '*.example.com:8443']],
    ['that shares its cookie, all that it shares it with', { hostname: 'shop.example.com', domain: '.example.com' }, ['*.example.com']],
    ['whose files lie elsewhere, that place', { origins: ['https://cdn.example'] }, ['https://cdn.example']],
    ['without https, sockets without it', { protocol: 'http:' }, ['ws://example.com']],
    ['on a disk, files', { protocol: 'file:', hostname: '' }, ['file:']],
  ])('lets through, of a site %s', (_, otherwise, expected) => {
    expect(sourcesIn(contentPolicy([], { ...site, ...otherwise }), 'default-src')).toEqual(expect.arrayContaining([...expected]));
  });

  it('has no sub-domains of a number or of a name without a dot', () => {
    for (const hostname of ['127.0.0.1', 'localhost', '']) expect(contentPolicy([], { ...site, hostname })).not.toContain('*');
  });

  it('lets hosts be asked, spoken to and sent forms', () => {
    const policy = contentPolicy(['*.ads.example'], site);
    for (const directive of ['default-src', 'form-action']) {
      expect(sourcesIn(policy, directive)).toEqual(expect.arrayContaining(['*.ads.example', 'wss://*.ads.example']));
    }
    expect(sourcesIn(policy, 'form-action')).not.toContain("'unsafe-inline'");
  });
});

describe('coversAddress()', () => {
  it.each([
    ['https://video.example/a?b#c', ['video.example']],
    ['wss://video.example', ['video.example']],
    ['https://a.b.video.example/', ['*.video.example']],
    ['https://video.example:443/', ['video.example']],
    ['https://VIDEO.example/', ['Video.Example:443']],
    ['http://127.0.0.1:4401/x', ['127.0.0.1:4401']],
    ['https://user:word@video.example/', ['video.example']],
  ])('finds %s among %j', (address, hosts) => {
    expect(coversAddress(hosts, address)).toBe(true);
  });

  it.each([
    ['https://video.example/', ['*.video.example']],
    ['https://notvideo.example/', ['video.example', '*.video.example']],
    ['https://video.example:8443/', ['video.example']],
    ['https://video.example.evil/', ['video.example']],
    ['https://evil/?https://video.example/', ['video.example']],
    ['inline', ['inline']],
    ['data:,x', ['']],
    ['', ['video.example']],
  ])('does not find %s among %j', (address, hosts) => {
    expect(coversAddress(hosts, address)).toBe(false);
  });
});

describe('isLetThrough()', () => {
  const places = { ...site, origins: ['https://cdn.example'] };

  it.each([
    'https://example.com/',
    'https://img.example.com/a.png',
    'https://cdn.example/a.js',
    'https://ads.example/',
    'data:,x',
    'blob:null/1',
  ])('lets %s through', (address) => {
    expect(isLetThrough(address, ['ads.example'], places)).toBe(true);
  });

  it.each(['https://other.example/', 'https://cdn.example.evil/', 'wss://other.example/'])('holds %s back', (address) => {
    expect(isLetThrough(address, ['ads.example'], places)).toBe(false);
  });
});

describe('ownHosts() and hostOf()', () => {
  it('name each host as a configuration would', () => {
    expect(ownHosts({ ...site, port: '8080' })).toEqual(['www.example.com:8080', 'example.com:8080', '*.example.com:8080']);
    expect(hostOf('https://a.example:4401/x')).toEqual(['a.example:4401']);
    expect(hostOf('mailto:me@example.com')).toEqual([]);
  });
});

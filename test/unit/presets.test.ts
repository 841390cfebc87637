import thirdPartyWeb from 'third-party-web';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { areWrong, settingsOf } from '../../src/config/settings.js';
import { defaultCategories } from '../../src/consent/policy.js';
import { isDeclared } from '../../src/page/declared-storage.js';
import * as exported from '../../src/presets.js';
import type { Preset, Source } from '../../src/presets/preset.js';
import type { PresetId } from '../../src/presets.js';

interface Described {
  readonly file: string;
  readonly preset: Preset;
  readonly source: Source<Preset>;
}

const shared = ['preset', 'preset-id', 'presets'];
const files = ts.sys
  .readDirectory('src/presets', ['.ts'])
  .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  .filter((file) => !shared.includes(file))
  .sort();
const described = await Promise.all(files.map(describedIn));
const presets: readonly Preset[] = Object.values(exported);

/** Whoever takes money or keeps bots away. Everything else waits for consent. */
const necessary = ['cloudflare', 'hcaptcha', 'paypal', 'recaptcha', 'stripe', 'turnstile'];

/** Hosts that `third-party-web` does not know, and where the vendor names them. */
const unknownHosts: Readonly<Record<string, string>> = {
  '*.adobedc.net': 'https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/home',
  '*.brevo.com': 'https://developers.brevo.com',
  '*.browser-intake-datadoghq.com': 'https://docs.datadoghq.com/getting_started/site/',
  '*.browser-intake-datadoghq.eu': 'https://docs.datadoghq.com/getting_started/site/',
  '*.contentsquare.com': 'https://docs.contentsquare.com/en/web/',
  '*.hcaptcha.com': 'https://docs.hcaptcha.com',
  '*.pa-cd.com': 'https://developers.atinternet-solutions.com/piano-analytics/',
  '*.posthog.com': 'https://posthog.com/docs/libraries/js',
  '*.rudderstack.com': 'https://www.rudderstack.com/docs/',
  '*.simpleanalyticscdn.com': 'https://docs.simpleanalytics.com/script',
  '*.siteimproveanalytics.io': 'https://help.siteimprove.com',
  '*.snplow.net': 'https://docs.snowplow.io',
  '*.tidio.co': 'https://help.tidio.com',
  '*.tile.openstreetmap.org': 'https://operations.osmfoundation.org/policies/tiles/',
  '*.typeform.com': 'https://www.typeform.com/developers/embed/',
  'bat.bing.net': 'https://help.ads.microsoft.com',
  'cdn.rudderlabs.com': 'https://www.rudderstack.com/docs/',
  'challenges.cloudflare.com': 'https://developers.cloudflare.com/turnstile/',
  'cloudflareinsights.com': 'https://developers.cloudflare.com/web-analytics/',
  'docs.google.com': 'https://support.google.com/docs/answer/2839588',
  'hcaptcha.com': 'https://docs.hcaptcha.com',
  'platform.x.com': 'https://developer.x.com/en/docs/x-for-websites',
  'sibautomation.com': 'https://developers.brevo.com',
  'tile.openstreetmap.org': 'https://operations.osmfoundation.org/policies/tiles/',
  'www.datadoghq-browser-agent.com': 'https://docs.datadoghq.com/real_user_monitoring/',
  'www.openstreetmap.org': 'https://wiki.openstreetmap.org/wiki/Export',
};

describe('The presets', () => {
  it('are at least sixty', () => {
    expect(presets.length).toBeGreaterThanOrEqual(60);
  });

  it('all have a file of their own, named for their id, and are all exported', () => {
    expect(described.map(({ preset }) => preset.id)).toEqual(files);
    expect(new Set(presets)).toEqual(new Set(described.map(({ preset }) => preset)));
  });

  it('are exported under the name that their id has in JavaScript', () => {
    const nameOf = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(Object.entries(exported).filter(([name, { id }]) => name !== nameOf(id))).toEqual([]);
  });

  it('are exactly those whose ids have a type', () => {
    type Exported = (typeof exported)[keyof typeof exported]['id'];
    const isComplete: [Exclude<PresetId, Exported>] extends [never] ? true : false = true;
    expect(isComplete).toBe(true);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  it.each(['presets', 'preset-id'])('stand in the order of the alphabet in %s', (file) => {
    const ids = [...ts.sys.readFile(`src/presets/${file}.ts`)!.matchAll(/(?:\.\/|^  ')([\w-]+)/gm)].map(([, id]) => id);
    expect(ids).toEqual(files);
  });

  it('are all accepted as services, together and as JSON', () => {
    const settings = settingsOf({ services: JSON.parse(JSON.stringify(presets)) });
    expect(areWrong(settings) ? settings : []).toEqual([]);
  });
});

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (id, { category, policyUrl, hosts, storage }) => {
  const { source } = described.find(({ preset }) => preset.id === id)!;

  it('has a category that every site has, and needs consent unless the site cannot work without it', () => {
    expect(defaultCategories).toContain(category);
    expect(category === 'necessary').toBe(necessary.includes(id));
  });

  it('is marketing if its hosts only serve advertisements', () => {
    const uses = hosts.map((host) => entityOf(host)?.category);
    if (uses.every((use) => use === 'ad')) expect(category).toBe('marketing');
  });

  it('links pages that are safe to open', () => {
    const links = [policyUrl, ...source.urls];
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => new URL(link).protocol !== 'https:')).toEqual([]);
  });

  it('names hosts alone, each once', () => {
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.filter((host) => !/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
    const covers = (wide: string, host: string) => wide !== host && wide.startsWith('*.') && host.endsWith(wide.slice(1));
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index || hosts.some((wide) => covers(wide, host)))).toEqual([]);
  });

  it('names only hosts of its vendor', () => {
    const strangers = hosts.filter((host) => !(host in unknownHosts) && !source.entities.includes(entityOf(host)?.name ?? ''));
    expect(strangers).toEqual([]);
    expect(source.entities.filter((name) => !hosts.some((host) => entityOf(host)?.name === name))).toEqual([]);
  });

  it('says of each entry of storage how long it stays', () => {
    const isTold = { cookie: /^[\d.]+$/, sessionStorage: /^0$/, localStorage: /^$/, indexedDB: /^$/, cacheStorage: /^$/ };
    expect(storage.filter(({ kind = 'cookie', maxAge = '' }) => !isTold[kind].test(String(maxAge)))).toEqual([]);
  });

  it('lists each entry of storage once, and never one that could be of somebody else', () => {
    const places = storage.map(({ name, kind = 'cookie' }) => `${kind} ${name}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(storage.filter(({ name }) => /[*]/.test(name) && name.replaceAll('*', '').length < 3)).toEqual([]);
    for (const kind of ['cookie', 'localStorage', 'sessionStorage'] as const) expect(isDeclared(storage, kind, 'tierconsent')).toBe(false);
  });

  it('says in a few words what each entry is for', () => {
    expect(storage.filter(({ purpose }) => !/^[A-Z][^.]{9,79}$/.test(purpose))).toEqual([]);
  });
});

describe('The list of hosts that third-party-web does not know', () => {
  it('has none that it knows by now, and none that nobody uses', () => {
    const used = presets.flatMap(({ hosts }) => hosts);
    expect(Object.keys(unknownHosts).filter((host) => entityOf(host) !== undefined || !used.includes(host))).toEqual([]);
  });
});

function entityOf(host: string) {
  return thirdPartyWeb.getEntity(`https://${host.replace('*.', 'any.')}/`);
}

async function describedIn(file: string): Promise<Described> {
  const { source, ...rest } = (await import(`../../src/presets/${file}.ts`)) as { readonly source: Source<Preset> };
  return { file, source, preset: Object.values(rest as Record<string, Preset>)[0]! };
}

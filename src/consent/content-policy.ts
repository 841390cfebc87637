import { allowsService, type Consent, type Service } from './consent.js';

/** What the firewall may let through once it is allowed, beside what belongs to the site. Hosts may begin with `*.` and end with a port. */
export interface HostsOf {
  readonly services: readonly (Service & { readonly hosts?: readonly string[] })[];
  /** More of them by category. */
  readonly allow?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
}

/** Where a page stands, and what belongs to its site. */
export interface OwnPlaces {
  /** Of the page: `"https:"`. */
  readonly protocol: string;
  /** Of the page: `"www.example.com"`. Empty where a server does not say. */
  readonly hostname: string;
  /** Of the page, where it is not the usual one. */
  readonly port: string;
  /** The one that the site shares its cookie with. */
  readonly domain?: string | undefined;
  /** Of our own files, and of the owner's receipts, where they lie elsewhere: `"https://cdn.example.com"`. */
  readonly origins: readonly string[];
}

/** Every host that a page may speak to while this consent is in force, each once. */
export function allowedHosts({ services, allow = {} }: HostsOf, consent: Consent): readonly string[] {
  const ofServices = services.flatMap((service) => (allowsService(consent, service) ? (service.hosts ?? []) : []));
  const ofCategories = consent.categories.flatMap((id) => (Object.hasOwn(allow, id) ? (allow[id] ?? []) : []));
  return [...new Set([...ofServices, ...ofCategories])];
}

/**
 * The Content-Security-Policy that lets a page speak to its own site and to these hosts, and to nobody else: https://www.w3.org/TR/CSP3/
 * What the page does by itself stays free: code and styles in its text, `eval`, `data:` and `blob:`.
 */
export function contentPolicy(hosts: readonly string[], places: OwnPlaces): string {
  const named = [...new Set([...ownHosts(places), ...hosts])];
  // A name alone stands for no socket: https://www.w3.org/TR/CSP3/#match-schemes
  const sockets = named.map((host) => `${places.protocol === 'http:' ? 'ws' : 'wss'}://${host}`);
  const file = places.protocol === 'file:' ? ['file:'] : []; // on a disk `'self'` stands for nothing
  const sources = ["'self'", 'data:', 'blob:', ...file, ...places.origins, ...named, ...sockets].join(' ');
  return `default-src ${sources} 'unsafe-inline' 'unsafe-eval'; form-action ${sources} mailto:`;
}

/** Whether an address is one of these hosts'. What is no address with a host, such as `inline`, is not. */
export function coversAddress(hosts: readonly string[], address: string): boolean {
  const [host = '', port] = partsOf(hostOf(address)[0] ?? '');
  return hosts.some((each) => {
    const [name = '', at] = partsOf(each);
    return at === port && (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name && name !== '');
  });
}

/** Name and port. The usual ports say nothing. */
function partsOf(host: string): readonly string[] {
  return host
    .toLowerCase()
    .replace(/:(80|443)$/, '')
    .split(':');
}

/** Whether the policy lets an address through. What has no host, such as `data:`, is the page's own. */
export function isLetThrough(address: string, hosts: readonly string[], places: OwnPlaces): boolean {
  const isElsewhere = hostOf(address).length > 0 && !places.origins.some((origin) => address.startsWith(`${origin}/`));
  return !isElsewhere || coversAddress([...hosts, ...ownHosts(places)], address);
}

/** The hosts of the site: the page's own, and, unless it is a number or a name without a dot, what is below it, with or without `www.` */
export function ownHosts({ hostname, port, domain = '' }: OwnPlaces): readonly string[] {
  const at = port && `:${port}`;
  const names = [hostname.replace(/^www\./, ''), domain.replace(/^\./, '')].filter((name) => /\.[a-z][a-z0-9-]*$/i.test(name));
  return [...(hostname ? [hostname + at] : []), ...names.flatMap((name) => [name + at, `*.${name}${at}`])];
}

/** The host of an address, as it would stand in a configuration; nothing where it has none. */
export function hostOf(address: string): readonly string[] {
  const [, host] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([a-z0-9.-]+(?::\d+)?)/i.exec(address) ?? [];
  return host ? [host] : [];
}

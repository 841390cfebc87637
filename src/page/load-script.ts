import { NAME } from '../brand.js';
import { attempt } from './attempt.js';
import { isLoadable } from './loadable-url.js';

/** A script that is loaded by JavaScript once its category is allowed. */
export interface ScriptRequest<K extends string = string> {
  /** https, http on the page's own origin, or a path. */
  readonly src: string;
  readonly category: K;
  /** Hash of the file: https://developer.mozilla.org/docs/Web/Security/Subresource_Integrity */
  readonly integrity?: string;
  readonly crossOrigin?: 'anonymous' | 'use-credentials';
  readonly referrerPolicy?: ReferrerPolicy;
  readonly nonce?: string;
  /** @default "classic" */
  readonly type?: 'classic' | 'module';
}

/** Loads scripts, each address once. The promise is settled when the script has run, or could not be loaded. */
export function createScriptLoader(page: Document = document): (request: ScriptRequest) => Promise<void> {
  const loads = new Map<string, Promise<void>>();
  const trusted = createTrustedUrls();
  return (request) => {
    const address = new URL(request.src, page.baseURI).href;
    const known = loads.get(address);
    if (known) return known;
    const load = insert(request, trusted(address), page);
    loads.set(address, load);
    load.catch(() => loads.delete(address)); // another call may try again
    return load;
  };
}

function insert({ integrity, crossOrigin, referrerPolicy, nonce, type }: ScriptRequest, address: string, page: Document): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`load(): "${address}" could not be loaded.`));
    script.async = false;
    if (type === 'module') script.type = 'module';
    if (integrity) script.integrity = integrity;
    if (integrity || crossOrigin) script.crossOrigin = crossOrigin ?? 'anonymous';
    if (referrerPolicy) script.referrerPolicy = referrerPolicy;
    if (nonce) script.nonce = nonce;
    script.src = address;
    page.head.append(script);
  });
}

/** @throws {TypeError} for an address that is neither https nor of this site */
export function requireTrustworthy(src: unknown, base: string = document.baseURI): void {
  if (typeof src === 'string' && isLoadable(src, base)) {
    const { protocol, origin } = new URL(src, base);
    if (protocol === 'https:' || origin === location.origin) return;
  }
  throw new TypeError(`load(): expected src to be https or of this site, found ${JSON.stringify(src)}.`);
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrls): ScriptUrls;
}

interface ScriptUrls {
  createScriptURL(url: string): string;
}

/** Addresses as pages with Trusted Types want them; as they are where the page forbids our policy. https://w3c.github.io/trusted-types/ */
function createTrustedUrls(): (address: string) => string {
  let policy: ScriptUrls | null = null;
  const untouched: ScriptUrls = { createScriptURL: (url) => url };
  return (address) => {
    const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
    policy ??= attempt(() => trustedTypes?.createPolicy(NAME, untouched)) ?? untouched;
    return policy.createScriptURL(address);
  };
}

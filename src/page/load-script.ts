import { NAME } from '../brand.js';
import { attempt } from './attempt.js';
import { isLoadable } from './loadable-url.js';
import { tag } from './tagged-elements.js';

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

/**
 * Loads scripts, each address once.
 *
 * @returns settles when the script has run, or could not be loaded, after which it may be asked for again; rejects with a `TypeError`
 * for an address that is neither https nor of this site
 */
export function createScriptLoader(): (request: ScriptRequest) => Promise<void> {
  const loads = new Map<string, Promise<void>>();
  let trusted: ScriptUrls | undefined;
  return async (request) => {
    const { src } = request;
    if (!isTrustworthy(src)) throw new TypeError(`load(): expected src to be https or of this site, found ${JSON.stringify(src)}.`);
    trusted ??= trustedUrls();
    const address = new URL(src, document.baseURI).href;
    const load = loads.get(address) ?? insert(request, trusted);
    loads.set(address, load);
    load.catch(() => loads.delete(address));
    return load;
  };
}

/** Puts a tagged script into the page, where the gate lets it run like any other once its category is allowed. */
function insert({ src, category, type, ...attributes }: ScriptRequest, trusted: ScriptUrls): Promise<void> {
  return new Promise((resolve, reject) => {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const script = Object.assign(document.createElement('script'), Object.fromEntries(given), {
      type: 'text/plain',
      src: trusted.createScriptURL(src),
      onload: () => resolve(),
      onerror: () => reject(new Error(`load(): ${src} could not be loaded.`)),
    });
    script.setAttribute(tag.category, category);
    if (type === 'module') script.setAttribute(tag.type, type);
    if (attributes.integrity) script.crossOrigin ??= 'anonymous';
    document.head.append(script);
  });
}

function isTrustworthy(src: string): boolean {
  if (!isLoadable(src, document.baseURI)) return false;
  const { protocol, origin } = new URL(src, document.baseURI);
  return protocol === 'https:' || origin === location.origin;
}

interface ScriptUrls {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrls): ScriptUrls;
}

/** Makes addresses what pages with Trusted Types want; leaves them as they are where the page forbids our policy. https://w3c.github.io/trusted-types/ */
function trustedUrls(): ScriptUrls {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const asTheyAre: ScriptUrls = { createScriptURL: (url) => url };
  return attempt(() => trustedTypes?.createPolicy(NAME, asTheyAre)) ?? asTheyAre;
}

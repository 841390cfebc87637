import type { Settings } from '../config/settings.js';
import { isAnswer, type ConsentChange } from '../consent/change.js';
import { interpret, type Consent } from '../consent/consent.js';
import { allowedHosts, contentPolicy, coversAddress, hostOf, isLetThrough } from '../consent/content-policy.js';
import { noteAdmission, takeAdmission } from './admission.js';
import { attempt } from './attempt.js';
import { createCookieStore, type CookieStore } from './cookie-store.js';
import { keepHosts, withKnownHosts } from './known-hosts.js';
import { nativeDocument } from './native-document.js';
import { ownPlaces } from './own-places.js';
import { privacySignal } from './privacy-signal.js';
import { allMatching, parkedAs, parkedAttributes, tagged } from './tagged-elements.js';

/** Something that the browser held back. */
export interface Blocked {
  /** As much of the address as the browser tells. */
  readonly url: string;
  /** What it would have been, in the words of the policy: `script-src-elem`, `connect-src`, `img-src`. */
  readonly directive: string;
}

/** Has the browser hold back whatever is not allowed, tagged or not. */
export interface Firewall {
  /** What was held back on this page, each once. */
  blocked(): readonly Blocked[];
  /** Lets through what is allowed now. Once it stands, only another page can be given more. */
  follow(change: ConsentChange): void;
  /** The hosts of services have become known. */
  learn(): void;
  /** Whether this page is about to be loaded anew, so that nothing should begin on it. */
  isLeaving(): boolean;
  /** Called when the page has to be loaded anew for what was granted last: now, or once something of it turns out to be held back. */
  onNeed(leave: () => unknown): void;
  /** Whether an embed can be loaded once on this page. If not, another page could, and remembers nothing of it. */
  admitsHere(address: string): boolean;
  /** Whether this page was loaded for that embed. */
  isFor(address: string): boolean;
}

/** More than this would be a list that nobody reads. */
const MOST = 200;

/**
 * The firewall is the browser's own: a Content-Security-Policy, which nothing in the page can patch or go around.
 * https://www.w3.org/TR/CSP3/#meta-element
 *
 * @param assetsUrl the folder of our other files
 * @returns null where the owner has not switched it on
 */
export function createFirewall(settings: Settings, assetsUrl: string | null): Firewall | null {
  const { firewall, policy, services } = settings;
  if (!firewall || firewall === 'report') return null;
  const { allow = {}, onGrant = 'reload' } = firewall === true ? {} : firewall;
  const [store, places, admitted] = [createCookieStore(settings.cookie), ownPlaces(settings, assetsUrl), takeAdmission()];
  let inForce: readonly string[] | undefined;
  let awaited: readonly string[] = []; // granted on this page, and held back
  let isLeaving = false;
  let leave: () => unknown = () => {};
  let latest: ConsentChange | undefined;

  const blocked = listBlocked((url) => {
    if (isLeaving || !coversAddress(awaited, url)) return;
    isLeaving = true;
    leave();
  });

  function hostsFor(consent: Consent): readonly string[] {
    const known = withKnownHosts(services, policy.necessary);
    return [...allowedHosts({ services: known, allow }, consent), ...hostOf(admitted ?? '')];
  }

  /** What stands already goes on counting, for the browser asks all policies. */
  function enforce(hosts: readonly string[]): void {
    inForce = inForce?.filter((host) => hosts.includes(host)) ?? hosts;
    addPolicy(contentPolicy(inForce, places));
  }

  // At once, also on a page that is prepared in advance. Only whether silence counts is known later.
  if (policy.objectable.length === 0) enforce(hostsFor(consentSoFar(settings, store)));

  function follow(change: ConsentChange): void {
    const hosts = hostsFor((latest = change).consent);
    if (!inForce?.every((host) => hosts.includes(host))) enforce(hosts);
    const mayReload = onGrant === 'reload' && isAnswer(change.source) && store.read(); // what is not kept would be lost
    awaited = mayReload ? hosts.filter((host) => !inForce!.includes(host)) : [];
    isLeaving ||= awaited.length > 0 && addressesOn(blocked).some((each) => coversAddress(awaited, each) && !coversAddress(inForce!, each));
  }

  return {
    blocked: () => [...blocked.values()],
    follow,
    learn() {
      if (isLeaving || !latest || !keepHosts(services)) return;
      follow(latest);
      if (isLeaving) leave();
    },
    isLeaving: () => isLeaving,
    onNeed(then) {
      leave = then;
      if (isLeaving) then();
    },
    admitsHere: (address) => !(isLeaving ||= !isLetThrough(address, inForce ?? [], places) && noteAdmission(address)),
    isFor: (address) => address === admitted,
  };
}

function consentSoFar(settings: Settings, store: CookieStore): Consent {
  return interpret(settings.policy, store.read(), Math.floor(Date.now() / 1000), { signal: privacySignal(settings) });
}

function addPolicy(policy: string): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  (Reflect.get(nativeDocument(), 'head', document) as HTMLHeadElement).append(meta);
}

/** @param onBlocked called with the address of each */
function listBlocked(onBlocked: (url: string) => void): ReadonlyMap<string, Blocked> {
  const blocked = new Map<string, Blocked>();
  document.addEventListener('securitypolicyviolation', ({ blockedURI: url, effectiveDirective: directive }) => {
    if (blocked.size < MOST) blocked.set(`${directive} ${url}`, { url, directive });
    onBlocked(url);
  });
  return blocked;
}

/** The addresses of what was held back, and of what would be: tagged elements. */
function addressesOn(blocked: ReadonlyMap<string, Blocked>): readonly string[] {
  const names = ['src', ...parkedAttributes.map(parkedAs)];
  const addresses = allMatching(document, tagged).flatMap((element) =>
    names.flatMap((name) => {
      const written = element.getAttribute(name);
      return written ? (attempt(() => new URL(written, element.baseURI).href) ?? []) : [];
    }),
  );
  return [...addresses, ...[...blocked.values()].map(({ url }) => url)];
}

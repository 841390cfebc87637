import { NAME } from '../brand.js';
import type { StorageKind } from '../config/config.js';
import type { Settings } from '../config/settings.js';
import { attempt } from '../page/attempt.js';
import { cookiePairs } from '../page/cookie-jar.js';
import { isDeclared, storageOf } from '../page/declared-storage.js';
import type { InspectedEntry } from './inspection.js';
import { vendorStoring } from './known-vendors.js';

/** What lies on the device that no service declares. What servers set for themselves (`HttpOnly`), and other sites keep, no page can see. */
export function undeclaredStorage({ services, cookie }: Settings): readonly InspectedEntry[] {
  const declared = storageOf(services);
  const isOurs = (name: string) => name === cookie.name || name.startsWith(NAME);
  return stored()
    .filter(([kind, name]) => !isOurs(name) && !isDeclared(declared, kind, name))
    .map(([kind, name]) => {
      const vendor = vendorStoring(name, kind);
      return { name, kind, vendor: vendor?.name ?? null, paste: entryFor(name, kind, vendor?.id) };
    });
}

function stored(): readonly (readonly [StorageKind, string])[] {
  const cookies = cookiePairs().flatMap((pair) => (pair ? [['cookie', pair.split('=')[0]!] as const] : []));
  const keys = (['localStorage', 'sessionStorage'] as const).flatMap((kind) =>
    (attempt(() => Object.keys(window[kind])) ?? []).map((name) => [kind, name] as const),
  );
  return [...cookies, ...keys];
}

function entryFor(name: string, kind: StorageKind, preset: string | undefined): string {
  return preset ? JSON.stringify(preset) : JSON.stringify({ name, kind, maxAge: 0, purpose: '…' });
}

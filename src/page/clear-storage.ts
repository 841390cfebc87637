import { NAME } from '../brand.js';
import type { Service } from '../config/settings.js';
import type { ConsentChange } from '../consent/change.js';
import { allowsService, type Consent } from '../consent/consent.js';
import { attempt } from './attempt.js';
import { isDeclared, storageOf } from './declared-storage.js';
import { findStored } from './device-storage.js';

/** Where the services that were taken back in this tab are noted until its next page has begun. */
const KEY = `${NAME}.revoked`;

/** Whose storage may have to go, the cookie that never does, and what is known of the visitor and of presets now. */
interface Owner {
  readonly settings: { readonly services: readonly Service[]; readonly cookie: { readonly name: string } };
  readonly consent: () => Consent;
  /** Brings what presets declare. Undefined: nothing is missing. */
  readonly presets: (isNeeded: (service: Service) => boolean) => Promise<unknown> | undefined;
}

/**
 * Deletes what services have stored that are taken back, unless a service that is still allowed declares it too. It does so again at
 * the start of the tab's next page: what ran goes on until its page is gone, and may store once more on the way out. So does what a
 * preset declares that does not arrive in time.
 *
 * @returns settles when all is done
 */
export async function clearRevokedStorage(change: ConsentChange, { settings, consent, presets }: Owner): Promise<void> {
  const { services, cookie } = settings;
  const noted = attempt(() => sessionStorage.getItem(KEY))?.split(' ') ?? [];
  const isAllowed = (service: Service) => allowsService(consent(), service);
  const isTakenBack = (service: Service) =>
    noted.includes(service.id) || allowsService(change.previous, service) || (!service.category && change.revoked.length > 0);

  const revoked = services.filter((service) => (service.storage ?? service.preset) && !isAllowed(service) && isTakenBack(service));
  if (revoked.length === 0) return;

  const missing = presets((service) => revoked.includes(service) || isAllowed(service) || !service.category);
  note(revoked); // the page may be gone before they arrive
  if (missing) await missing; // without presets, all that can be is deleted before this returns
  const kept = storageOf(services.filter(isAllowed));
  const refused = storageOf(revoked.filter((service) => !isAllowed(service)));
  await findStored(refused, (name, kind, remove) => [KEY, cookie.name].includes(name) || isDeclared(kept, kind, name) || remove());
  if (change.source === 'restored') note(revoked.filter(({ preset }) => preset));
}

function note(services: readonly Service[]): void {
  const ids = services.map(({ id }) => id).join(' ');
  attempt(() => (ids ? sessionStorage.setItem(KEY, ids) : sessionStorage.removeItem(KEY)));
}

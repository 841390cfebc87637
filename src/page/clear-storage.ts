import { NAME } from '../brand.js';
import type { ServiceConfig } from '../config/config.js';
import type { ConsentChange } from '../consent/change.js';
import { allowsService } from '../consent/consent.js';
import { attempt } from './attempt.js';
import { isDeclared, storageOf } from './declared-storage.js';
import { findStored } from './device-storage.js';

/** Where the services that were taken back in this tab are noted until its next page has begun. */
const KEY = `${NAME}.revoked`;

/** Whose storage may have to go, and the cookie that never does. */
interface Owner {
  readonly services: readonly ServiceConfig[];
  readonly cookie: { readonly name: string };
}

/**
 * Deletes what services have stored that are taken back, unless a service that is still allowed declares it too. It does so again at
 * the start of the tab's next page: what ran goes on until its page is gone, and may store once more on the way out.
 *
 * @returns settles when all is done
 */
export async function clearRevokedStorage({ consent, previous, source }: ConsentChange, { services, cookie }: Owner): Promise<void> {
  const isStart = source === 'restored';
  const isNoted = (id: string) =>
    attempt(() => sessionStorage.getItem(KEY))
      ?.split(' ')
      .includes(id);
  const revoked = services.filter(
    (service) => service.storage && !allowsService(consent, service) && (allowsService(previous, service) || isNoted(service.id)),
  );
  if (revoked.length === 0) return;

  const kept = storageOf(services.filter((service) => allowsService(consent, service)));
  const cleared = findStored(storageOf(revoked), (name, kind, remove) => name === cookie.name || isDeclared(kept, kind, name) || remove());
  if (!isStart) attempt(() => sessionStorage.setItem(KEY, revoked.map(({ id }) => id).join(' ')));
  await cleared;
  if (isStart) attempt(() => sessionStorage.removeItem(KEY));
}

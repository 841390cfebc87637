import type { ServiceConfig, StorageConfig, StorageKind } from '../config/config.js';
import { allowsService, type Consent } from '../consent/consent.js';
import { isDeclared, storageOf } from './declared-storage.js';

/** What services that are not allowed declare: names of which there is nothing, and names that are there. */
interface RefusedStorage {
  readonly gone: readonly string[];
  /** Without those that an allowed service declares too. */
  readonly left: readonly string[];
}

/** Calls back with what is declared and there. Where the browser refuses to show a kind of storage, its search is rejected. */
type Find = (
  declared: readonly StorageConfig[],
  onStored: (name: string, kind: StorageKind) => unknown,
) => Promise<readonly Pick<PromiseSettledResult<unknown>, 'status'>[]>;

/** What an owner declares, and the cookie that is ours. */
interface Owner {
  readonly services: readonly ServiceConfig[];
  readonly cookie: { readonly name: string };
}

/**
 * Looks at the device, so that what is said of a deletion is true when it is read, on whichever page, and nothing has to be
 * remembered for it.
 *
 * @returns null where no refused service declares anything. What the browser does not show is in neither list
 */
export async function findRefused({ services, cookie }: Owner, consent: Consent, find: Find): Promise<RefusedStorage | null> {
  const refused = storageOf(services.filter((service) => !allowsService(consent, service)));
  const kept = storageOf(services.filter((service) => allowsService(consent, service)));
  if (refused.length === 0) return null;
  const gone: StorageConfig[] = [];
  const left: string[] = [];
  for (const entry of refused) {
    let isThere = false;
    const [search] = await find([entry], (name, kind) => {
      if (name === '' || name === cookie.name) return;
      isThere = true;
      if (!isDeclared(kept, kind, name)) left.push(name);
    });
    if (search!.status === 'fulfilled' && !isThere) gone.push(entry);
  }
  return { gone: unique(gone.map(({ name }) => name)), left: unique(left) };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

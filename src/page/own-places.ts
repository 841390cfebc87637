import type { Settings } from '../config/settings.js';
import type { OwnPlaces } from '../consent/content-policy.js';

/** Where this page stands, and what belongs to its site wherever it lies. @param assetsUrl the folder of our other files */
export function ownPlaces({ cookie: { domain }, records }: Settings, assetsUrl: string | null): OwnPlaces {
  const { protocol, hostname, port } = location;
  const elsewhere = [assetsUrl, records?.endpoint].flatMap((address) => (address ? new URL(address, document.baseURI).origin : []));
  const origins = elsewhere.filter((origin) => origin !== location.origin);
  return { protocol, hostname, port, domain: domain === 'auto' ? undefined : domain, origins };
}

import type { Settings } from '../config/settings.js';
import { allowsService, type Consent } from '../consent/consent.js';
import type { Integration, Site } from '../integrations/integration.js';
import { guard } from '../page/guard.js';
import { needsOf } from '../page/permission.js';
import type { FindTagged } from '../page/tagged-elements.js';
import { inTime } from './in-time.js';
import type { LoadIntegration } from './ui-loader.js';
import { createVendorTeller, type VendorTeller } from './vendor-teller.js';

/** Those who hear of consent before anything optional acts: vendors, and what the owner wrote for a service. */
export interface Vendors extends Pick<VendorTeller, 'tell'> {
  /** The integrations that have arrived. */
  readonly integrations: readonly Integration[];
  /** Finds only what is necessary while integrations are on their way. */
  hold(find: FindTagged): FindTagged;
  /** Calls the owner's functions of each service that is allowed now and was not, or was and is not. */
  tellServices(): void;
}

/**
 * Brings the integrations that were asked for, all at once. One that fails or takes too long is reported, and waited for no more.
 *
 * @param atHand those that need not be brought
 * @param consent null once the widget is gone
 * @param onReady called when none is waited for any more, unless there was none to wait for
 */
export function createVendors(
  settings: Settings,
  [load, atHand]: readonly [LoadIntegration, readonly Integration[]],
  consent: () => Consent | null,
  onReady: () => void,
): Vendors {
  const { services, policy } = settings;
  const { google: _google, own: _own, ...wanted } = settings.integrations;
  const integrations = [...atHand];
  const told = new Set<string>(); // of being allowed
  let awaited = 0;

  const safely: Site['guard'] = (name, run) => consent() && guard(name, run);
  const { tell, ...terms } = createVendorTeller(settings);
  const site: Site = { ...terms, guard: safely, categories: policy.categories };

  function tellServices(): void {
    const now = consent();
    if (!now || awaited) return;
    for (const service of services) {
      const isAllowed = allowsService(now, service);
      if (isAllowed === told.has(service.id)) continue;
      told[isAllowed ? 'add' : 'delete'](service.id);
      guard(service.id, () => service[isAllowed ? 'onGrant' : 'onRevoke']?.());
    }
  }

  for (const [name, options] of Object.entries(wanted)) {
    if (!options) continue;
    awaited++;
    const arrival = load(name).then((module) =>
      safely(name, () => {
        const integration = module[name]!(options as object, site);
        integrations.push(integration); // first: one that complains at the start hears of changes all the same
        tell(integration, 'start', consent()!);
      }),
    );
    const waiting = inTime(arrival, 'integration').finally(() => {
      if (--awaited || !consent()) return;
      tellServices();
      onReady();
    });
    guard(name, () => waiting);
  }

  return {
    integrations,
    tell,
    hold: (find) => (root) => find(root).filter((each) => !awaited || needsOf(each, services).every((id) => policy.necessary.includes(id))),
    tellServices,
  };
}

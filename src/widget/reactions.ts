import { LOG_PREFIX } from '../brand.js';
import type { Settings } from '../config/settings.js';
import { isAnswer, revokedServices, type ConsentChange } from '../consent/change.js';
import { allowsService, type Consent } from '../consent/consent.js';
import type { Integration } from '../integrations/integration.js';
import { clearRevokedStorage } from '../page/clear-storage.js';
import { markDocument } from '../page/document-attributes.js';
import { dispatch } from '../page/document-events.js';
import type { Firewall } from '../page/firewall.js';
import type { Gate } from '../page/gate.js';
import { guard } from '../page/guard.js';
import { loadAnew } from '../page/load-anew.js';
import { afterPaint } from '../page/next-task.js';
import type { TabSync } from '../page/tab-sync.js';
import type { Listeners } from './listeners.js';
import type { BringPresets } from './presets.js';
import type { Surfaces } from './surfaces.js';
import type { Vendors } from './vendors.js';

/** What the reactions are made of. Each knows nothing of the others. */
export interface Parts {
  readonly settings: Settings;
  readonly firewall?: Firewall | null | undefined;
  readonly consent: () => Consent;
  readonly vendors: Vendors;
  readonly gate: Gate;
  readonly surfaces: Surfaces;
  readonly listeners: Listeners;
  readonly tabs: TabSync;
  readonly presets: BringPresets;
  /** Makes a receipt of an answer, where the owner keeps records. */
  readonly keepRecord: (change: ConsentChange) => unknown;
  /** Something that was taken back had acted, and the page stays. */
  readonly onRunOn: () => void;
}

/**
 * One thing that happens when consent changes.
 *
 * @param begun what the reactions before it have returned: promises, where they are not done yet
 */
type Reaction = (change: ConsentChange, parts: Parts, begun: readonly unknown[]) => unknown;

/** What happens when consent changes, in this order. */
const reactions = ({ vendors }: Parts): readonly (readonly [name: string, Reaction])[] => [
  ['console', writeDown],
  ['firewall', raiseFirewall], // nothing begins that it would hold back
  ['attributes', ({ consent }) => markDocument(consent)],
  ...vendors.integrations.map((each) => asReaction(each, vendors)), // vendors hear first: their tags may load in the next step
  ['services', vendors.tellServices], // then what the owner wrote for a service
  ['gate', openGates], // then scripts, embeds, media
  ['storage', clearRevokedStorage],
  ['interface', (change, { surfaces }) => surfaces.follow(change)],
  ['listeners', tellListeners], // subscribe() callbacks, then the event
  ['tabs', tellTabs],
  ['records', (change, { keepRecord }) => keepRecord(change)],
  ['reload', reload], // last: nothing survives it
];

/** Lets every reaction have its turn, whatever becomes of the ones before it. */
export function react(change: ConsentChange, parts: Parts): void {
  const begun: unknown[] = [];
  for (const [name, reaction] of reactions(parts)) begun.push(guard(name, () => reaction(change, parts, begun)));
}

function asReaction(integration: Integration, { tell }: Vendors): readonly [string, Reaction] {
  return [integration.name, ({ source, consent }) => tell(integration, source === 'restored' ? 'start' : 'update', consent)];
}

function writeDown(change: ConsentChange, { settings }: Parts): void {
  if (settings.debug) console.debug(LOG_PREFIX, change);
}

/** It has to know the hosts of what is allowed, on the next page at the latest. */
function raiseFirewall(change: ConsentChange, { firewall, presets }: Parts): void {
  if (!firewall) return;
  firewall.follow(change);
  presets((service) => !service.hosts && (!service.category || allowsService(change.consent, service)));
}

function openGates({ source }: ConsentChange, { gate }: Parts): void {
  if (source === 'restored') return gate.release();
  afterPaint(() => guard('gate', () => gate.release())); // what the visitor pressed is seen to react first
  gate.withhold();
}

function tellListeners(change: ConsentChange, { listeners }: Parts): void {
  listeners.tell(change);
  if (change.source === 'restored') dispatch('ready', change.consent);
  else dispatch('change', change);
}

/** What was decided elsewhere, other tabs know or find out by themselves. */
function tellTabs({ source }: ConsentChange, { tabs }: Parts): void {
  if (isAnswer(source)) tabs.tell();
}

/** How long the page waits for what others have begun before it is loaded anew, in ms. */
const PATIENCE = 1000;

/** What ran cannot be undone, and a firewall lets nothing more through: only another page is without it, or with it. */
function reload(change: ConsentChange, { settings, firewall, gate, onRunOn }: Parts, begun: readonly unknown[]): unknown {
  const leave = async () => {
    await Promise.race([Promise.allSettled(begun), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    loadAnew();
  };
  firewall?.onNeed(leave);
  const services = revokedServices(change, settings.services).map(({ id }) => id);
  if (!gate.hasActed([...change.revoked, ...services])) return;
  if (settings.onRevoke === 'keep' || change.source === 'expired') return onRunOn(); // nobody pressed: what is typed in a form would be lost
  return leave();
}

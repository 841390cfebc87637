import { LOG_PREFIX } from '../brand.js';
import type { Settings } from '../config/settings.js';
import { revokedServices, type ConsentChange, type Source } from '../consent/change.js';
import type { Integration } from '../integrations/integration.js';
import { createStorageClearing } from '../page/clear-storage.js';
import { markDocument } from '../page/document-attributes.js';
import { dispatch } from '../page/document-events.js';
import type { Gate } from '../page/gate.js';
import { guard } from '../page/guard.js';
import { afterPaint } from '../page/next-task.js';
import type { TabSync } from '../page/tab-sync.js';
import type { Listeners } from './listeners.js';
import type { Surfaces } from './surfaces.js';

/** One thing that happens when consent changes. */
export type Reaction = (change: ConsentChange) => unknown;

/** What the reactions are made of. Each knows nothing of the others. */
export interface Parts {
  readonly settings: Settings;
  readonly integrations: readonly Integration[];
  readonly gate: Gate;
  readonly surfaces: Surfaces;
  readonly listeners: Listeners;
  readonly tabs: TabSync;
  /** Something that was taken back had acted, and the page stays. */
  readonly onRunOn: () => void;
}

/** What happens when consent changes, in this order. */
export function reactions(parts: Parts): readonly (readonly [name: string, Reaction])[] {
  const clearRevokedStorage = createStorageClearing(parts.settings);
  let cleared: Promise<unknown>;
  return [
    ['console', (change) => parts.settings.debug && console.debug(LOG_PREFIX, change)],
    ['attributes', ({ consent }) => markDocument(consent)],
    ...parts.integrations.map(asReaction), // vendors hear first: their tags may load in the next step
    ['gate', openGates(parts)], // then scripts, embeds, media
    ['storage', (change) => (cleared = clearRevokedStorage(change))],
    ['interface', parts.surfaces.follow],
    ['listeners', tellListeners(parts)], // subscribe() callbacks, then the event
    ['tabs', tellTabs(parts)],
    ['reload', reloadIfRevoked(parts, () => cleared)], // last: nothing survives it
  ];
}

/** Lets every reaction have its turn, whatever becomes of the ones before it. */
export function react(change: ConsentChange, all: ReturnType<typeof reactions>): void {
  for (const [name, reaction] of all) guard(name, () => reaction(change));
}

function asReaction({ name, start, update }: Integration): readonly [string, Reaction] {
  return [name, ({ source, consent }) => (source === 'restored' ? start : update)(consent)];
}

function openGates({ gate }: Parts): Reaction {
  return ({ source }) => {
    if (source === 'restored') return gate.release();
    gate.withhold();
    afterPaint(() => guard('gate', gate.release)); // what the visitor pressed is seen to react first
  };
}

function tellListeners({ listeners }: Parts): Reaction {
  return (change) => {
    listeners.tell(change);
    if (change.source === 'restored') dispatch('ready', change.consent);
    else dispatch('change', change);
  };
}

/** What was decided elsewhere, other tabs know or find out by themselves. */
function tellTabs({ tabs }: Parts): Reaction {
  const notFromHere: readonly Source[] = ['restored', 'other-tab', 'expired'];
  return ({ source }) => notFromHere.includes(source) || tabs.tell();
}

/** How long the page waits for what is being deleted before it is loaded anew, in ms. What is left then goes at its start. */
const PATIENCE = 1000;

/** What ran cannot be undone: only another page is without it. */
function reloadIfRevoked({ settings, gate, onRunOn }: Parts, cleared: () => Promise<unknown>): Reaction {
  return async (change) => {
    const services = revokedServices(change, settings.services).map(({ id }) => id);
    if (!gate.hasActed([...change.revoked, ...services])) return;
    if (settings.onRevoke === 'keep') return onRunOn();
    await Promise.race([cleared(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    location.reload();
  };
}

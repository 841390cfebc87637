import type { ConsentChange } from '../consent/change.js';
import type { Integration } from '../integrations/integration.js';
import { guard } from '../page/guard.js';

/** One thing that happens when consent changes. */
export type Reaction = (change: ConsentChange) => unknown;

/** What the reactions are made of. Each knows nothing of the others. */
export interface Parts {
  readonly markDocument: Reaction;
  readonly integrations: readonly Integration[];
  readonly openGates: Reaction;
  readonly refreshUi: Reaction;
  readonly tellListeners: Reaction;
  readonly tellTabs: Reaction;
  readonly reloadIfRevoked: Reaction;
}

/** What happens when consent changes, in this order. */
export const reactions = (parts: Parts): readonly (readonly [name: string, Reaction])[] => [
  ['attributes', parts.markDocument],
  ...parts.integrations.map(asReaction), // vendors hear first: their tags may load in the next step
  ['gate', parts.openGates], // then scripts, embeds, media
  ['interface', parts.refreshUi],
  ['listeners', parts.tellListeners], // subscribe() callbacks, then the event
  ['tabs', parts.tellTabs],
  ['reload', parts.reloadIfRevoked], // last: nothing survives it
];

/** Lets every reaction have its turn, whatever becomes of the ones before it. */
export function react(change: ConsentChange, all: ReturnType<typeof reactions>): void {
  for (const [name, reaction] of all) guard(name, () => reaction(change));
}

function asReaction({ name, start, update }: Integration): readonly [string, Reaction] {
  return [name, ({ source, consent }) => (source === 'restored' ? start : update)(consent)];
}

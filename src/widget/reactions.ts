import type { ConsentChange } from '../consent/change.js';
import type { Integration } from '../integrations/integration.js';
import type { Guard } from '../page/guard.js';

/** One thing that happens when consent changes. */
export interface Reaction {
  /** Names it in messages. */
  readonly name: string;
  react(change: ConsentChange): void;
}

/** What the reactions are made of. Each knows nothing of the others. */
export interface Parts {
  readonly markDocument: (change: ConsentChange) => void;
  readonly integrations: readonly Integration[];
  readonly openGates: (change: ConsentChange) => void;
  readonly refreshUi: (change: ConsentChange) => void;
  readonly tellListeners: (change: ConsentChange) => void;
  readonly reloadIfRevoked: (change: ConsentChange) => void;
}

/** What happens when consent changes, in this order. */
export const reactions = (parts: Parts): readonly Reaction[] => [
  { name: 'attributes', react: parts.markDocument },
  ...parts.integrations.map(asReaction), // vendors hear first: their tags may load in the next step
  { name: 'gate', react: parts.openGates }, // then scripts, embeds, media
  { name: 'interface', react: parts.refreshUi },
  { name: 'listeners', react: parts.tellListeners }, // subscribe() callbacks, then the event
  { name: 'reload', react: parts.reloadIfRevoked }, // last: nothing survives it
];

/** Lets every reaction have its turn, whatever becomes of the ones before it. */
export function reactTo(change: ConsentChange, all: readonly Reaction[], guard: Guard): void {
  for (const { name, react } of all) guard(name, () => react(change));
}

function asReaction(integration: Integration): Reaction {
  return {
    name: integration.name,
    react: ({ source, consent }) => (source === 'restored' ? integration.start(consent) : integration.update(consent)),
  };
}

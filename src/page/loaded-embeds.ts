import { changesIn, emptyEmbed, loadEmbed, type EmbedChange } from './embed.js';

/** The embeds that were loaded and may have to be emptied again, wherever the page keeps them. */
export interface LoadedEmbeds {
  load(embed: Element): void;
  /** Makes it what it was before. Has no effect on one that was not loaded here. */
  empty(embed: Element): void;
  /** Whether the page has given it another address since: frameworks use an element again. */
  isStale(embed: Element): boolean;
  /** All of them: also those that were taken out, and may be put back. */
  list(): readonly Element[];
}

/** None is loaded yet. What the page has forgotten is not kept alive. */
export function createLoadedEmbeds(): LoadedEmbeds {
  const changes = new WeakMap<Element, readonly EmbedChange[]>();
  let references: readonly WeakRef<Element>[] = [];

  return {
    load(embed) {
      const made = changesIn(embed);
      changes.set(embed, made);
      references = [...references, new WeakRef(embed)];
      loadEmbed(embed, made);
    },
    empty(embed) {
      const made = changes.get(embed);
      if (made && changes.delete(embed)) emptyEmbed(embed, made);
    },
    isStale(embed) {
      const addresses = (of: readonly EmbedChange[]) => of.map(({ parked }) => parked?.[1]);
      const made = changes.get(embed);
      return made !== undefined && addresses(changesIn(embed)).some((address) => !addresses(made).includes(address));
    },
    list() {
      references = references.filter((each) => changes.has(each.deref() ?? document.documentElement));
      return references.flatMap((each) => each.deref() ?? []);
    },
  };
}

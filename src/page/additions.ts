/** Where something was added, until somebody comes to look. */
export interface Additions {
  /** @returns whether there is reason to look: elements were added, or taken out. Text is not */
  note(records: readonly MutationRecord[]): boolean;
  /** Everywhere. */
  noteAll(): void;
  /** What is still in the page. Of an element and what was added below it only the element, so that nothing is looked through twice. */
  take(): readonly ParentNode[];
}

/**
 * Nothing is added yet.
 *
 * @param isKnown whether a script that was added needs no look: we have inserted it ourselves
 */
export function createAdditions(page: Document, isKnown: (script: Element) => boolean): Additions {
  let added = new Set<Node & ParentNode>();

  const walker = page.createTreeWalker(page); // a form's fields may hide its `parentElement`
  const isBelowAnother = (node: Node) => {
    walker.currentNode = node;
    while (walker.parentNode()) if (added.has(walker.currentNode as Element)) return true;
    return false;
  };

  return {
    note(all) {
      const records = all.filter(({ addedNodes: [node, another] }) => another || !(node instanceof HTMLScriptElement && isKnown(node)));
      for (const { target, addedNodes } of records) {
        if (added.has(target as Element)) continue; // and so has whatever is in it
        for (const node of addedNodes) if (node instanceof Element) added.add(node);
      }
      return added.size > 0 || records.some(({ removedNodes }) => [...removedNodes].some((node) => node instanceof Element));
    },
    noteAll: () => void added.add(page),
    take() {
      const places = [...added].filter((node) => node.isConnected && !isBelowAnother(node));
      walker.currentNode = page;
      added = new Set();
      return places;
    },
  };
}

/** Who may act next. */
export interface ReleaseOrder {
  add(element: Element): void;
  /** The one that may act now, if there is one. Of several the first in the document. */
  next(): Element | undefined;
  /** Takes one out. Those after it in the line wait until it has ended. */
  take(element: Element): void;
  end(element: Element): void;
}

/**
 * Ordered scripts stand in one line, in the order in which they are added. Embeds and `async` scripts wait for nobody, and who still waits for a
 * `data-after` is passed by those after it.
 *
 * @param areMet whether everything that an element names in its `data-after` has ended
 */
export function createReleaseOrder(areMet: (element: Element) => boolean): ReleaseOrder {
  const line = new Set<Element>();
  const free = new Set<Element>();
  let holder: Element | undefined; // the one of the line that is under way

  function firstOf(elements: Iterable<Element>): Element | undefined {
    for (const element of elements) if (areMet(element)) return element;
    return undefined;
  }

  return {
    add: (element) => (element instanceof HTMLScriptElement && !element.hasAttribute('async') ? line : free).add(element),
    next() {
      const loose = firstOf(free);
      const head = holder ? undefined : firstOf(line);
      const isHeadFirst = head && loose && loose.compareDocumentPosition(head) & Node.DOCUMENT_POSITION_PRECEDING;
      return isHeadFirst ? head : (loose ?? head);
    },
    take(element) {
      free.delete(element);
      if (line.delete(element)) holder = element;
    },
    end(element) {
      if (holder === element) holder = undefined;
    },
  };
}

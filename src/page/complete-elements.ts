/**
 * Sorts out what the parser has not finished, and gives it back with the next ones: an inline script could be half there.
 *
 * @returns gives those of the found elements, and of the ones left over, that are complete, in document order
 */
export function createCompletion(): (found: readonly Element[]) => readonly Element[] {
  let growing: readonly Element[] = [];
  return (found) => {
    const all = [...new Set([...growing, ...found])];
    growing = all.filter((element) => !isComplete(element));
    return all.filter((element) => !growing.includes(element));
  };
}

/** Whatever has a node after it, or after one of its ancestors, is complete. */
function isComplete(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return document.readyState !== 'loading';
}

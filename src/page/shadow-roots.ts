/** Has additions to a shadow root noticed. */
export type WatchRoot = (root: ShadowRoot) => void;

/**
 * Remembers the shadow roots that were looked into once.
 *
 * @param watch called with each
 * @returns where to look: at these nodes, by default everywhere, and in those roots that were out of the page before
 */
export function createShadowRoots(watch: WatchRoot): (nodes?: readonly ParentNode[]) => readonly ParentNode[] {
  const roots = new Set<ShadowRoot>();
  const absent = new Set<ShadowRoot>(); // what is out of the page cannot act, and comes back without a word of its own

  return (nodes = [document, ...roots]) => {
    for (const node of nodes) {
      const root = Node.prototype.getRootNode.call(node); // a form's field may have this name
      if (!(root instanceof ShadowRoot)) continue;
      if (!roots.has(root)) watch(root);
      roots.add(root);
      if (!root.isConnected) absent.add(root);
    }
    const back = [...absent].filter((root) => root.isConnected && absent.delete(root));
    return [...new Set([...nodes, ...back])];
  };
}

/** Has additions to a shadow root noticed. */
export type WatchRoot = (root: ShadowRoot) => void;

/**
 * Remembers the shadow roots that were looked into once.
 *
 * @param watch called with each
 * @returns where to look: at these nodes, by default everywhere, and in those roots that were out of the page before
 */
export function createShadowRoots(watch: WatchRoot): (nodes?: readonly ParentNode[]) => readonly ParentNode[] {
  let roots: readonly WeakRef<ShadowRoot>[] = []; // what the page has forgotten is not kept alive
  const known = new WeakSet<ShadowRoot>();
  const absent = new WeakSet<ShadowRoot>(); // what is out of the page cannot act, and comes back without a word of its own

  return (nodes) => {
    const remembered = roots.flatMap((each) => each.deref() ?? []);
    const places = nodes ?? [document, ...remembered];
    for (const node of places) {
      const root = Node.prototype.getRootNode.call(node); // a form's field may have this name
      if (!(root instanceof ShadowRoot)) continue;
      if (!known.has(root)) {
        watch(root);
        known.add(root);
        remembered.push(root);
      }
      if (!root.isConnected) absent.add(root);
    }
    roots = remembered.map((root) => new WeakRef(root));
    const back = remembered.filter((root) => root.isConnected && absent.delete(root));
    return [...new Set([...places, ...back])];
  };
}

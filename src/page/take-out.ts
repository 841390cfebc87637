/** Takes something out of the page, if it is in there. Prototype has a `remove()` of its own that fails where it is not. */
export function takeOut(node: ChildNode): void {
  node.parentNode?.removeChild(node);
}

/** The classic script that just runs. Read past what an element named `currentScript` would shadow: https://html.spec.whatwg.org/#dom-tree-accessors */
export function currentScript(page: Document = document): HTMLScriptElement | null {
  const current: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(page);
  return current instanceof HTMLScriptElement ? current : null;
}

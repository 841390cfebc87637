/**
 * What the browser gives every document, past what elements with a `name` shadow, https://html.spec.whatwg.org/#dom-tree-accessors, and also where
 * a library has put a `Document` of its own in the place of the browser's, as MooTools does.
 */
export function nativeDocument(page: Document = document): Document {
  return Object.getPrototypeOf(page) as Document;
}

/** Everything a tag may say about when and as what an element may act. No other file spells these attributes. */
export const tag = {
  category: 'data-category',
  service: 'data-service',
  type: 'data-type',
  after: 'data-after',
  timeout: 'data-timeout',
} as const;

/** The attributes that make an element fetch. While it is withheld they are parked under the same name with `data-` before it. */
export const parkedAttributes = ['src', 'srcset', 'href', 'poster'] as const;

/** The name under which such an attribute is parked. */
export const parkedAs = (name: (typeof parkedAttributes)[number]) => `data-${name}` as const;

/** What has a tag, whether it waits or not. */
export const tagged = `:is([${tag.category}],[${tag.service}])`;

const waitsByItsType = 'script[type="text/plain"]';
const waitsByItsAddress = `:is(${parkedAttributes.map((name) => `[${parkedAs(name)}]`)}):not(script)`;
const holdsSources = 'video,audio,picture';
/** Without a parked address that is a mistake, which is found so that it can be named. */
const shouldHaveOne = 'iframe,embed,object,img,link';

const SELECTOR = `${tagged}:is(${waitsByItsType},${waitsByItsAddress},${holdsSources},${shouldHaveOne})`;

/** Finds the tagged elements at and below a node, in document order. */
export type FindTagged = (root: ParentNode) => readonly Element[];

/** The tagged elements at and below a node, in document order. */
export function taggedElements(root: ParentNode): readonly Element[] {
  return allMatching(root, SELECTOR);
}

/** What matches at and below a node, in document order. The fields of a form may hide its methods: https://html.spec.whatwg.org/#dom-form-nameditem */
export function allMatching(root: ParentNode, selector: string): readonly Element[] {
  if (!(root instanceof Element)) return [...root.querySelectorAll(selector)];
  const { matches, querySelectorAll } = Element.prototype;
  const below = root.firstElementChild ? [...querySelectorAll.call(root, selector)] : []; // most have nothing below them
  return matches.call(root, selector) ? [root, ...below] : below;
}

/** A script that waits or has waited, by its id. It may stand anywhere in the same tree as the one that names it. */
export function taggedScript(id: string, beside: Element): Element | null {
  return (beside.getRootNode() as ParentNode).querySelector(`script${tagged}[id=${JSON.stringify(id)}]`);
}

/** The words of a tag's attribute; none where it is absent. */
export function wordsOf(element: Element, attribute: string): readonly string[] {
  return element.getAttribute(attribute)?.match(/\S+/g) ?? [];
}

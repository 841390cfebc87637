import { attempt } from '../page/attempt.js';
import { tag } from '../page/tagged-elements.js';
import { retag, TRANSLATED, type Tags } from './retag.js';

/** What a `<template>` may hold besides scripts and embeds: elements that do nothing by themselves. */
const PLAIN =
  'a,abbr,address,article,aside,b,blockquote,br,caption,center,cite,code,dd,del,details,div,dl,dt,em,figcaption,figure,footer,h1,h2,h3,' +
  'h4,h5,h6,header,hr,i,ins,li,main,mark,noscript,ol,p,picture,pre,q,s,section,small,span,strong,sub,summary,sup,table,tbody,td,tfoot,' +
  'th,thead,time,tr,u,ul';

/** The embeds whose address can be taken away and given back. */
const EMBED = 'iframe,img,video,audio,source,track,embed,link';

/** An address by which an element fetches something at once, under its own name. */
const ADDRESSES = ['src', 'srcset', 'href', 'poster'];

/** What the translator knows of all elements. */
interface Translator {
  /** Whether another manager's tag stands on an element. */
  readonly isMarked: (element: Element) => boolean;
  readonly warn: (problem: string) => void;
}

/**
 * Puts what a tagged `<template>` holds before it, every script and embed in it with our tags: nothing acts until the gate lets it. Where
 * something in it could act by itself the template stays closed, and that is warned of.
 */
export function expandTemplate(template: HTMLTemplateElement, tags: Tags, { isMarked, warn }: Translator): void {
  if (!isWhole(template)) return; // it is looked at again when the page has been parsed
  template.setAttribute(TRANSLATED, tags.from);
  const elements = [...template.content.querySelectorAll('*')];
  const culprit = elements.find((element) => !canWait(element));
  if (culprit) return warn(`withheld for ever, a <${culprit.localName}> in it cannot wait by itself`);
  for (const element of elements) {
    if (element.matches(PLAIN)) dropShadow(element);
    else park(element, tags, isMarked(element));
  }
  template.before(template.content);
}

/** A closed shadow root may hold anything, and nobody can look. A copy has none: those that are copied, too, were found by `canWait()`. */
function dropShadow(element: Element): void {
  const copy = element.cloneNode() as Element;
  copy.append(...element.childNodes);
  element.replaceWith(copy);
}

/** While the parser runs, the last node of the document may still be growing. */
function isWhole(template: Element): boolean {
  for (let node: Node | null = template; node; node = node.parentNode) if (node.nextSibling) return true;
  return document.readyState !== 'loading';
}

/** Whether nothing acts when it is put into the page, once its address is parked. Handlers, styles and shadow roots could, without any. */
function canWait(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false; // an SVG script runs, whatever its type
  if (element.matches('script')) return true;
  const isHarmless = [...element.attributes].every(({ name, value }) => {
    if (name === 'style') return !/url|image|\\/i.test(value);
    return !/^(on.*|is|srcdoc|background|imagesrcset)$/.test(name);
  });
  return isHarmless && element.matches(`${PLAIN},${EMBED}`) && !hasShadow(element);
}

/** Also one that is closed and goes with each copy: it shows only in that there is no room for another. */
function hasShadow(element: Element): boolean {
  const hasRoom = (host: Element) => attempt(() => host.attachShadow({ mode: 'open' })) !== undefined;
  return element.shadowRoot !== null || hasRoom(document.createElement(element.localName)) !== hasRoom(element.cloneNode() as Element);
}

/** Gives a script or an embed the template's tags. One with tags of its own is tagged twice, and stays withheld. */
function park(element: Element, tags: Tags, isMarked: boolean): void {
  const isTwice = isMarked || element.hasAttribute(tag.category) || element.hasAttribute(tag.service);
  const isScript = element instanceof HTMLScriptElement;
  if (isScript && element.type) element.setAttribute(tag.type, element.type);
  for (const name of isScript ? [] : ADDRESSES) {
    const address = element.getAttribute(name);
    if (address === null) continue;
    element.setAttribute(`data-${name}`, address);
    element.removeAttribute(name);
  }
  retag(element, isTwice ? { categories: `tagged-twice:${tags.from}`, service: null, from: tags.from } : tags);
}

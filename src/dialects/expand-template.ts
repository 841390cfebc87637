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

/**
 * Puts what a tagged `<template>` holds before it, every script and embed in it with our tags: nothing acts until the gate lets it. Where
 * something in it could act by itself the template stays closed, and that is warned of.
 */
export function expandTemplate(template: HTMLTemplateElement, tags: Tags, warn: (problem: string) => void): void {
  if (!isWhole(template)) return; // it is looked at again when the page has been parsed
  template.setAttribute(TRANSLATED, tags.from);
  const elements = [...template.content.querySelectorAll('*')];
  const culprit = elements.find((element) => !canWait(element));
  if (culprit) return warn(`withheld for ever, a <${culprit.localName}> in it cannot wait by itself`);
  for (const element of elements) if (!element.matches(PLAIN)) park(element, tags);
  template.before(template.content);
}

/** While the parser runs, the last node of the document may still be growing. */
function isWhole(template: Element): boolean {
  for (let node: Node | null = template; node; node = node.parentNode) if (node.nextSibling) return true;
  return document.readyState !== 'loading';
}

/** Whether nothing acts when it is put into the page, once its address is parked. Handlers and styles could, without any. */
function canWait(element: Element): boolean {
  if (element.matches('script')) return true;
  const isHarmless = [...element.attributes].every(({ name, value }) => {
    if (name === 'style') return !/url|image|\\/i.test(value);
    return !/^(on.*|is|srcdoc|background|imagesrcset)$/.test(name);
  });
  return isHarmless && element.matches(`${PLAIN},${EMBED}`);
}

/** Gives a script or an embed the template's tags. One with tags of its own is tagged twice, and stays withheld. */
function park(element: Element, tags: Tags): void {
  const isTwice = element.hasAttribute(tag.category) || element.hasAttribute(tag.service);
  const type = element.getAttribute('type');
  if (element.matches('script') && type) element.setAttribute(tag.type, type);
  for (const name of element.matches('script') ? [] : ADDRESSES) {
    const address = element.getAttribute(name);
    if (address === null) continue;
    element.setAttribute(`data-${name}`, address);
    element.removeAttribute(name);
  }
  retag(element, isTwice ? { categories: `tagged-twice:${tags.from}`, service: null, from: tags.from } : tags);
}

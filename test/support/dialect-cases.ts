import type { DialectName } from '../../src/config/dialect-names.js';

type Attributes = Readonly<Record<string, string>>;

/** How sites write the tags of one consent manager. */
export interface DialectCase {
  readonly name: DialectName;
  /** A script's attributes for a word of the manager's. */
  script(word: string): Attributes;
  /** The attribute in which a script's address is parked. */
  readonly address: string;
  /** A frame's attributes, its address among them. Not every manager has frames. */
  frame?(word: string, address: string): Attributes;
  /** Its words for something that gold allows, and for something that only platinum does. */
  readonly analytics: string;
  readonly marketing: string;
  readonly necessary: string;
  /** A word that means nothing to us, and how a warning names it. */
  readonly unknown: string;
  readonly named: string;
  /** The script stands in a `<template>`, which has the attributes. */
  readonly isTemplate?: true;
}

/** Words that most of them share. */
const words = { necessary: 'necessary', analytics: 'statistics', marketing: 'marketing', unknown: 'foo' };

/** Where services are named, these are the site's. */
export const dialectServices = [
  { id: 'session', category: 'necessary' },
  { id: 'matomo', category: 'analytics', name: 'Matomo Analytics' },
  { id: 'pixel', category: 'marketing', name: 'Ad Pixel' },
];

const services = { necessary: 'session', analytics: 'matomo', marketing: 'pixel', unknown: 'chat' };

export const dialectCases: readonly DialectCase[] = [
  {
    name: 'cookiebot',
    script: (word) => ({ type: 'text/plain', 'data-cookieconsent': word }),
    frame: (word, address) => ({ 'data-cookieconsent': word, 'data-cookieblock-src': address }),
    address: 'src',
    ...words,
    named: 'cookiebot:foo',
  },
  {
    name: 'onetrust',
    script: (word) => ({ type: 'text/plain', class: `ours optanon-category-${word}` }),
    frame: (word, address) => ({ class: `optanon-category-${word}`, 'data-src': address }),
    address: 'src',
    necessary: 'C0001',
    analytics: 'C0002',
    marketing: 'C0004',
    unknown: 'V2STACK42',
    named: 'onetrust:V2STACK42',
  },
  {
    name: 'cookieyes',
    script: (word) => ({ type: 'text/plain', 'data-cookieyes': `cookieyes-${word}` }),
    address: 'src',
    necessary: 'necessary',
    analytics: 'analytics',
    marketing: 'advertisement',
    unknown: 'other',
    named: 'cookieyes:other',
  },
  {
    name: 'complianz',
    script: (word) => ({ type: 'text/plain', 'data-category': word, 'data-service': 'general' }),
    frame: (word, address) => ({ 'data-category': word, 'data-service': 'general', 'data-src-cmplz': address, src: 'about:blank' }),
    address: 'data-cmplz-src',
    ...words,
    necessary: 'functional',
    named: 'complianz:foo',
  },
  {
    name: 'klaro',
    script: (word) => ({ type: 'text/plain', 'data-type': 'text/javascript', 'data-name': word }),
    frame: (word, address) => ({ 'data-name': word, 'data-src': address }),
    address: 'data-src',
    ...services,
    named: 'klaro:chat',
  },
  {
    name: 'cookieconsent',
    script: (word) => ({ type: 'text/plain', 'data-cookiecategory': word }),
    address: 'src',
    necessary: 'necessary',
    analytics: 'analytics',
    marketing: 'targeting',
    unknown: 'foo',
    named: 'cookieconsent:foo',
  },
  {
    name: 'usercentrics',
    script: (word) => ({ type: 'text/plain', 'data-usercentrics': word }),
    frame: (word, address) => ({ 'data-usercentrics': word, 'uc-src': address }),
    address: 'src',
    necessary: 'session',
    analytics: 'Matomo Analytics',
    marketing: 'Ad Pixel',
    unknown: 'Chat Tool',
    named: 'usercentrics:Chat_Tool',
  },
  {
    name: 'iubenda',
    script: (word) => ({ type: 'text/plain', class: '_iub_cs_activate', 'data-iub-purposes': word }),
    frame: (word, address) => ({ class: '_iub_cs_activate', 'data-iub-purposes': word, suppressedsrc: address }),
    address: 'data-suppressedsrc',
    necessary: '1',
    analytics: '4',
    marketing: '4,5',
    unknown: '3,s',
    named: 'iubenda:s',
  },
  {
    name: 'humanity',
    script: (word) => ({ type: 'javascript/blocked', class: 'hu-blocked', 'data-hu-category': word }),
    address: 'data-src',
    necessary: '1',
    analytics: '3',
    marketing: '4',
    unknown: '5',
    named: 'humanity:5',
  },
  {
    name: 'osano',
    script: (word) => ({ type: 'text/plain', 'data-osano': word }),
    address: 'src',
    necessary: 'ESSENTIAL',
    analytics: 'ANALYTICS',
    marketing: 'MARKETING',
    unknown: 'BLOCKLISTED',
    named: 'osano:BLOCKLISTED',
  },
  {
    name: 'cookiefirst',
    script: (word) => ({ type: 'text/plain', 'data-cookiefirst-category': word }),
    frame: (word, address) => ({ 'data-cookiefirst-category': word, 'data-src': address }),
    address: 'data-src',
    necessary: 'necessary',
    analytics: 'performance',
    marketing: 'advertising',
    unknown: 'foo',
    named: 'cookiefirst:foo',
  },
  {
    name: 'termly',
    script: (word) => ({ type: 'text/plain', 'data-categories': word }),
    frame: (word, address) => ({ 'data-categories': word, 'data-src': address }),
    address: 'src',
    necessary: 'essential',
    analytics: 'analytics',
    marketing: 'social_networking',
    unknown: 'unclassified',
    named: 'termly:unclassified',
  },
  {
    name: 'civic',
    script: (word) => ({ 'data-cc-category': word }),
    frame: (word, address) => ({ 'data-cc-category': word, 'data-src': address }),
    address: 'data-src',
    ...words,
    named: 'civic:foo',
  },
  {
    name: 'orejime',
    script: (word) => ({ 'data-purpose': word }),
    address: 'src',
    isTemplate: true,
    ...services,
    named: 'orejime:chat',
  },
];

/** An element as it stands in a page's source. */
export function markup(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A manager's tag on a script of that address. */
export function scriptMarkup({ script, address, isTemplate }: DialectCase, word: string, src: string): string {
  return isTemplate
    ? markup('template', script(word), `<p>A text</p>${markup('script', { src })}`)
    : markup('script', { ...script(word), [address]: src });
}

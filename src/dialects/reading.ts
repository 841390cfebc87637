import type { Config } from '../config/config.js';
import { dialectNames, type DialectName } from '../config/dialect-names.js';
import { tag } from '../page/tagged-elements.js';
import type { Dialect, Mark, Site } from './dialect.js';
import { dialects } from './dialects.js';
import { categoryOf, serviceOf } from './meaning-of.js';

/** A mark that is looked for, and whose it is. */
export interface ActiveMark {
  readonly name: DialectName;
  readonly dialect: Dialect;
  readonly mark: Mark;
  readonly selector: string;
}

/** What one mark says of an element. */
export interface Reading {
  readonly name: DialectName;
  /** Where it stood. Two managers may share an attribute, and then have to agree. */
  readonly attribute: string;
  /** Our words for it. What is not known here stays in the manager's own, `cookiebot:foo`, which the gate never releases, and names. */
  readonly categories: string;
  readonly service: string | null;
  /** Where the manager parks addresses, besides where we do. */
  readonly addresses: readonly string[];
}

/** The marks that are looked for: of the managers listed, or, with `auto`, all that nobody else could have meant. */
export function activeMarks(compat: Config['compat'] = []): readonly ActiveMark[] {
  const names = compat === 'auto' ? dialectNames : [...new Set(compat)];
  return names.flatMap((name) => {
    const dialect = dialects[name];
    const marks = dialect.marks.filter(({ isUnambiguous }) => isUnambiguous || compat !== 'auto');
    return marks.map((mark) => ({ name, dialect, mark, selector: mark.selector ?? `[${mark.attribute}]` }));
  });
}

/** What the marks on an element say, one reading per manager and attribute. */
export function readingsOf(element: Element, marks: readonly ActiveMark[], site: Site): readonly Reading[] {
  const found = marks.filter(({ selector }) => element.matches(selector));
  const first = found.filter(({ name, mark }, index) => {
    return found.findIndex((other) => other.name === name && other.mark.attribute === mark.attribute) === index;
  });
  return first.map((active) => readingOf(element, active, site));
}

function readingOf(element: Element, { name, dialect, mark, selector }: ActiveMark, site: Site): Reading {
  const { attribute } = mark;
  const words = wordsIn(element, mark);
  const service = dialect.namesServices ? serviceOf(words[0] ?? '', site) : null;
  const isOurs = attribute === tag.category && selector === `[${attribute}]`; // then our own categories mean themselves
  const categories = (words.length > 0 ? words : ['']).map((word) => {
    if (isOurs && site.categories.includes(word.replace(/^!/, ''))) return word;
    return categoryOf(word, dialect, site) ?? `${name}:${word.replace(/\s+/g, '_')}`;
  });
  return { name, attribute, categories: service ? '' : [...new Set(categories)].join(' '), service, addresses: dialect.addresses ?? [] };
}

function wordsIn(element: Element, { attribute, prefix, isName, otherwise = '' }: Mark): readonly string[] {
  const value = element.getAttribute(attribute) ?? otherwise;
  if (isName) return [value.trim()];
  const words = value.match(/[^\s,]+/g) ?? [];
  if (!prefix) return words;
  return words.filter((word) => word.startsWith(prefix)).flatMap((word) => word.slice(prefix.length).split('-'));
}

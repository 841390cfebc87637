import { LOG_PREFIX, NAME } from '../brand.js';
import { guard } from '../page/guard.js';
import { allMatching, tag } from '../page/tagged-elements.js';
import type { Site } from './dialect.js';
import { expandTemplate } from './expand-template.js';
import { readingsOf, type ActiveMark, type Reading } from './reading.js';
import { isOurs, isParked, mayAct, retag, TRANSLATED, type Tags } from './retag.js';

/** Elements that can act, and the one that holds such. */
const ACTING = 'script,iframe,img,video,audio,picture,source,track,embed,object,link,template';

/**
 * Turns other managers' tags at and below a node into ours, on the same elements and without letting any of them act: from then on the
 * gate knows them. Whatever is not withheld, though it has such a tag, is warned of.
 */
export function createTranslator(marks: readonly ActiveMark[], site: Site): (root: ParentNode) => void {
  const marked = `:is(${[...new Set(marks.map((mark) => mark.selector))].join()})`;
  const selector = `${marked}:is(${ACTING}):not([${TRANSLATED}])`;
  const warned = new WeakSet<Element>();

  function warn(element: Element, problem: string): void {
    if (!warned.has(element)) console.warn(`${LOG_PREFIX} ${problem}:`, element);
    warned.add(element);
  }

  function translate(element: Element): void {
    const readings = readingsOf(element, marks, site);
    const tags = tagsFor(element, readings);
    const addresses = readings.flatMap((reading) => reading.addresses);
    if (!tags || isOurs(element, tags, addresses)) return;
    if (element instanceof HTMLTemplateElement) {
      if (tags.categories.includes(':')) return warn(element, `withheld, unknown category or service "${tags.categories}"`);
      return expandTemplate(element, tags, { isMarked: (inside) => inside.matches(marked), warn: (problem) => warn(element, problem) });
    }
    if (isParked(element, addresses)) return retag(element, tags, addresses);
    const isOwn = readings.every(({ attribute }) => attribute === tag.category); // as documented, that alone withholds nothing
    if (!isOwn && tags.categories !== 'necessary' && mayAct(element)) {
      warn(element, 'not withheld, for that a script needs type="text/plain", and anything else its address in data-src');
    }
  }

  return (root) => {
    for (const element of allMatching(root, selector)) guard('compat', () => translate(element));
  };
}

/**
 * Our tags for an element. One that is tagged in two ways is nobody's to release, whatever they say: the gate knows no such category, so
 * it withholds and names it.
 *
 * Say `compat` lists Cookiebot and OneTrust:
 *
 * | on the element                                              | our tags                                       |
 * | ----------------------------------------------------------- | ---------------------------------------------- |
 * | `data-cookieconsent="statistics"`                           | `data-category="analytics"`                    |
 * | `data-cookieconsent="foo"`                                  | `data-category="cookiebot:foo"`, never allowed |
 * | `data-cookieconsent="statistics" data-service="matomo"`     | `tagged-twice:tierconsent+cookiebot`           |
 * | `data-cookieconsent="statistics" class="optanon-category-…"` | `tagged-twice:cookiebot+onetrust`              |
 *
 * Managers that share an attribute may agree: Complianz and CookieConsent both read `data-category="marketing"`, and both mean marketing.
 * Their `data-service` beside it names the service, as ours does.
 */
function tagsFor(element: Element, readings: readonly Reading[]): Tags | null {
  const [first, ...others] = readings;
  if (!first) return null;
  const isTaggedByUs = element.hasAttribute(tag.category) || element.hasAttribute(tag.service);
  const isOursToo = isTaggedByUs && readings.every(({ attribute }) => attribute !== tag.category);
  const meaning = ({ name, attribute, categories, service }: Reading) =>
    [attribute, service, categories.replaceAll(`${name}:`, ':')].join(); // an unknown word is the same one, whoever it is from
  const isAlike = (other: Reading) => meaning(other) === meaning(first);
  const from = [...new Set([...(isOursToo ? [NAME] : []), ...readings.map(({ name }) => name)])].join('+');
  if (isOursToo || !others.every(isAlike)) return { categories: `tagged-twice:${from}`, service: null, from };
  return { ...first, from };
}

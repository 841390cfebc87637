/**
 * The tags of a page: `benchRan(i)` in each, inline or from the third parties' origin.
 *
 * @typedef {import('../contenders/contender.mjs').Tag} Tag
 * @typedef {'inline' | 'external' | 'mixed'} Mix
 */
import { OPTIONAL } from '../contenders/contender.mjs';

/**
 * Answers come in reverse order, this many ms apart: who keeps the order of the document has to wait. Of a hundred the browser fetches six at
 * a time: longer delays would only measure that.
 */
const stepFor = (count) => (count > 50 ? 0.1 : 3);

/** @param {Mix} mix @param {number} count @param {string} parties the third parties' origin @returns {readonly Tag[]} */
export function makeTags(mix, count, parties) {
  const isExternal = (index) => mix === 'external' || (mix === 'mixed' && index % 2 === 1);
  return Array.from({ length: count }, (_, index) => {
    const tag = { index, category: OPTIONAL[index % OPTIONAL.length] };
    if (!isExternal(index)) return { ...tag, code: `benchRan(${index})` };
    return { ...tag, src: `${parties}/tag-${index}.js?after=${(count - 1 - index) * stepFor(count)}` };
  });
}

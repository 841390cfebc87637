/** What is measured, in which condition, and of whom. */
import { makePage } from '../page/make-page.mjs';
import { makeTags } from '../page/make-tags.mjs';
import { INLINE_COUNTS } from './inline-counts.mjs';
import { measureAccept, measurePreferences } from './measure-press.mjs';
import { measureFirstVisit, measureReturn, measureWork } from './measure-visits.mjs';

/**
 * @typedef {import('./visit.mjs').Setting} Setting
 * @typedef {object} Measurement
 * @property {string} id its figures are kept as `id.figure`
 * @property {string} name
 * @property {readonly string[]} conditions
 * @property {(contender: import('../contenders/contender.mjs').Contender) => boolean} appliesTo
 * @property {(setting: Setting) => Promise<Readonly<Record<string, number | null>>>} run
 */

const BOTH = ['plain', 'slow'];
const UNTHROTTLED = ['plain'];
const anybody = () => true;
const whoAsks = ({ asksNobody }) => !asksNobody;

/** What a site of middling size carries: nine tags, the first of them high up in the page. */
const visitPage = (setting) => pageOf(setting, 'visit', 'mixed', { count: 9, early: 1 });

/** @type {readonly Measurement[]} */
const visits = [
  {
    id: 'first',
    name: 'first visit',
    conditions: BOTH,
    appliesTo: anybody,
    run: (setting) => measureFirstVisit(setting, visitPage(setting)),
  },
  {
    id: 'work',
    name: 'first visit, work',
    conditions: BOTH,
    appliesTo: anybody,
    run: (setting) => measureWork(setting, visitPage(setting)),
  },
  {
    id: 'return',
    name: 'returning visit',
    conditions: BOTH,
    appliesTo: anybody,
    run: (setting) => measureReturn(setting, visitPage(setting)),
  },
  {
    id: 'return-work',
    name: 'returning visit, work',
    conditions: BOTH,
    appliesTo: anybody,
    run: (setting) => measureWork(setting, visitPage(setting), { returning: true }),
  },
  {
    id: 'preferences',
    name: 'preferences',
    conditions: BOTH,
    appliesTo: ({ preferences }) => preferences !== null,
    run: (setting) => measurePreferences(setting, visitPage(setting)),
  },
];

/** @returns {Measurement} */
const accept = (mix, count, conditions) => ({
  id: `${mix}-${count}`,
  name: `accept, ${count} ${mix}`,
  conditions,
  appliesTo: whoAsks,
  run: (setting) => measureAccept(setting, pageOf(setting, `${mix}-${count}`, mix, { count }), count),
});

/** @type {readonly Measurement[]} */
export const MEASUREMENTS = [
  ...visits,
  ...INLINE_COUNTS.map((count) => accept('inline', count, count === 10 || count === 1000 ? BOTH : UNTHROTTLED)),
  accept('external', 10, BOTH),
  accept('external', 100, UNTHROTTLED),
  accept('mixed', 10, BOTH),
  accept('mixed', 100, UNTHROTTLED),
];

/** Makes the page when it is first asked for. */
function pageOf({ contender, servers }, name, mix, { count, early = 0 }) {
  const path = `/${contender.id}/${name}`;
  if (!servers.hasPage(path)) servers.setPage(path, makePage(contender, makeTags(mix, count, servers.parties), early), contender.hint);
  return servers.site + path;
}

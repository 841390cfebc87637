import { contentPolicy } from '../../../src/consent/content-policy.js';
import { leakingBody, leaks, literalLeaks, ways, type Leak } from '../../support/leaks.js';
import type { EngineCase, EnginePage } from '../engine-case.js';
import { FIREWALL_TAG } from '../page.js';
import { chooses, leaksTo, runsOnly, shows } from '../steps.js';

const vendor = { id: 'vendor', category: 'marketing', hosts: ['{otherHost}'] };

const page = (firewall: unknown, some: readonly Leak[] = leaks): EnginePage => ({
  config: { firewall, services: [vendor] },
  tag: FIREWALL_TAG,
  body: `<main><h1>A page</h1></main>${leakingBody(some, '{other}')}`,
});

/** As a server would send it to who has not answered. */
const header = contentPolicy([], { protocol: 'http:', hostname: '', port: '', origins: [] });

const all = ways(leaks);

export const firewallCases: readonly EngineCase[] = [
  {
    name: 'without the firewall a page tells a third party of its visitor in every one of these ways',
    page: page(false),
    steps: [shows('[part~=banner]'), leaksTo(all)],
  },
  {
    name: 'which only looks, nothing is held back',
    page: page('report'),
    steps: [shows('[part~=banner]'), leaksTo(all)],
  },
  {
    name: 'nobody is told of a visitor who has not answered, and of one who allows it on the page that is loaded anew',
    page: page(true),
    steps: [shows('[part~=banner]'), leaksTo([]), chooses('platinum'), leaksTo(all)],
  },
  {
    name: 'nobody is told of a visitor who refused, then or later',
    page: page(true),
    steps: [shows('[part~=banner]'), chooses('gold'), leaksTo([])],
  },
  {
    name: 'who chose earlier has everything from the start',
    page: page(true),
    returning: 'platinum',
    steps: [leaksTo(all)],
  },
  {
    name: 'what stands in the page literally may be fetched ahead, but does not run',
    page: page(true, literalLeaks),
    steps: [shows('[part~=banner]'), runsOnly()],
  },
  {
    name: 'with the same policy as a header it is not even fetched',
    page: { ...page(true, [...leaks, ...literalLeaks]), headers: { 'content-security-policy': header } },
    steps: [shows('[part~=banner]'), leaksTo([])],
  },
];

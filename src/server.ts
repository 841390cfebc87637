/** For the site's server, on Node 20 and newer, and for edge workers: it needs nothing of a browser, and nothing else. */
export { contentSecurityPolicyFor, type VisitFacts } from './server/content-security-policy-for.js';
export type { Config } from './config/config.js';
export { keepChoice, type KeepOptions } from './server/keep-choice.js';
export { createKeepListener } from './server/keep-listener.js';

/**
 * Two floors: what a developer writes by hand in an hour, in a deferred file and in the page itself. No preferences, no languages, no
 * withdrawal, no care for keyboards: less than this cannot ask and release.
 *
 * @typedef {import('./contender.mjs').Contender} Contender
 */
import { transformSync } from 'esbuild';
import { beside, scriptElement } from './contender.mjs';

const code = () => transformSync(beside('bare-banner.js'), { minify: true }).code;

/** @returns {Contender} */
const shared = () => ({
  version: '',
  kind: 'floor',
  files: {},
  bodyEnd: '',
  write: (tag) => scriptElement(`type="text/plain" data-category="${tag.category}"`, tag),
  banner: ['#bare'],
  accept: ['#bare [data-answer="yes"]'],
  preferences: null,
});

/** @returns {Contender} */
export const bare = () => ({
  ...shared(),
  id: 'bare',
  name: 'bare',
  installed: 'a banner written by hand, about 30 lines, in one deferred file',
  files: { 'bare.js': code() },
  head: () => '<script defer src="/c/bare/bare.js"></script>',
});

/** @returns {Contender} */
export const bareInline = () => ({
  ...shared(),
  id: 'bare-inline',
  name: 'bare, inlined',
  installed: 'the same, in the page',
  head: () => `<script>${code()}</script>`,
});

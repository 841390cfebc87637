/** @typedef {import('./contender.mjs').Contender} Contender */
import { transformSync } from 'esbuild';
import { beside, fromPackage, scriptElement, versionOf, WORDS } from './contender.mjs';

const content = {
  message: WORDS.text,
  allow: WORDS.accept,
  deny: WORDS.reject,
  link: WORDS.policy,
  href: '/privacy',
};

/** As "Disabling cookies" of its documentation has it: at the start, and when the answer changes. */
const start = `${beside('release-tags.js')}
window.cookieconsent.initialise({
  palette: { popup: { background: '#fff', text: '#222' }, button: { background: '#005a9c', text: '#fff' } },
  type: 'opt-in',
  content: ${JSON.stringify(content)},
  onInitialise: function () { if (this.hasConsented()) releaseTags(); },
  onStatusChange: function () { if (this.hasConsented()) releaseTags(); }
});`;

/** @returns {Contender} */
export const osano = () => ({
  id: 'osano',
  name: 'cookieconsent (Osano)',
  version: versionOf('cookieconsent'),
  kind: 'peer',
  installed: 'the wizard and "Disabling cookies" of https://www.osano.com/cookieconsent/documentation/, type `opt-in`',
  glue: true,
  files: {
    'cookieconsent.min.js': fromPackage('cookieconsent/build/cookieconsent.min.js'),
    'cookieconsent.min.css': fromPackage('cookieconsent/build/cookieconsent.min.css'),
  },
  head: () => '<link rel="stylesheet" type="text/css" href="/c/osano/cookieconsent.min.css">',
  bodyEnd: `<script src="/c/osano/cookieconsent.min.js" data-cfasync="false"></script>
<script>${transformSync(start, { minifyWhitespace: true, minifySyntax: true }).code}</script>`,
  write: (tag) => scriptElement(`type="text/plain" data-category="${tag.category}"`, tag, 'data-src'),
  banner: ['.cc-window'],
  accept: ['.cc-window .cc-allow'],
  preferences: null,
});

/** @typedef {import('./contender.mjs').Contender} Contender */
import { CATEGORIES, fromPackage, scriptElement, versionOf, WORDS } from './contender.mjs';

const config = () => {
  const entries = Object.entries(CATEGORIES);
  const services = entries.map(([name, [title, description]]) => ({
    name,
    title,
    description,
    purposes: [name],
    required: name === 'necessary',
  }));
  const english = {
    privacyPolicyUrl: '/privacy',
    consentNotice: { description: WORDS.text, learnMore: WORDS.customise },
    acceptAll: WORDS.accept,
    decline: WORDS.reject,
    purposes: Object.fromEntries(entries.map(([id, [title]]) => [id, title])),
  };
  const options = { version: 1, acceptAll: true, lang: 'en', translations: { en: english }, services };
  return `var klaroConfig = ${JSON.stringify(options, null, 2)};\n`;
};

/** @returns {Contender} */
export const klaro = () => ({
  id: 'klaro',
  name: 'klaro',
  version: versionOf('klaro'),
  kind: 'peer',
  installed: 'README of the package, "Getting started"',
  files: { 'klaro.js': fromPackage('klaro/dist/klaro.js'), 'klaro-config.js': config() },
  head: () =>
    '<script defer type="text/javascript" src="/c/klaro/klaro-config.js"></script>\n' +
    '<script defer type="text/javascript" src="/c/klaro/klaro.js"></script>',
  bodyEnd: '',
  write: (tag) => scriptElement(`type="text/plain" data-type="text/javascript" data-name="${tag.category}"`, tag, 'data-src'),
  banner: ['#klaro .cookie-notice'],
  accept: ['#klaro .cookie-notice .cm-btn-success'],
  preferences: { press: ['#klaro .cookie-notice .cn-learn-more'], shown: ['#klaro .cookie-modal .cm-modal'] },
});

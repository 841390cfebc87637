/** @typedef {import('./contender.mjs').Contender} Contender */
import { CATEGORIES, fromPackage, scriptElement, versionOf, WORDS } from './contender.mjs';

const config = () => {
  const entries = Object.entries(CATEGORIES);
  const categories = Object.fromEntries(entries.map(([id]) => [id, id === 'necessary' ? { enabled: true, readOnly: true } : {}]));
  const { title, text, accept, reject, customise, save } = WORDS;
  const buttons = { acceptAllBtn: accept, acceptNecessaryBtn: reject };
  const english = {
    consentModal: { title, description: text, ...buttons, showPreferencesBtn: customise, footer: '<a href="/privacy">Privacy policy</a>' },
    preferencesModal: {
      title,
      ...buttons,
      savePreferencesBtn: save,
      closeIconLabel: 'Close',
      sections: entries.map(([linkedCategory, [name, description]]) => ({ title: name, description, linkedCategory })),
    },
  };
  const options = { categories, language: { default: 'en', translations: { en: english } } };
  return `import './cookieconsent.umd.js';\n\nCookieConsent.run(${JSON.stringify(options, null, 2)});\n`;
};

/** @returns {Contender} */
export const cookieconsent = () => ({
  id: 'cookieconsent',
  name: 'vanilla-cookieconsent',
  version: versionOf('vanilla-cookieconsent'),
  kind: 'peer',
  installed: 'https://cookieconsent.orestbida.com/essential/getting-started.html (HTML)',
  files: {
    'cookieconsent.umd.js': fromPackage('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    'cookieconsent.css': fromPackage('vanilla-cookieconsent/dist/cookieconsent.css'),
    'cookieconsent-config.js': config(),
  },
  head: () => '<link rel="stylesheet" href="/c/cookieconsent/cookieconsent.css">',
  bodyEnd: '<script type="module" src="/c/cookieconsent/cookieconsent-config.js"></script>',
  write: (tag) => scriptElement(`type="text/plain" data-category="${tag.category}"`, tag),
  banner: ['#cc-main .cm'],
  accept: ['#cc-main .cm [data-role="all"]'],
  preferences: { press: ['#cc-main .cm [data-role="show"]'], shown: ['#cc-main .pm'] },
});

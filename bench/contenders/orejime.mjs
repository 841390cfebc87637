/** @typedef {import('./contender.mjs').Contender} Contender */
import { CATEGORIES, fromPackage, versionOf, WORDS } from './contender.mjs';

const config = {
  privacyPolicyUrl: '/privacy',
  purposes: Object.entries(CATEGORIES).map(([id, [title, description]]) => ({
    id,
    title,
    description,
    cookies: [],
    ...(id === 'necessary' && { isMandatory: true }),
  })),
  translations: { banner: { description: WORDS.text, accept: WORDS.accept, decline: WORDS.reject, configure: WORDS.customise } },
};

/** @returns {Contender} */
export const orejime = () => ({
  id: 'orejime',
  name: 'orejime',
  version: versionOf('orejime'),
  kind: 'peer',
  installed: 'README of the package, "Getting started"',
  files: {
    'orejime-standard-en.js': fromPackage('orejime/dist/orejime-standard-en.js'),
    'orejime-standard.css': fromPackage('orejime/dist/orejime-standard.css'),
  },
  head: () => `<script>window.orejimeConfig = ${JSON.stringify(config)};</script>
<script src="/c/orejime/orejime-standard-en.js"></script>
<link href="/c/orejime/orejime-standard.css" rel="stylesheet">`,
  bodyEnd: '',
  write: ({ category, src, code }) =>
    `<template data-purpose="${category}">${src ? `<script src="${src}"></script>` : `<script>${code}</script>`}</template>`,
  banner: ['.orejime-Banner'],
  accept: ['.orejime-Banner-saveButton'],
  preferences: { press: ['.orejime-Banner-learnMoreButton'], shown: ['.orejime-Modal'] },
});

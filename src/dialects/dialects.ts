import type { DialectName } from '../config/dialect-names.js';
import type { Dialect, Mark } from './dialect.js';
import {
  readCivic,
  readComplianz,
  readCookiebot,
  readCookieconsent,
  readCookiefirst,
  readCookieyes,
  readHumanity,
  readKlaro,
  readOnetrust,
  readOrejime,
} from './old-answers.js';

/** A category in our own attribute: two other managers have the same one. */
const OURS: Mark = { attribute: 'data-category' };

/** `data-name` is ordinary markup, too, so it counts only beside something that is parked. */
const BY_NAME: Mark = {
  attribute: 'data-name',
  selector: ':is(script:is([type="text/plain"],[type="opt-in"]),[data-src]:not([src]),link[data-href]:not([href]))[data-name]',
  isName: true,
};

/** Every consent manager whose tags can be read. Each is an entry here, and nothing else. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  // https://support.cookiebot.com/hc/en-us/articles/4405978132242
  cookiebot: {
    marks: [{ attribute: 'data-cookieconsent', selector: '[data-cookieconsent]:not([data-cookieconsent="ignore"])', isUnambiguous: true }],
    addresses: ['data-cookieblock-src'],
    readAnswer: readCookiebot,
  },
  // https://my.onetrust.com/articles/en_US/Knowledge/UUID-518074a1-a6da-81c3-be52-bae7685d9c94
  onetrust: {
    marks: [
      { attribute: 'class', selector: '[class*="optanon-category-"]', prefix: 'optanon-category-', isUnambiguous: true },
      { attribute: 'data-optanon-category', isUnambiguous: true },
    ],
    meanings: { c0001: 'necessary', c0002: 'analytics', c0003: 'functional', c0004: 'marketing', c0005: 'marketing' },
    readAnswer: readOnetrust,
  },
  // https://www.cookieyes.com/documentation/implement-prior-consent-using-cookieyes/
  cookieyes: {
    marks: [
      { attribute: 'data-cookieyes', prefix: 'cookieyes-', isUnambiguous: true },
      { attribute: 'data-cli-script-type', isUnambiguous: true },
    ],
    addresses: ['data-cli-src'],
    readAnswer: readCookieyes,
  },
  // In our own attribute its `functional` would be taken for necessary, so there our own categories come first.
  complianz: {
    marks: [
      {
        attribute: 'data-category',
        selector: '[data-category]:is([data-cmplz-src],[data-src-cmplz],[data-cmplz-target])',
        isUnambiguous: true,
      },
      OURS,
    ],
    meanings: { functional: 'necessary' },
    addresses: ['data-cmplz-src', 'data-src-cmplz'],
    readAnswer: readComplianz,
  },
  // https://github.com/klaro-org/klaro-js
  klaro: { marks: [BY_NAME], namesServices: true, readAnswer: readKlaro },
  // https://cookieconsent.orestbida.com/advanced/manage-scripts.html, and its version 2. CookieScript writes the second mark in its own way.
  cookieconsent: {
    marks: [OURS, { attribute: 'data-cookiecategory', selector: '[data-cookiecategory]:not([data-cookiescript])', isUnambiguous: true }],
    readAnswer: readCookieconsent,
  },
  // https://support.usercentrics.com/hc/en-us/articles/18656524460700
  usercentrics: {
    marks: [{ attribute: 'data-usercentrics', isName: true, isUnambiguous: true }],
    namesServices: true,
    addresses: ['data-uc-src', 'uc-src'],
  },
  // https://www.iubenda.com/en/help/1229. Without purposes it waits for all of them.
  iubenda: {
    marks: [
      {
        attribute: 'data-iub-purposes',
        selector: '[class*="_iub_cs_activate"]:not([class*="_iub_cs_activate-activated"])',
        otherwise: '2,3,4,5',
        isUnambiguous: true,
      },
    ],
    meanings: { 1: 'necessary', 2: 'functional', 3: 'functional', 4: 'analytics', 5: 'marketing' },
    addresses: ['data-suppressedsrc', 'suppressedsrc'],
  },
  // https://cookie-compliance.co/documentation/getting-started
  humanity: {
    marks: [{ attribute: 'data-hu-category', isUnambiguous: true }],
    meanings: { 1: 'necessary', 2: 'functional', 3: 'analytics', 4: 'marketing' },
    readAnswer: readHumanity,
  },
  // https://docs.osano.com/hc/en-us/articles/22472145627540-Classification-Rules
  osano: { marks: [{ attribute: 'data-osano', isUnambiguous: true }] },
  // https://support.cookiefirst.com/hc/en-us/articles/360011539677
  cookiefirst: { marks: [{ attribute: 'data-cookiefirst-category', isUnambiguous: true }], readAnswer: readCookiefirst },
  // https://support.termly.io/en/articles/7904621-before-you-start
  termly: { marks: [{ attribute: 'data-categories' }] },
  // https://www.civicuk.com/cookie-control/documentation
  civic: { marks: [{ attribute: 'data-cc-category' }], readAnswer: readCivic },
  // https://github.com/empreinte-digitale/orejime. Version 2 tagged as Klaro does.
  orejime: {
    marks: [{ attribute: 'data-purpose', selector: 'template[data-purpose]', isName: true }, BY_NAME],
    namesServices: true,
    readAnswer: readOrejime,
  },
};

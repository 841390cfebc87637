// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { dialectNames, type DialectName } from '../../../src/config/dialect-names.js';
import { activeMarks, readingsOf } from '../../../src/dialects/reading.js';
import { defaultCategories } from '../../../src/consent/policy.js';

const site = {
  categories: defaultCategories,
  services: [{ id: 'matomo', name: 'Matomo Analytics', category: 'analytics' }],
};

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** What the managers say of an element: `cookiebot: analytics`. A service is in brackets. */
function said(compat: 'auto' | readonly DialectName[], name: string, attributes: Readonly<Record<string, string>>): readonly string[] {
  const readings = readingsOf(element(name, attributes), activeMarks(compat), site);
  return readings.map((reading) => `${reading.name}: ${reading.service ? `[${reading.service}]` : reading.categories}`);
}

type Row = readonly [name: DialectName, tag: string, attributes: Readonly<Record<string, string>>, meaning: string];

const rows: readonly Row[] = [
  ['cookiebot', 'script', { 'data-cookieconsent': 'statistics' }, 'analytics'],
  ['cookiebot', 'script', { 'data-cookieconsent': 'preferences, statistics,marketing' }, 'functional analytics marketing'],
  ['cookiebot', 'script', { 'data-cookieconsent': '' }, 'cookiebot:'],
  ['onetrust', 'script', { class: 'a optanon-category-C0002 b' }, 'analytics'],
  ['onetrust', 'script', { class: 'optanon-category-C0003-C0004' }, 'functional marketing'],
  ['onetrust', 'script', { class: 'optanon-category-C0004 optanon-category-C0005' }, 'marketing'],
  ['onetrust', 'script', { class: 'my-optanon-category-C0001' }, 'onetrust:'],
  ['onetrust', 'script', { 'data-optanon-category': 'C0002,C0003' }, 'analytics functional'],
  ['cookieyes', 'script', { 'data-cookieyes': 'cookieyes-advertisement' }, 'marketing'],
  ['cookieyes', 'script', { 'data-cookieyes': 'necessary' }, 'cookieyes:'],
  ['cookieyes', 'script', { 'data-cli-script-type': 'non-necessary' }, 'cookieyes:non-necessary'],
  ['complianz', 'script', { 'data-category': 'statistics' }, 'analytics'],
  ['complianz', 'script', { 'data-category': 'functional', 'data-cmplz-src': '/a.js' }, 'necessary'],
  ['complianz', 'script', { 'data-category': 'functional' }, 'functional'],
  ['complianz', 'script', { 'data-category': '!analytics' }, '!analytics'],
  ['klaro', 'script', { type: 'opt-in', 'data-name': 'matomo' }, '[matomo]'],
  ['klaro', 'script', { type: 'text/plain', 'data-name': 'chat tool' }, 'klaro:chat_tool'],
  ['klaro', 'iframe', { 'data-name': 'matomo', 'data-src': '/a' }, '[matomo]'],
  ['klaro', 'link', { 'data-name': 'matomo', 'data-href': '/a' }, '[matomo]'],
  ['cookieconsent', 'script', { 'data-category': 'targeting' }, 'marketing'],
  ['cookieconsent', 'script', { 'data-category': 'analytics' }, 'analytics'],
  ['cookieconsent', 'script', { 'data-cookiecategory': 'functionality' }, 'functional'],
  ['usercentrics', 'script', { 'data-usercentrics': ' Matomo Analytics ' }, '[matomo]'],
  ['usercentrics', 'img', { 'data-usercentrics': 'Other, Inc.' }, 'usercentrics:Other,_Inc.'],
  ['iubenda', 'script', { class: '_iub_cs_activate-inline', 'data-iub-purposes': '4,5' }, 'analytics marketing'],
  ['iubenda', 'script', { class: '_iub_cs_activate' }, 'functional analytics marketing'],
  ['iubenda', 'script', { class: '_iub_cs_activate', 'data-iub-purposes': '3,s' }, 'functional iubenda:s'],
  ['humanity', 'script', { class: 'hu-blocked', 'data-hu-category': '2' }, 'functional'],
  ['osano', 'script', { 'data-osano': 'PERSONALIZATION' }, 'functional'],
  ['cookiefirst', 'iframe', { 'data-cookiefirst-category': 'performance' }, 'analytics'],
  ['termly', 'script', { 'data-categories': 'essential' }, 'necessary'],
  ['civic', 'script', { 'data-cc-category': 'Analytics' }, 'analytics'],
  ['orejime', 'template', { 'data-purpose': 'marketing' }, 'marketing'],
  ['orejime', 'script', { type: 'opt-in', 'data-name': 'matomo' }, '[matomo]'],
];

describe('readingsOf()', () => {
  it.each(rows)('reads %s on a <%s> with %j as %s', (name, tag, attributes, meaning) => {
    expect(said([name], tag, attributes)).toEqual([`${name}: ${meaning}`]);
  });

  it('has a row for every manager', () => {
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(dialectNames));
  });

  it.each<Row>([
    ['cookiebot', 'script', { 'data-cookieconsent': 'ignore' }, ''],
    ['cookieconsent', 'script', { 'data-cookiecategory': 'targeting', 'data-cookiescript': 'accepted' }, ''],
    ['iubenda', 'script', { class: '_iub_cs_activate _iub_cs_activate-activated', 'data-iub-purposes': '4' }, ''],
    ['klaro', 'script', { 'data-name': 'matomo' }, ''],
    ['klaro', 'iframe', { 'data-name': 'matomo', 'data-src': '/a', src: '/b' }, ''],
    ['orejime', 'div', { 'data-purpose': 'analytics' }, ''],
  ])('passes over what %s does not mean to block: a <%s> with %j', (name, tag, attributes) => {
    expect(said([name], tag, attributes)).toEqual([]);
  });

  it('reads nothing of a manager that is not listed', () => {
    expect(said(['onetrust'], 'script', { 'data-cookieconsent': 'statistics' })).toEqual([]);
    expect(said([], 'script', { 'data-cookieconsent': 'statistics' })).toEqual([]);
  });

  it('tells what each says of an element that several have tagged', () => {
    const attributes = { 'data-cookieconsent': 'statistics', class: 'optanon-category-C0004' };
    expect(said('auto', 'script', attributes)).toEqual(['cookiebot: analytics', 'onetrust: marketing']);
  });

  it('reads a manager that is listed twice once', () => {
    expect(said(['osano', 'osano'], 'script', { 'data-osano': 'ANALYTICS' })).toEqual(['osano: analytics']);
  });

  it('reads by itself only what nobody else can have meant', () => {
    const read = rows.filter(([, tag, attributes]) => said('auto', tag, attributes).length > 0).map(([name]) => name);
    const doubtful = ['klaro', 'termly', 'civic', 'orejime'];
    expect(new Set(read)).toEqual(new Set(dialectNames.filter((name) => !doubtful.includes(name))));
    expect(said('auto', 'script', { 'data-category': 'statistics' })).toEqual([]);
  });
});

// oxlint-disable no-script-url -- these are the addresses to refuse
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { settingsOf, type Settings } from '../../../src/config/settings.js';
import { problemsIn } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

const urlOptions: readonly (readonly [path: string, (url: string) => Config])[] = [
  ['assetsUrl', (assetsUrl) => ({ assetsUrl })],
  ['policyUrl', (policyUrl) => ({ policyUrl })],
  ['controller.contactUrl', (contactUrl) => ({ controller: { contactUrl } })],
  ['controller.rightsUrl', (rightsUrl) => ({ controller: { rightsUrl } })],
  ['services[0].policyUrl', (policyUrl) => ({ services: [{ id: 'a', category: 'marketing', policyUrl }] })],
  ['records.endpoint', (endpoint) => ({ records: { endpoint } })],
];

describe.each(urlOptions)('An address in %s', (path, write) => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    ' java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'javascript:/alert(1)/',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://example.com/1',
    'file:///etc/passwd',
  ])('is refused when it is %j', (url) => {
    expect(problemsIn(write(url))).toEqual([expect.stringMatching(`^${path.replace(/[[\].]/g, '\\$&')}: expected a path or an address`)]);
  });

  it('never leads a browser to anything but a page or a mail, whatever was accepted', () => {
    const pieces = fc.constantFrom(
      ...'javascript:',
      ...'data',
      ...'htps',
      '/',
      '\\',
      '?',
      '#',
      ':',
      ' ',
      '\t',
      '\n',
      '\0',
      '"',
      '&colon;',
      'é',
    );
    const like = fc.array(pieces, { maxLength: 16 }).map((all) => all.join(''));
    const known = fc.constantFrom('javascript:', 'data:', 'java\tscript:', '\u0001javascript:', 'https:', 'mailto:');
    alwaysHolds(
      fc.property(known, like, like, (scheme, before, after) => {
        for (const url of [before + scheme + after, before, scheme + after]) {
          if (problemsIn(write(url)).length > 0) continue;
          const target = URL.canParse(url, 'https://example.com/') ? new URL(url, 'https://example.com/').protocol : 'https:';
          expect(['https:', 'http:', ...(path.startsWith('controller') ? ['mailto:'] : [])]).toContain(target);
        }
      }),
    );
  });
});

describe('A configuration that plays tricks', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('gets no further with a key named %s', (key) => {
    expect(problemsIn(JSON.parse(`{ "${key}": { "theme": "dark" } }`))).toEqual([`${key}: is not an option.`]);
  });

  it.each(['__proto__', 'constructor'])('gets no further with a nested key named %s', (key) => {
    expect(problemsIn(JSON.parse(`{ "cookie": { "${key}": { "name": "x" } } }`))).toEqual([`cookie.${key}: is not an option.`]);
    expect(problemsIn(JSON.parse(`{ "integrations": { "${key}": true } }`))).toEqual([`integrations.${key}: is not an option.`]);
  });

  it.each([
    ['nothing', {}],
    ['an integration of the owner', { integrations: { google: true, own: [{ name: 'ours', start: () => {}, update: () => {} }] } }],
    ['a cookie and a text', { cookie: { name: 'own' }, text: { en: { title: 'x' } }, services: [{ id: 'a', category: 'analytics' }] }],
  ])('gets no option from what a page has put on every object, where it holds %s', (_, config) => {
    const settings = settingsOf(config) as Settings;
    for (const held of [settings, settings.integrations, settings.text, settings.cookie, ...settings.services]) {
      expect(Object.getPrototypeOf(held), JSON.stringify(held)).toBeNull();
    }
  });

  it('pollutes nothing through the words of a language', () => {
    settingsOf(JSON.parse('{ "text": { "__proto__": { "title": "x" }, "en": { "__proto__": "y", "constructor": "z" } } }'));
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each(['__proto__', 'constructor', 'toString'])('gets no further with a category named %s', (id) => {
    expect(problemsIn({ services: [{ id: 'a', category: id }] })).toEqual([
      `services[0].category: unknown category "${id}". Known are "necessary", "functional", "analytics", "marketing".`,
    ]);
  });

  it.each([
    ['nothing', null],
    ['undefined', undefined],
    ['a list', []],
    ['a text', '{}'],
    ['a number', 1],
    ['true', true],
    ['a function', () => ({})],
    ['a map', new Map([['theme', 'dark']])],
    ['a date', new Date(0)],
    ['something that inherits', Object.create({ theme: 'dark' })],
  ])('is refused when it is %s', (_, config) => {
    expect(problemsIn(config)).toEqual([expect.stringMatching(/^expected an object, found /)]);
  });

  it('may have no prototype at all', () => {
    expect(problemsIn(Object.assign(Object.create(null), { theme: 'dark' }))).toEqual([]);
  });

  it.each([
    ['an instance', { controller: new Map() }, 'controller: expected an object'],
    ['a list', { cookie: [] }, 'cookie: expected an object'],
    ['a function', { theme: () => 'dark' }, 'theme: expected "auto" or "light" or "dark"'],
    ['a symbol', { theme: Symbol('dark') }, 'theme: expected "auto" or "light" or "dark"'],
  ])('is refused when it holds %s', (_, config, problem) => {
    expect(problemsIn(config)).toEqual([expect.stringMatching(`^${problem}, found .+\\.$`)]);
  });

  it.each([
    ['policyVersion', { policyVersion: new Date(0) }],
    ['policyUrl', { policyUrl: new URL('https://example.com/privacy') }],
    ['theme', { theme: Object('dark') }],
  ])('is refused when %s only looks right once it is written as JSON', (path, config) => {
    expect(problemsIn(config)).toEqual([expect.stringMatching(`^${path}: expected`)]);
  });

  it.each([
    ['defaultDuration', { defaultDuration: 30n }],
    ['text.en.title', { text: { en: { title: circular() } } }],
  ])('is refused, and not with an accident, when %s cannot be written as JSON at all', (path, config) => {
    expect(problemsIn(config)).toEqual([expect.stringMatching(`^${path}: expected`)]);
  });
});

function circular(): object {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  return circle;
}

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { addressOf, runsAs } from '../../../src/page/script-kind.js';

function script(attributes: Readonly<Record<string, string>>): HTMLScriptElement {
  const element = document.createElement('script');
  element.setAttribute('type', 'text/plain');
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  Object.defineProperty(element, 'noModule', { get: () => element.hasAttribute('nomodule') });
  return element;
}

describe('runsAs()', () => {
  it.each<[string, Record<string, string>, ReturnType<typeof runsAs>]>([
    ['nothing is said', {}, 'classic'],
    ['the type is empty', { 'data-type': '' }, 'classic'],
    ['the type is that of JavaScript', { 'data-type': 'text/javascript' }, 'classic'],
    ['the type is an old one of JavaScript', { 'data-type': 'application/x-javascript' }, 'classic'],
    ['the type is in capitals', { 'data-type': 'TEXT/JavaScript' }, 'classic'],
    ['the type has spaces around it', { 'data-type': ' text/javascript ' }, 'classic'],
    ['the type is one that only browsers still know', { 'data-type': 'text/javascript1.5' }, 'classic'],
    ['it is a module', { 'data-type': 'module' }, 'module'],
    ['it is a module in capitals', { 'data-type': 'Module' }, 'module'],
    ['it is TypeScript', { 'data-type': 'text/typescript' }, null],
    ['it is a script of another language', { 'data-type': 'text/vbscript' }, null],
    ['it is a type with a parameter', { 'data-type': 'text/javascript;charset=utf-8' }, null],
    ['it is for browsers without modules', { nomodule: '' }, null],
    ['it is data', { 'data-type': 'application/json' }, null],
    ['it is an import map', { 'data-type': 'importmap' }, null],
    ['it is a template', { 'data-type': 'text/x-template' }, null],
  ])('knows where %s', (_, attributes, expected) => {
    expect(runsAs(script(attributes))).toBe(expected);
  });
});

describe('addressOf()', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['`src`', { src: '/a.js' }, '/a.js'],
    ['`data-src`', { 'data-src': '/a.js' }, '/a.js'],
    ['`src`, where both are there', { src: '/a.js', 'data-src': '/b.js' }, '/a.js'],
    ['nothing, for an inline script', {}, null],
  ])('is what stands in %s', (_, attributes, expected) => {
    expect(addressOf(script(attributes))).toBe(expected);
  });
});

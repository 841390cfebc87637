// @vitest-environment happy-dom
// oxlint-disable no-script-url -- these are the addresses to refuse
import { describe, expect, it } from 'vitest';
import { isLoadable } from '../../../src/page/loadable-url.js';

const BASE = 'https://example.com/shop/';

describe('isLoadable()', () => {
  it.each([
    'https://cdn.example/a.js',
    'http://localhost:4401/a.js',
    '//cdn.example/a.js',
    '/a.js',
    'a.js',
    '../a.js?b=javascript:',
    '?a',
    '#a',
    'HTTPS://cdn.example',
  ])('lets %j be loaded', (address) => {
    expect(isLoadable(address, BASE)).toBe(true);
  });

  it.each([
    '',
    '   ',
    '\n',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/a.js',
    'about:blank',
    'https://',
    'http://[',
  ])('does not let %j be loaded', (address) => {
    expect(isLoadable(address, BASE)).toBe(false);
  });

  it.each(['data:text/html,', 'about:srcdoc', 'javascript:0'])('lets no path be loaded into a document at %j', (base) => {
    expect(isLoadable('a.js', base)).toBe(false);
  });
});

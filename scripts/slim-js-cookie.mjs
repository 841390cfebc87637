/** What `page/cookie-store.ts` does not use, for it brings its own converter and reads past what a page may put before the cookies. */
const unused = [
  [/\n {6}get: get,/, ''],
  [/\n {6}remove: function[^]*?\n {6}\},/, ''],
  [/\n {6}withAttributes: function[^]*?\n {6}\},/, ''],
  [/init\(defaultConverter, /, 'init({}, '],
];

/**
 * A plugin for Rollup: js-cookie makes its functions members of one object, of which no bundler can tell that nobody calls them. It fails
 * where js-cookie looks different, so that whoever updates it looks at this.
 */
export function slimJsCookie() {
  return {
    name: 'slim-js-cookie',
    transform: (code, id) => (id.includes('js-cookie') ? { code: unused.reduce(without, code), map: null } : null),
  };
}

function without(code, [part, instead]) {
  if (!part.test(code)) throw new Error(`slim-js-cookie: js-cookie has no ${part} any more`);
  return code.replace(part, instead);
}

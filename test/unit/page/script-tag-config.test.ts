// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ownScriptTag, readScriptTagConfig } from '../../../src/page/script-tag-config.js';
import { problemsIn } from '../builders.js';

const SRC = 'https://cdn.example/assets/tierconsent.js';

/** A page that is only read: nothing in it loads or runs. */
function page(head = ''): Document {
  return new DOMParser().parseFromString(`<!doctype html><head>${head}</head><body></body>`, 'text/html');
}

const block = (json: string) => page(`<script type="application/json" data-tierconsent>${json}</script>`);

/** Our tag, as it stands in a page. */
function tag(attributes = `src="${SRC}"`): HTMLScriptElement {
  return page(`<script ${attributes}></script>`).querySelector('script')!;
}

describe('What an owner wrote into the page', () => {
  it('is nothing where there is no block and no attribute', () => {
    expect(readScriptTagConfig(tag(), page()).written).toEqual({});
  });

  it('is the block', () => {
    const { written } = readScriptTagConfig(tag(), block('{ "policyUrl": "/privacy", "integrations": { "google": true } }'));
    expect(written).toEqual({ policyUrl: '/privacy', integrations: { google: true } });
  });

  it('is the first block where there are two', () => {
    const two = page(
      ['{ "layout": "bar" }', '{ "layout": "card" }']
        .map((json) => `<script type="application/json" data-tierconsent>${json}</script>`)
        .join(''),
    );
    expect(readScriptTagConfig(tag(), two).written).toEqual({ layout: 'bar' });
  });

  it('is not what other JSON in the page says', () => {
    expect(readScriptTagConfig(tag(), page('<script type="application/json">{ "layout": "bar" }</script>')).written).toEqual({});
  });

  it('is what our tag says', () => {
    const own = tag(
      `src="${SRC}" data-assets="/a/" data-language="de" data-policy-url="/p" data-policy-version="2" data-layout="bar" data-region="DE"`,
    );
    expect(readScriptTagConfig(own, page()).written).toEqual({
      assetsUrl: '/a/',
      language: 'de',
      policyUrl: '/p',
      policyVersion: '2',
      layout: 'bar',
      region: 'DE',
    });
  });

  it('is what our tag says above what the block says', () => {
    const own = tag(`src="${SRC}" data-layout="bar"`);
    expect(readScriptTagConfig(own, block('{ "layout": "card", "theme": "dark" }')).written).toEqual({ layout: 'bar', theme: 'dark' });
  });

  it.each([
    ['', true],
    ['true', true],
    ['false', false],
  ])('takes data-debug="%s" for %s', (debug, expected) => {
    const own = { dataset: { debug }, src: '' }; // happy-dom's own dataset loses an attribute that is empty
    expect(readScriptTagConfig(own as unknown as HTMLScriptElement, page()).written).toEqual({ debug: expected });
  });

  it('leaves alone attributes that are not ours', () => {
    expect(readScriptTagConfig(tag(`src="${SRC}" data-cfasync="false" data-manual data-turbo-track="reload"`), page()).written).toEqual({});
  });

  it.each(['', ' ', '{', '{ "layout": "bar", }', "{ 'layout': 'bar' }", 'undefined'])(
    'is an error where the block is %j, whatever our tag says',
    (json) => {
      for (const own of [tag(), tag(`src="${SRC}" data-layout="bar"`)]) {
        const { written } = readScriptTagConfig(own, block(json));
        expect(problemsIn(written)).toEqual([expect.stringMatching(/^expected JSON, found ".*"\. \(SyntaxError: .+\)$/)]);
      }
    },
  );

  it.each(['null', '[]', '"bar"', '7'])('is left for the check to refuse where the block is %s, whatever our tag says', (json) => {
    const { written } = readScriptTagConfig(tag(`src="${SRC}" data-layout="bar"`), block(json));
    expect(problemsIn(written)).toEqual([expect.stringMatching(/^expected an object/)]);
  });

  it('cannot smuggle in a prototype', () => {
    const { written } = readScriptTagConfig(tag(`src="${SRC}" data-layout="bar"`), block('{ "__proto__": { "theme": "dark" } }'));
    expect((written as { readonly theme?: string }).theme).toBeUndefined();
    expect(problemsIn(written)).toEqual(['__proto__: is not an option.']);
  });
});

describe('Where our other files lie', () => {
  it.each([
    [SRC, 'https://cdn.example/assets/'],
    [`${SRC}?v=1/2#x`, 'https://cdn.example/assets/'],
    ['https://cdn.example/tierconsent.js', 'https://cdn.example/'],
    ['https://cdn.example/a/renamed.min.js', 'https://cdn.example/a/'],
  ])('is beside %s', (src, folder) => {
    expect(readScriptTagConfig(tag(`src="${src}"`), page()).assetsUrl).toBe(folder);
  });

  it('cannot be told where our tag has no address', () => {
    expect(readScriptTagConfig(tag(''), page()).assetsUrl).toBeNull();
    expect(readScriptTagConfig(null, page()).assetsUrl).toBeNull();
  });
});

describe('Whether our tag comes late', () => {
  it.each([
    [`src="${SRC}" async`, true],
    [`src="${SRC}" defer`, true],
    [`src="${SRC}" type="module"`, true],
    [`src="${SRC}"`, false],
    ['', false],
    ['async', false],
  ])('is known from its attributes: <script %s> %s', (attributes, isLate) => {
    expect(readScriptTagConfig(tag(attributes), page()).isLate).toBe(isLate);
  });

  it('is so where there is no tag', () => {
    expect(readScriptTagConfig(null, page()).isLate).toBe(true);
  });
});

describe('ownScriptTag()', () => {
  it.each([
    ['<script src="https://cdn.example/tierconsent.js"></script>'],
    ['<script src="https://cdn.example/tierconsent.all.js"></script>'],
    ['<script src="https://cdn.example/tierconsent.js?v=1"></script>'],
    ['<script src="https://cdn.example/other.js"></script><script type="module" src="https://cdn.example/tierconsent.js#x"></script>'],
  ])('finds a module’s tag by the name of the file: %s', (html) => {
    expect(ownScriptTag(page(html))?.src).toContain('tierconsent');
  });

  it.each([
    ['<script src="https://cdn.example/not-tierconsent.js"></script>'],
    ['<script src="https://cdn.example/tierconsent.js.map"></script>'],
    ['<script src="https://cdn.example/tierconsent.ui.js"></script>'],
    ['<script src="https://cdn.example/?tierconsent.js"></script>'],
    ['<script>"tierconsent.js"</script>'],
  ])('does not take another for ours: %s', (html) => {
    expect(ownScriptTag(page(html))).toBeNull();
  });

  it('is not misled by an element of the page that is named currentScript', () => {
    const clobbered = page('<form name="currentScript"></form>');
    expect(ownScriptTag(clobbered)).toBeNull();
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { taggedElements, wordsOf } from '../../../src/page/tagged-elements.js';

/** What stands in a page that is only read: nothing in it loads or runs. */
function page(html: string): DocumentFragment {
  // oxlint-disable-next-line no-restricted-properties -- Trusted Types rule pages, not tests
  return document.createRange().createContextualFragment(html);
}

const idsIn = (root: ParentNode) => taggedElements(root).map(({ id }) => id);

describe('taggedElements()', () => {
  it.each([
    ['an inline script', '<script id="x" type="text/plain" data-category="analytics">0</script>'],
    ['an external script', '<script id="x" type="text/plain" data-category="analytics" src="/a.js"></script>'],
    ['a script whose address is parked', '<script id="x" type="text/plain" data-category="analytics" data-src="/a.js"></script>'],
    ['a script that names only a service', '<script id="x" type="text/plain" data-service="chat"></script>'],
    ['a frame', '<iframe id="x" data-category="marketing" data-src="https://video.example/"></iframe>'],
    ['a frame that names only a service', '<iframe id="x" data-service="video" data-src="https://video.example/"></iframe>'],
    ['a frame that loads anyway', '<iframe id="x" data-category="marketing" src="about:blank"></iframe>'],
    ['an image', '<img id="x" alt="" data-category="marketing" data-src="https://pixel.example/">'],
    ['an image in several sizes', '<img id="x" alt="" data-category="marketing" data-srcset="https://pixel.example/ 2x">'],
    ['a style sheet', '<link id="x" rel="stylesheet" data-category="functional" data-href="https://fonts.example/">'],
    ['a video with a poster', '<video id="x" data-category="marketing" data-poster="https://video.example/p.jpg"></video>'],
    ['a source of a video', '<video><source id="x" data-category="marketing" data-src="https://video.example/v.mp4"></video>'],
    ['a tag of which the category is empty', '<script id="x" type="text/plain" data-category=""></script>'],
  ])('finds %s', (_, html) => {
    expect(idsIn(page(html))).toEqual(['x']);
  });

  it.each([
    ['a script without a tag', '<script type="text/plain">0</script>'],
    ['a script that runs anyway', '<script data-category="analytics">0</script>'],
    ['a script that a lazy loader takes care of', '<script data-category="analytics" data-src="/a.js"></script>'],
    ['a module', '<script type="module" data-category="analytics">0</script>'],
    ['a block of data', '<script type="application/json" data-category="analytics">{}</script>'],
    ['an import map', '<script type="importmap" data-category="analytics">{}</script>'],
    ['speculation rules', '<script type="speculationrules" data-category="analytics">{}</script>'],
    ['a lazy image of the page’s own', '<img alt="" data-src="/a.jpg">'],
    ['ordinary markup', '<li data-category="shoes" data-service="gift-wrap">Shoes</li>'],
    ['what waits in a template', '<template><script type="text/plain" data-category="analytics">0</script></template>'],
  ])('leaves alone %s', (_, html) => {
    expect(idsIn(page(html))).toEqual([]);
  });

  it('gives them in the order of the document', () => {
    const html = ['script', 'iframe', 'script', 'img', 'script']
      .map((name, index) => `<p><${name} id="x${index}" type="text/plain" data-category="analytics" data-src="/a"></${name}></p>`)
      .join('');
    expect(idsIn(page(html))).toEqual(['x0', 'x1', 'x2', 'x3', 'x4']);
  });

  it('looks at the element itself and below it, not beside it', () => {
    const part = page(
      '<div><iframe id="in" data-category="marketing" data-src="/a"></iframe></div><iframe id="out" data-category="marketing" data-src="/b"></iframe>',
    );
    expect(idsIn(part.firstElementChild!)).toEqual(['in']);
    expect(idsIn(part.querySelector('#in')!)).toEqual(['in']);
  });
});

describe('wordsOf()', () => {
  it('gives the words of an attribute, whatever stands between them', () => {
    const element = document.createElement('p');
    element.setAttribute('data-category', ' a\n b\tc ');
    expect(wordsOf(element, 'data-category')).toEqual(['a', 'b', 'c']);
    expect(wordsOf(element, 'data-service')).toEqual([]);
  });
});

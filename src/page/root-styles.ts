import { attempt } from './attempt.js';

/**
 * Styles of the root element that are ours alone. What the page itself says there is neither read nor changed, so that it holds again, as it
 * is by then, when ours are taken away.
 *
 * @returns replaces them; an empty text takes them away
 */
export function createRootStyles(): (declarations: string) => void {
  const sheet = new CSSStyleSheet();
  let said = '';
  return (declarations) => {
    if (declarations === said) return;
    said = declarations;
    sheet.replaceSync(`:root{${declarations}}`);
    attempt(() => {
      const others = document.adoptedStyleSheets.filter((each) => each !== sheet); // which an element of that name may hide
      document.adoptedStyleSheets = declarations ? [...others, sheet] : others;
    });
  };
}

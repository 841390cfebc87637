import { nextTask } from './next-task.js';
import { observer } from './observer.js';

/** Notices elements that are added to the page. */
export interface ElementWatch {
  /** Watches a tree of its own, such as a shadow root, too. */
  include(tree: Node): void;
  stop(): void;
}

/**
 * Calls back with elements that were added to the document (none, where only text was), one task after the browser told of them. Within its own turn the
 * parser has not prepared a script yet: released there it would block the parser, and a frame would lose its address. Of an element and what was added
 * below it only the element is given, so that nothing is looked through twice.
 *
 * @param isKnown whether a script is passed over: each that we release is inserted anew
 */
export function watchElements(
  onAdded: (roots: readonly Element[]) => void,
  isKnown: (script: Element) => boolean,
  page: Document = document,
): ElementWatch {
  let added = new Set<Element>();
  let waiting = false;

  const walker = page.createTreeWalker(page); // a form's fields may hide its `parentElement`
  const isBelowAnother = (element: Element) => {
    walker.currentNode = element;
    while (walker.parentNode()) if (added.has(walker.currentNode as Element)) return true;
    return false;
  };

  const flush = () => {
    waiting = false;
    const roots = [...added].filter((element) => element.isConnected && !isBelowAnother(element));
    walker.currentNode = page;
    added = new Set();
    onAdded(roots);
  };

  const watch = observer(
    () =>
      new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const node of addedNodes)
            if (node instanceof Element && !(node instanceof HTMLScriptElement && isKnown(node))) added.add(node);
        }
        if (waiting) return;
        waiting = true;
        nextTask(flush);
      }),
  );
  const include = (tree: Node) => watch.observe(tree, { childList: true, subtree: true });
  include(page);

  const finish = () => onAdded([page.documentElement]); // what was still growing is complete now
  page.addEventListener('DOMContentLoaded', finish, { once: true });

  return {
    include,
    stop() {
      watch.disconnect();
      page.removeEventListener('DOMContentLoaded', finish);
    },
  };
}

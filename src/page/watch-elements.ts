import { nextTask } from './next-task.js';

/**
 * Calls back with elements that were added to the document (none, where only text was), one task after the browser told of them. Within its own turn the
 * parser has not prepared a script yet: released there it would block the parser, and a frame would lose its address.
 *
 * @returns stops watching
 */
export function watchElements(onAdded: (roots: readonly Element[]) => void, page: Document = document): () => void {
  let added = new Set<Element>();
  let waiting = false;

  const flush = () => {
    waiting = false;
    const roots = [...added].filter(({ isConnected }) => isConnected);
    added = new Set();
    onAdded(roots);
  };

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) added.add(node);
    if (waiting) return;
    waiting = true;
    nextTask(flush);
  });
  observer.observe(page, { childList: true, subtree: true });

  const finish = () => onAdded([page.documentElement]); // what was still growing is complete now
  page.addEventListener('DOMContentLoaded', finish, { once: true });

  return () => {
    observer.disconnect();
    page.removeEventListener('DOMContentLoaded', finish);
  };
}

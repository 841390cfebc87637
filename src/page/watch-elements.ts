import { createAdditions } from './additions.js';
import { nextTask } from './next-task.js';
import { observer } from './observer.js';

/** Notices elements that are added to the page. */
export interface ElementWatch {
  /** Watches a tree of its own, such as a shadow root, too. */
  include(tree: Node): void;
  stop(): void;
}

/** Of so many changes at once it costs more to be told than to look through the page. */
const FLOOD = 50;

/** For so many ms after a flood nobody is told of anything: mostly there is more to come. */
const REST = 100;

/**
 * Calls back with where elements were added to the document, one task after the browser told of them. Within its own turn the parser has not prepared
 * a script yet: released there it would block the parser, and a frame would lose its address. Where elements were only taken out, there is no such place.
 *
 * After a flood of changes the page is looked through as a whole, and once more when it has had its rest.
 *
 * @param isKnown whether a script is passed over: each that we release is inserted anew
 */
export function watchElements(
  onAdded: (places: readonly ParentNode[]) => void,
  isKnown: (script: Element) => boolean,
  page: Document = document,
): ElementWatch {
  const additions = createAdditions(page, isKnown);
  let waiting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    waiting = false;
    onAdded(additions.take());
  };

  const tellSoon = () => {
    if (waiting) return;
    waiting = true;
    nextTask(tell);
  };

  const lookThrough = () => {
    additions.noteAll();
    tell();
  };

  const note = (records: readonly MutationRecord[]) => {
    if (additions.note(records)) tellSoon();
  };

  const noteOrRest = (records: readonly MutationRecord[]) => {
    if (records.length < FLOOD || page.readyState === 'loading') return note(records); // what the parser brings is not to wait
    additions.noteAll();
    tellSoon();
    ofPage.disconnect();
    rest = setTimeout(() => {
      watch(ofPage, page);
      lookThrough();
    }, REST);
  };

  const watch = (by: MutationObserver, tree: Node) => by.observe(tree, { childList: true, subtree: true });
  const ofPage = observer(() => new MutationObserver(noteOrRest));
  const ofOthers = observer(() => new MutationObserver(note));
  watch(ofPage, page);
  page.addEventListener('DOMContentLoaded', lookThrough, { once: true }); // what was still growing is complete now

  return {
    include: (tree) => watch(ofOthers, tree),
    stop() {
      clearTimeout(rest);
      ofPage.disconnect();
      ofOthers.disconnect();
      page.removeEventListener('DOMContentLoaded', lookThrough);
    },
  };
}

import { LOG_PREFIX } from '../brand.js';
import { attempt } from './attempt.js';
import { currentScript } from './current-script.js';
import { nativeDocument } from './native-document.js';

/** Takes in what scripts write. */
export interface WriteGuard {
  /** The script is under way from now on. */
  add(script: HTMLScriptElement): void;
  delete(script: HTMLScriptElement): void;
  /** Gives the page its own methods back, unless a script is under way. */
  rest(): void;
}

type Method = 'write' | 'writeln';

/** Takes what a script writes. */
type Outlet = (method: Method, texts: readonly string[]) => void;

/**
 * While a released script is under way, `document.write()` and `writeln()` let their output land behind it. Once parsing is over they would erase the
 * page, or do nothing in a script with an address: https://html.spec.whatwg.org/#dom-document-write
 *
 * What anybody else writes meanwhile (a callback, a module, a script that a released one has made) lands behind the script that was started last; only
 * while the page is parsed its own scripts write as ever. Scripts in the output do not run, as those in `innerHTML` do not (WebKit runs one whose parent an
 * earlier call left open). Under Trusted Types browsers refuse text here; then nothing is written.
 */
export function createWriteGuard(): WriteGuard {
  const outlets = new Map<Element, Outlet>();

  const guarded =
    (method: Method) =>
    (...texts: string[]) => {
      const writer = currentScript();
      const isParsed = writer && document.readyState === 'loading';
      const outlet = (writer && outlets.get(writer)) ?? (isParsed ? undefined : [...outlets.values()].at(-1));
      if (outlet) outlet(method, texts);
      else nativeDocument()[method].apply(document, texts);
    };
  // Defined rather than assigned, which fails where the page has frozen what the browser brings.
  const ours = Object.getOwnPropertyDescriptors({ write: guarded('write'), writeln: guarded('writeln') });

  return {
    add(script) {
      // What the page itself has put there stays: it is no longer the method that erases.
      if (outlets.size === 0 && !Object.hasOwn(document, 'write')) Object.defineProperties(document, ours);
      outlets.set(script, createOutlet(script));
    },
    delete: (script) => void outlets.delete(script),
    rest() {
      const own: Partial<Document> = document;
      if (outlets.size > 0 || own.write !== ours.write.value) return;
      delete own.write;
      delete own.writeln;
    },
  };
}

/** A parser in a document of its own, in which nothing loads or runs. Nodes move into the page as they come, and an open one goes on growing there. */
function createOutlet(script: Element): Outlet {
  let source: Document | undefined;
  let last: ChildNode | undefined;
  return (method, texts) => {
    const page = (source ??= document.implementation.createHTMLDocument());
    const isTaken = attempt(() => (page[method](...texts), true));
    if (!isTaken || page.querySelector('script')) {
      console.warn(`${LOG_PREFIX} document.write(): scripts in it do not run, and Trusted Types refuse text:`, script);
    }
    if (!last?.isConnected) last = placeOf(script);
    for (const node of [page.head, page.body].flatMap((part) => [...(part?.childNodes ?? [])])) {
      last.after(node);
      last = node;
    }
  };
}

/** Nothing is seen in the head, so the body begins with what is written there, as it would while a page is parsed. */
function placeOf(script: Element): ChildNode {
  if (!script.closest('head') || !document.body) return script;
  const place = document.createComment('');
  document.body.prepend(place);
  return place;
}

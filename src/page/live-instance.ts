import { NAME } from '../brand.js';
import { attempt } from './attempt.js';

/** Where the one living widget of a document is noted, whichever build or copy of the code made it. */
const KEY = Symbol.for(NAME);

type Marked = Document & { [KEY]?: object };

/** The widget that lives on a page already, if any. */
export function liveInstance(page: Document = document): object | undefined {
  return (page as Marked)[KEY];
}

/** Notes the living widget, or that there is none any more. */
export function setLiveInstance(widget: object | null, page: Document = document): void {
  if (widget) (page as Marked)[KEY] = widget;
  else delete (page as Marked)[KEY];
}

/** Whether the page around this frame is one of the site's own that asks already. Another site's cannot be looked into. */
export function isAskedAround(): boolean {
  return window.top !== window && attempt(() => liveInstance(window.top!.document)) !== undefined;
}

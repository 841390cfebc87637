import { observer } from './observer.js';

/** Calls back whenever the page says that it is in another language now. @returns stops that */
export function watchLanguage(onChange: () => void, page: Document = document): () => void {
  const watch = observer(() => new MutationObserver(onChange));
  watch.observe(page.documentElement, { attributeFilter: ['lang'] });
  return () => watch.disconnect();
}

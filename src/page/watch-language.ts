/** Calls back whenever the page says that it is in another language now. @returns stops that */
export function watchLanguage(onChange: () => void, page: Document = document): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(page.documentElement, { attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

/** Runs something now, or, on a page that the browser prepares in advance, when the visitor really comes: https://wicg.github.io/nav-speculation/prerendering.html */
export function whenActivated(run: () => unknown, page: Document & { readonly prerendering?: boolean } = document): void {
  if (page.prerendering) page.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

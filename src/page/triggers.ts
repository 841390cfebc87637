/** What the site's own buttons can ask for. */
export interface TriggerActions {
  /** `data-consent-open`: empty means the preferences. */
  readonly open: (surface: string) => void;
  /** `data-consent-choose`: a tier. */
  readonly choose: (tier: string) => void;
}

/** Lets any element of the page with `data-consent-open` or `data-consent-choose` act when it is pressed. @returns stops that */
export function listenToTriggers({ open, choose }: TriggerActions, page: Document = document): () => void {
  const onClick = (event: Event) => {
    if (!(event.target instanceof Element)) return;
    const trigger = event.target.closest('[data-consent-open], [data-consent-choose]');
    if (!trigger) return;
    event.preventDefault(); // it may be a link
    const tier = trigger.getAttribute('data-consent-choose');
    if (tier === null) open(trigger.getAttribute('data-consent-open') || 'preferences');
    else choose(tier);
  };
  page.addEventListener('click', onClick);
  return () => page.removeEventListener('click', onClick);
}

/** Whether the page has a control of its own that opens the preferences. */
export function hasOwnReopenControl(page: Document = document): boolean {
  return page.querySelector('[data-consent-open]') !== null;
}

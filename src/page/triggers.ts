/**
 * Lets any element of the page with `data-consent-open` (empty means the preferences) or `data-consent-choose` (a tier) act when it is
 * pressed.
 *
 * @returns stops that
 */
export function listenToTriggers(open: (surface: string) => void, choose: (tier: string) => void): () => void {
  const onClick = (event: Event) => {
    const trigger = (event.target as Element).closest<HTMLElement>('[data-consent-open],[data-consent-choose]');
    if (!trigger) return;
    event.preventDefault(); // it may be a link
    const { consentOpen, consentChoose } = trigger.dataset;
    if (consentChoose) choose(consentChoose);
    else open(consentOpen || 'preferences');
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}

/** Whether the page has a control of its own that opens the preferences. */
export function hasOwnReopenControl(): boolean {
  return document.querySelector('[data-consent-open]') !== null;
}

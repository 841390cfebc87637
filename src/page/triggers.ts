import type { Surface } from '../config/config.js';
import { guard } from './guard.js';

/**
 * Lets any element of the page with `data-consent-open` (the banner, or else the preferences) or `data-consent-choose` (a tier) act
 * when it is pressed.
 *
 * @returns stops that
 */
export function listenToTriggers(open: (surface: Surface) => unknown, choose: (tier: string) => void): () => void {
  const onClick = (event: Event) => {
    if (!(event.target instanceof Element)) return;
    const trigger = Element.prototype.closest.call(event.target, '[data-consent-open],[data-consent-choose]'); // a form's field may have this name
    if (!trigger) return;
    event.preventDefault(); // it may be a link
    const tier = trigger.getAttribute('data-consent-choose'); // not by its dataset, which has what every object has
    const surface = trigger.getAttribute('data-consent-open');
    guard('press', () => (tier ? choose(tier) : open(surface === 'banner' ? surface : 'preferences')));
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}

/** Whether the page has a control of its own that opens the preferences. */
export function hasOwnReopenControl(): boolean {
  return document.querySelector('[data-consent-open]') !== null;
}

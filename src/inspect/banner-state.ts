import { NAME } from '../brand.js';
import type { Consent } from '../consent/consent.js';
import { wasDismissed } from '../page/dismissal.js';
import { isAskedAround } from '../page/live-instance.js';
import type { Inspection } from './inspection.js';

/** Whether visitors see the question, and why. */
export function bannerState(consent: Consent): Inspection['banner'] {
  const host = document.getElementById(NAME);
  const banner = host?.shadowRoot?.querySelector('[part~="banner"]') ?? null;
  const isDrawn = banner !== null;
  const isShown = isDrawn && banner.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return { isShown, because: isShown ? shownBecause(consent) : hiddenBecause(consent, isDrawn) };
}

function shownBecause({ decided, unasked }: Consent): string {
  if (unasked) return `There is something new to ask about: ${unasked.join(', ')}.`;
  return decided ? 'Somebody has opened it again.' : 'Nothing is decided yet.';
}

function hiddenBecause({ decided, unasked }: Consent, isDrawn: boolean): string {
  if (isDrawn) return 'It is there, but a style of the page or an ad blocker hides it.';
  if (decided && !unasked) return 'The visitor has answered.';
  if (wasDismissed()) return 'The visitor closed it without answering, in this tab.';
  if (isAskedAround()) return 'This page is in a frame of a page that asks already.';
  return 'Its file has not come, or an element of the page prevented it (`tierconsent:open`). The console says more.';
}

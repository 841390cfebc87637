import { NAME } from '../brand.js';
import { attempt } from './attempt.js';

/** Tells other tabs to look at the cookie again, and hears when they say so. */
export interface TabSync {
  tell(): void;
  stop(): void;
}

/** Nothing but "look again" travels between tabs: the cookie is the only truth. A page that comes back from the past looks too. */
export function createTabSync(lookAgain: () => void): TabSync {
  const channel = attempt(() => new BroadcastChannel(NAME)); // none in a document without an origin
  if (channel) channel.onmessage = lookAgain;

  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) lookAgain();
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') lookAgain();
  };
  addEventListener('pageshow', onPageShow);
  document.addEventListener('visibilitychange', onVisible);

  return {
    tell: () => channel?.postMessage('look again'),
    stop() {
      channel?.close();
      removeEventListener('pageshow', onPageShow);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

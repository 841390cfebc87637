import { NAME } from '../brand.js';
import { attempt } from './attempt.js';

/** Tells other tabs to look at the cookie again, and hears when they say so. */
export interface TabSync {
  tell(): void;
  stop(): void;
}

/** Nothing but "look again" travels between tabs: the cookie is the only truth. A page that comes to the front, or back from the past, looks too. */
export function createTabSync(lookAgain: () => void): TabSync {
  const channel = attempt(() => new BroadcastChannel(NAME)); // none in a document without an origin
  const onVisible = () => document.hidden || lookAgain();
  // Stands in where there is no channel: an entry that is there for a moment only. To hear of it costs milliseconds, for the browser opens the storage.
  const onStorage = ({ key }: StorageEvent) => key === NAME && lookAgain();
  if (channel) channel.onmessage = lookAgain;
  else addEventListener('storage', onStorage);
  document.addEventListener('visibilitychange', onVisible);
  return {
    tell() {
      if (channel) channel.postMessage(0);
      else attempt(() => (localStorage.setItem(NAME, ''), localStorage.removeItem(NAME)));
    },
    stop() {
      if (channel) channel.onmessage = null;
      queueMicrotask(() => channel?.close()); // one of the listeners may stop us while a change is still being told
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('storage', onStorage);
    },
  };
}

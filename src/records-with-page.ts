import { LOG_PREFIX } from './brand.js';
import { dispatch } from './page/document-events.js';
import { attempt } from './page/attempt.js';
import { report } from './page/guard.js';
import { createDelivery } from './records/delivery.js';
import { createKeepRecord } from './records/keep-records.js';
import { postReceipt } from './records/post-receipt.js';
import { createShelfStore } from './records/shelf-store.js';
import type { SpokenWords } from './records/shown-text.js';
import { spokenWords, wordLayers } from './records/spoken-words.js';
import { englishWords } from './ui/english/english-words.js';
import { inTime } from './widget/in-time.js';
import type { CreateRecords, UiSource } from './widget/ui-loader.js';
import type { Speech } from './widget/speech.js';

/** Receipts, with what they need of the page: only visitors of sites that keep records have to download that. */
export const createRecords: CreateRecords = (settings, { words, presets }, speechOf) => {
  const now = () => Date.now();
  const later = (run: () => void, delay: number) => void setTimeout(run, delay);
  const tellOwner = (error: Error) => report('records', error);
  const store = createShelfStore({ storage: () => localStorage, locks: attempt(() => navigator.locks), now });
  const endpoint = endpointOf(settings.records?.endpoint, settings.debug);
  const delivery = createDelivery({
    store,
    post: endpoint ? (receipt) => postReceipt(endpoint, receipt) : null,
    report: tellOwner,
    later,
    now,
  });
  delivery.resume();
  return createKeepRecord({
    settings,
    delivery,
    spoken: async () => {
      await presets(() => true); // visitors read what services are called and what they store
      return spokenIn(speechOf(settings), words);
    },
    site: location.hostname,
    now,
    tell: (receipt) => dispatch('record', receipt),
  });
};

/** From the page's own address: a `<base>` may point to somebody else. Null where nothing is to be sent. */
function endpointOf(endpoint: string | undefined, debug = false): string | null {
  if (!endpoint) return null;
  const { href, origin, protocol } = new URL(endpoint, location.href);
  if (origin === location.origin) return href;
  if (protocol !== 'https:') {
    report('records', new Error(`records.endpoint: another origin (${origin}) needs https. No receipt is sent.`));
    return null;
  }
  if (debug) console.debug(`${LOG_PREFIX} receipts go to another origin: ${origin}`);
  return href;
}

async function spokenIn(speech: Speech, words: UiSource['words']): Promise<SpokenWords> {
  const { locale } = speech;
  const files =
    locale === 'en' ? [] : wordLayers.map(async (layer) => (await inTime(words(layer, locale, 0), `language "${locale}"`)).default);
  const given = await Promise.all(files).catch(() => [null]); // the interface has said so
  return spokenWords(speech, englishWords, given);
}

import { NAME } from '../brand.js';
import type { Settings } from '../config/settings.js';
import { isAnswer, type ConsentChange } from '../consent/change.js';
import { attempt } from '../page/attempt.js';
import { once } from './once.js';
import { speechOf } from './speech.js';
import type { PageSource } from './ui-loader.js';

/** Where the name of the last answer on this host is noted. The cookie may be of another one. */
const ANSWER = `${NAME}.records.answer`;

/**
 * Where the owner keeps records: brings what makes receipts when something can be answered, and tells it of every answer. A returning
 * visitor of whom there is a receipt downloads nothing.
 *
 * @returns done when the receipt will survive the page
 */
export function createKeepRecord(settings: Settings, uiSource: PageSource): (change: ConsentChange) => Promise<void> | void {
  if (!settings.records) return () => {};
  const load = once(async (attempts) => (await uiSource.chunk('records', attempts)).createRecords(settings, uiSource, speechOf));
  document.addEventListener(`${NAME}:open`, load, { once: true }); // if it fails, an answer tells so

  return (change) => {
    const { source, consent } = change;
    if (isAnswer(source)) attempt(() => localStorage.setItem(ANSWER, consent.record?.id ?? ''));
    if (isAnswer(source) || (source === 'restored' && isMissing(consent.record?.id))) return load().then((keep) => keep(change));
  };
}

/** Whether a receipt waits, or there is none yet of a choice that was made on this host. Where nothing can be kept that is never known. */
function isMissing(id: string | null | undefined): boolean {
  const [shelf, answer] = [`${NAME}.records`, ANSWER].map((key) => attempt(() => localStorage.getItem(key)));
  return !!shelf?.endsWith(']}') || (!!id && answer === id && !shelf?.endsWith(`"${id}"}`)); // see `writeShelf()`
}

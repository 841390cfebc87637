import type { Settings } from '../config/settings.js';
import { isAnswer, type ConsentChange } from '../consent/change.js';
import { expiryOf } from '../consent/record.js';
import type { Delivery } from './delivery.js';
import { RECEIPT_ID, receiptOf, type Answered, type Earlier, type Receipt } from './receipt.js';
import { shownText, type SpokenWords } from './shown-text.js';
import { textHash } from './text-hash.js';

/** Makes a receipt of every answer. */
export type KeepRecord = (change: ConsentChange) => Promise<void>;

/** What records are made of. */
export interface RecordParts {
  readonly settings: Settings;
  readonly delivery: Delivery;
  /** What visitors are told, in the language of the page. */
  readonly spoken: () => Promise<SpokenWords>;
  /** The host name of the page. */
  readonly site: string;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Who else is to have the receipt. */
  readonly tell: (receipt: Receipt) => void;
}

/** One at a time: each receipt names the one before it. What was answered where no receipt could be made is made up for at the start. */
export function createKeepRecord({ settings, delivery, spoken, site, now, tell }: RecordParts): KeepRecord {
  let before: Promise<unknown> = Promise.resolve();

  async function keep({ consent, previous, source }: ConsentChange): Promise<void> {
    const isMadeUp = source === 'restored';
    if (!isMadeUp && !isAnswer(source)) return;
    if (!consent.record) return isMadeUp ? undefined : delivery.forget();
    if (!isNamed(consent)) return;

    const words = await spoken();
    const text = await textHash(shownText(settings, words));
    const earlier = earlierOf(previous, delivery, consent);
    const at = previous.record?.at === consent.record.at ? Math.floor(now() / 1000) : consent.record.at; // what adds to a choice keeps its time
    const receipt = receiptOf(settings, earlier, consent, { at, site, lang: words.language, text });
    if (await delivery.take(notedOf(consent), receipt, isMadeUp)) tell(receipt);
  }

  return (change) => {
    const done = before.then(() => keep(change));
    before = done.catch(() => {}); // who asked hears of it
    return done;
  };
}

function isNamed(consent: ConsentChange['consent']): consent is Answered {
  return RECEIPT_ID.test(consent.record?.id ?? '');
}

/** Where nothing is in force there may have been an answer all the same: on a page that went away, or under another policy. */
function earlierOf(previous: ConsentChange['previous'], delivery: Delivery, { record }: Answered): Earlier {
  const { decided, categories, services, unasked } = previous;
  if (decided) return { decided, categories, services, unasked, id: isNamed(previous) ? previous.record.id : null };
  const last = delivery.last();
  if (!last || last.id === record.id) return { decided, categories, services, id: null };
  return { ...last, id: RECEIPT_ID.test(last.id) ? last.id : null, decided: last.policy === record.policy };
}

function notedOf({ categories, services, record }: Answered) {
  return { id: record.id, policy: record.policy, exp: expiryOf(record) * 1000, categories, services };
}

import type { Outcome } from './post-receipt.js';
import type { Receipt } from './receipt.js';
import { claim, isNoted, MOST, MOST_PAGES, put, release, remove, type Noted } from './shelf.js';
import type { ShelfStore } from './shelf-store.js';

/** How long to wait before each try on one page, in ms. */
const WAITS = [0, 1000, 4000];

/** How long a page that cannot lock is taken to be at it, in ms: all tries, and the patience of each. */
const CLAIM = 30_000;

/** Sees to it that every receipt arrives, or is given up in public. */
export interface Delivery {
  /** The last answer of which there is a receipt. */
  last(): Noted | null;
  /**
   * Takes a receipt, once, whichever tab asks first. Sending it delays nobody.
   *
   * @param mustLast only if the next page still knows of it
   * @returns whether it was taken
   */
  take(last: Noted, receipt: Receipt, mustLast: boolean): Promise<boolean>;
  /** The visitor's choice was forgotten, and with it what the next one would be compared with. */
  forget(): Promise<void>;
  /** Sends what earlier pages could not. */
  resume(): void;
}

/** What delivery is made of. */
export interface DeliveryParts {
  readonly store: ShelfStore;
  /** Sends one. Null: nothing is to be sent. */
  readonly post: ((receipt: Receipt) => Promise<Outcome>) | null;
  /** Tells the owner. */
  readonly report: (error: Error) => void;
  /** Runs something later. @param delay in ms */
  readonly later: (run: () => void, delay: number) => void;
  /** In ms since 1970. */
  readonly now: () => number;
}

/** Nothing is sent before a receipt is taken or {@link Delivery.resume} is called. */
export function createDelivery({ store, post, report, later, now }: DeliveryParts): Delivery {
  const giveUp = (id: string, why: string) => report(new Error(`the receipt ${id} was given up: ${why}.`));

  /** @returns whether it is settled */
  async function tryOften(receipt: Receipt): Promise<boolean> {
    for (const wait of WAITS) {
      if (wait) await new Promise<void>((resolve) => later(resolve, wait));
      const outcome = await post!(receipt);
      if (outcome === 'refused') giveUp(receipt.id, 'the server refuses it');
      if (outcome !== 'failed') return true;
    }
    return false;
  }

  async function sendAlone(id: string): Promise<void> {
    const until = store.hasLocks ? 0 : now() + CLAIM;
    const pending = await store.change((shelf) => claim(shelf, id, now(), until));
    if (!pending) return;
    const isSettled = await tryOften(pending.receipt);
    const isOver = isSettled || pending.pages >= MOST_PAGES;
    if (!isSettled && isOver) giveUp(id, `the server did not take it on ${MOST_PAGES} pages`);
    await store.change((shelf) => [isOver ? remove(shelf, id) : release(shelf, id), null]);
  }

  const send = (id: string) => void store.alone(id, () => sendAlone(id)).catch(report);

  return {
    last: () => store.read().last,
    async take(last, receipt, mustLast) {
      const over = await store.change((shelf) => {
        if (isNoted(shelf, receipt.id)) return [shelf, null];
        return put(shelf, last, post && receipt);
      });
      if (!over || (mustLast && !store.isLasting())) return false;
      over.forEach(({ id }) => giveUp(id, `${MOST} wait already`));
      if (post) send(receipt.id);
      return true;
    },
    forget: () => store.change(({ queue }) => [{ last: null, queue }, undefined]),
    resume() {
      if (!post) return;
      for (const { receipt, until } of store.read().queue) later(() => send(receipt.id), Math.max(0, until - now()));
    },
  };
}

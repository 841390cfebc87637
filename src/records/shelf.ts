import { canonicalJson } from './canonical-json.js';
import type { Earlier, Receipt } from './receipt.js';

/** The last answer of which there is a receipt: what the next one is compared with. */
export interface Noted extends Omit<Earlier, 'decided' | 'id'> {
  readonly id: string;
  /** The policy version under which it was given. */
  readonly policy: string;
  /** Until when it holds, in ms since 1970. Then it is forgotten. */
  readonly exp: number;
}

/** A receipt that has not arrived yet. */
export interface Pending {
  readonly receipt: Receipt;
  /** On how many pages it was tried. */
  readonly pages: number;
  /** Until when a page is at it, in ms since 1970. */
  readonly until: number;
}

/** What is kept on the device: the last answer, and the receipts that wait. */
export interface Shelf {
  readonly last: Noted | null;
  readonly queue: readonly Pending[];
}

/** How many receipts wait at most. Of more, the oldest goes. */
export const MOST = 20;

/** On how many pages a receipt is tried: the one of the answer, and ten later ones. */
export const MOST_PAGES = 11;

const EMPTY: Shelf = { last: null, queue: [] };

/** Reads what was kept. What is no shelf is an empty one; an answer whose time is over is forgotten. */
export function readShelf(text: string | null, now: number): Shelf {
  try {
    const { last, queue } = JSON.parse(text ?? '{}') as { last?: Noted | null; queue?: readonly Pending[] };
    return {
      last: last && isInForce(last, now) ? last : null,
      queue: Array.isArray(queue) ? queue.filter(isPending) : [],
    };
  } catch {
    return EMPTY;
  }
}

function isInForce({ id, exp, categories, services }: Noted, now: number): boolean {
  return typeof id === 'string' && exp > now && Array.isArray(categories) && Array.isArray(services);
}

function isPending(value: Pending | null): boolean {
  return typeof value?.receipt?.id === 'string' && Number.isInteger(value.pages) && typeof value.until === 'number';
}

/**
 * The text to keep, or null where there is nothing to be kept. It ends with the id of the last answer once nothing waits: the
 * core looks for that, and downloads nothing then.
 */
export function writeShelf({ last, queue }: Shelf): string | null {
  if (!last && queue.length === 0) return null;
  return canonicalJson({ last, queue, settled: queue.length === 0 ? last?.id : undefined });
}

/** Whether there is a receipt of this answer. */
export function isNoted({ last, queue }: Shelf, id: string): boolean {
  return last?.id === id || queue.some(({ receipt }) => receipt.id === id);
}

/** Adds a receipt. @returns the shelf, and the receipts for which there is no room any more */
export function put({ queue }: Shelf, last: Noted, receipt: Receipt | null): readonly [Shelf, readonly Receipt[]] {
  const all = receipt ? [...queue, { receipt, pages: 0, until: 0 }] : queue;
  const over = Math.max(0, all.length - MOST);
  return [{ last, queue: all.slice(over) }, all.slice(0, over).map((each) => each.receipt)];
}

/** One page is at it now. @returns the shelf, and what it is to send: null where another page is at it, or has sent it */
export function claim(shelf: Shelf, id: string, now: number, until: number): readonly [Shelf, Pending | null] {
  const pending = shelf.queue.find(({ receipt }) => receipt.id === id);
  if (!pending || pending.until > now) return [shelf, null];
  const claimed = { ...pending, pages: pending.pages + 1, until };
  return [{ ...shelf, queue: shelf.queue.map((each) => (each === pending ? claimed : each)) }, claimed];
}

/** It waits for another page. */
export function release(shelf: Shelf, id: string): Shelf {
  return { ...shelf, queue: shelf.queue.map((each) => (each.receipt.id === id ? { ...each, until: 0 } : each)) };
}

/** It arrived, or never will. */
export function remove(shelf: Shelf, id: string): Shelf {
  return { ...shelf, queue: shelf.queue.filter(({ receipt }) => receipt.id !== id) };
}

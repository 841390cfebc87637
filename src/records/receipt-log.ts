import { canonicalJson } from './canonical-json.js';
import type { Receipt } from './receipt.js';

/** Where a server keeps receipts. */
export interface ReceiptLog {
  /**
   * Appends a receipt with the time of the server, unless there is one of that id.
   *
   * @returns whether it was new; rejects where it could not be kept
   */
  append(receipt: Receipt): Promise<boolean>;
}

/** What is needed of `node:fs/promises`. */
export interface Files {
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  appendFile(path: string, text: string): Promise<void>;
}

/**
 * A file with one line per receipt: `{"receipt":{…},"received":"2026-11-22T09:14:22.317Z"}`. Nothing in it is ever changed. One process
 * may append to it; it holds the ids in its memory.
 *
 * @param files `node:fs/promises`
 */
export function receiptLog(path: string, files: Files, now: () => number = Date.now): ReceiptLog {
  let known: Promise<Set<string>> | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function append(receipt: Receipt): Promise<boolean> {
    known ??= openLog(path, files);
    const ids = await known.catch((error: unknown) => {
      known = undefined; // the next one tries again
      throw error;
    });
    if (ids.has(receipt.id)) return false;
    try {
      await files.appendFile(path, `${canonicalJson({ receipt, received: new Date(now()).toISOString() })}\n`);
    } catch (error) {
      known = undefined; // a part of the line may stand there
      throw error;
    }
    ids.add(receipt.id);
    return true;
  }

  return {
    append(receipt) {
      const done = before.then(() => append(receipt));
      before = done.catch(() => {}); // who asked hears of it
      return done;
    },
  };
}

/** Reads which receipts are there. What was cut off, when a server stopped in the middle, gets a line of its own. */
async function openLog(path: string, files: Files): Promise<Set<string>> {
  const text = await files.readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (text && !text.endsWith('\n')) await files.appendFile(path, '\n');
  return new Set(text.split('\n').flatMap(idIn));
}

function idIn(line: string): readonly string[] {
  try {
    return [(JSON.parse(line) as { receipt: Receipt }).receipt.id];
  } catch {
    return [];
  }
}

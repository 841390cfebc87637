import { LOG_PREFIX } from '../brand.js';
import { attempt } from './attempt.js';
import { dispatch } from './document-events.js';

/**
 * Runs something that may fail. What it throws, or what its promise rejects with, is reported and goes no further: one failing part
 * never stops the next one, and the host page never sees an exception of ours.
 *
 * @returns what it returned; undefined when it threw
 */
export function guard<Result>(source: string, run: () => Result): Result | undefined {
  try {
    const result = run();
    // Of whichever kind: libraries replace `Promise`. Only for those: this runs once for each released tag.
    if (isThenable(result)) void Promise.resolve(result).catch((error: unknown) => report(source, error));
    return result;
  } catch (error) {
    report(source, error);
    return undefined;
  }
}

function isThenable(result: unknown): boolean {
  return typeof (result as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function';
}

/** Says that something failed, in the console and to whoever listens. */
export function report(source: string, error: unknown): void {
  console.error(`${LOG_PREFIX} ${source}:`, error);
  attempt(() => dispatch('error', { source, error })); // a page may have broken events, too
}

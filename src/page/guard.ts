import { LOG_PREFIX } from '../brand.js';
import type { DocumentEvents } from './document-events.js';

/** Runs something that may fail. What it throws, or what its promise rejects with, is reported and goes no further. */
export type Guard = <Result>(source: string, run: () => Result) => Result | undefined;

/** The only `catch` of the project: one failing part never stops the next one, and the host page never sees our exception. */
export function createGuard(events: DocumentEvents): Guard {
  const report = (source: string, error: unknown) => {
    console.error(`${LOG_PREFIX} ${source}:`, error);
    events.dispatch('error', { source, error });
  };
  return (source, run) => {
    try {
      const result = run();
      if (result instanceof Promise) result.catch((error: unknown) => report(source, error));
      return result;
    } catch (error) {
      report(source, error);
      return undefined;
    }
  };
}

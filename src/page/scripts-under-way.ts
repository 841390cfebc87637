import { report } from './guard.js';
import { hasThrown } from './has-thrown.js';
import { createWriteGuard } from './write-guard.js';

/** A script that has been inserted and has not ended. */
export interface Run {
  /** The script as it was before. */
  readonly copy: HTMLScriptElement;
  mayHaveRun(): boolean;
  /** From now on nothing of ours listens to it. @returns false where that is so already */
  leave(): boolean;
}

/** The scripts that have been inserted and have not ended, and what listens to them. */
export interface ScriptsUnderWay {
  /** Null for an instant one, which nobody can take back. */
  readonly runs: ReadonlyMap<HTMLScriptElement, Run | null>;
  begin(script: HTMLScriptElement, run: Run | null): void;
  /** @returns false where it has ended already */
  leave(script: HTMLScriptElement): boolean;
  /** What it writes from now on is its own affair. */
  stopWrites(script: HTMLScriptElement): void;
  /** Stops listening, unless there is something to listen to. For many scripts that follow one another that is done once. */
  rest(): void;
  tell(script: HTMLScriptElement, problem: string): void;
}

export function createScriptsUnderWay(): ScriptsUnderWay {
  const runs = new Map<HTMLScriptElement, Run | null>();
  const writes = createWriteGuard();
  const tell = (script: HTMLScriptElement, problem: string) =>
    report('release', new Error(`${script.src || 'an inline script'} ${problem}`));
  const onError = (event: ErrorEvent) => {
    for (const script of runs.keys()) if (hasThrown(script, event)) tell(script, `threw: ${event.message}`);
  };

  return {
    runs,
    tell,
    begin(script, run) {
      window.addEventListener('error', onError); // once
      writes.add(script);
      runs.set(script, run);
    },
    leave(script) {
      writes.delete(script);
      return runs.delete(script);
    },
    stopWrites: (script) => (writes.delete(script), writes.rest()),
    rest() {
      writes.rest();
      if (runs.size === 0) window.removeEventListener('error', onError);
    },
  };
}

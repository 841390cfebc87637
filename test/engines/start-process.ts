import { spawn, type ChildProcess } from 'node:child_process';

/** A program that runs beside the tests, and ends with them. */
export interface Process {
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** @param environment variables beside our own */
export function startProcess(path: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): Process {
  const child = spawn(path, words, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = () => void child.kill();
  process.once('exit', kill);
  return {
    child,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

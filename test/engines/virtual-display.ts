import { findEngine } from '../../scripts/find-engines.mjs';
import { startProcess } from './start-process.js';

/** A screen that nobody sees. */
export interface Display {
  /** As in the variable `DISPLAY`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a number of its own choice. `-terminate` ends it when its last window is gone, also when nobody is left to stop it. */
export async function startVirtualDisplay(): Promise<Display> {
  const words = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-terminate'];
  const { child, stop } = startProcess(findEngine('display'), words);
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]!.once('data', (data) => resolve(String(data).trim()));
    child.once('close', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name: `:${number}`, close: stop };
}

import type { ConsentChange } from '../consent/change.js';

/** Lets changes through one at a time: what a listener decides in the middle of one comes after it. */
export function createChangeLine(react: (change: ConsentChange) => void): (change: ConsentChange) => void {
  const line: ConsentChange[] = [];
  return (change) => {
    if (line.push(change) > 1) return;
    for (; line[0]; line.shift()) react(line[0]);
  };
}

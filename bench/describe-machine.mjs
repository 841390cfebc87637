import { cpus, totalmem, type } from 'node:os';

/** @returns {string} such as "2 × Intel Xeon, 8 GB, Linux" */
export function describeMachine() {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${type()}`;
}

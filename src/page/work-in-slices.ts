import { guard } from './guard.js';
import { afterYield } from './next-task.js';

/** How long we work before we let the browser handle input and paint, in ms. */
const SLICE = 8;

/**
 * Does work step by step, in slices.
 *
 * @param step does one, and says whether there was one to do
 * @param afterSlice called after each slice
 * @returns begins, or goes on, now. A step that asks for that has no effect
 */
export function workInSlices(step: () => boolean, afterSlice: () => void): () => void {
  let isBusy = false;
  return function proceed() {
    if (isBusy) return;
    isBusy = true;
    const deadline = performance.now() + SLICE;
    let isMore = true;
    while (isMore && performance.now() < deadline) isMore = guard('release', step) ?? false;
    isBusy = false;
    afterSlice();
    if (isMore) afterYield(proceed);
  };
}

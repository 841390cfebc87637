import { guard } from './guard.js';
import { afterYield } from './next-task.js';

/** How long we work before we let the browser handle input and paint, in ms. */
const SLICE = 8;

/**
 * Does work step by step, in slices.
 *
 * @param step does one, and says whether there may be another
 * @param afterSlice called after each slice
 * @returns begins, or goes on, now. Called by a step it has no effect; by `afterSlice`, another slice follows
 */
export function workInSlices(step: () => boolean, afterSlice: () => void): () => void {
  let isBusy = false;
  let isMore = false;
  return function proceed() {
    isMore = true;
    if (isBusy) return;
    isBusy = true;
    const deadline = performance.now() + SLICE;
    while (isMore && performance.now() < deadline) isMore = guard('release', step) ?? false;
    afterSlice();
    isBusy = false;
    if (isMore) afterYield(proceed);
  };
}

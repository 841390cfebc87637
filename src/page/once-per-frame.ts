import { afterPaint } from './next-task.js';

/** However often it is wanted, it runs once, after the next frame: the page has been laid out for itself by then, and is not once more for us. */
export function oncePerFrame(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (!isDue) afterPaint(() => ((isDue = false), run()));
    isDue = true;
  };
}

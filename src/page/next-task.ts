/** Runs something in a task of its own, as soon as there is one. Timers would add milliseconds; microtasks would still be in the parser's turn. */
export function nextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

/** How long to wait for a frame that a hidden page never paints, in ms. */
const NO_FRAME = 200;

/** Runs something right after the next frame was painted, so that what the visitor pressed is seen to react first. */
export function afterPaint(run: () => void): void {
  let waiting = true;
  const once = () => {
    if (waiting) run();
    waiting = false;
  };
  requestAnimationFrame(() => nextTask(once));
  setTimeout(once, NO_FRAME);
}

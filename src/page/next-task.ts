/** Runs something in a task of its own, as soon as there is one. Timers would add milliseconds; microtasks would still be in the parser's turn. */
export function nextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(0);
}

/** Runs something right after the next frame was painted, so that what the visitor pressed is seen to react first. A hidden page paints none. */
export function afterPaint(run: () => void): void {
  const once = () => {
    run();
    run = () => {};
  };
  requestAnimationFrame(() => nextTask(once));
  setTimeout(once, 200);
}

/** Runs something in a task of its own, as soon as there is one. Timers would add milliseconds; microtasks would still be in the parser's turn. */
export function nextTask(run: () => void): void {
  const { port1, port2 }: Partial<MessageChannel> = new MessageChannel();
  if (!port1) return void setTimeout(run); // a page has something of its own under that name
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2!.postMessage(0);
}

/**
 * Runs something after the browser has handled input and had its chance to paint. Where it knows `scheduler.yield` we come right after that, before
 * whatever else the page has in its queue: https://developer.mozilla.org/docs/Web/API/Scheduler/yield
 */
export function afterYield(run: () => void): void {
  const { scheduler } = window as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  if (scheduler?.yield) void scheduler.yield().then(run);
  else nextTask(run);
}

/** Runs something right after the next frame was painted, so that what the visitor pressed is seen to react first. A hidden page paints none. */
export function afterPaint(run: () => void): void {
  const once = () => {
    run();
    run = () => {};
  };
  requestAnimationFrame(() => nextTask(once));
  setTimeout(once, document.hidden ? 0 : LONGEST_FRAME);
}

/** Some pages are visible and yet never painted, such as one in a frame that is scrolled away. They get this many ms. */
const LONGEST_FRAME = 1000;

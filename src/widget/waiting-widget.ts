import { LOG_PREFIX } from '../brand.js';
import { nothingAllowed, type ConsentChange } from '../consent/change.js';
import type { ConsentWidget } from './consent-widget.js';

/** A widget that may begin later, or never: on a page that starts it by hand, or whose configuration cannot be used. */
export interface WaitingWidget {
  /** Until it begins, nothing is allowed, and what is asked of it waits. Afterwards it is the real one. */
  readonly widget: ConsentWidget;
  begin(real: ConsentWidget): void;
  started(): boolean;
}

/** Stands where the widget will be, so that the page's own code can call it at any time. */
export function createWaitingWidget(): WaitingWidget {
  const nothing = nothingAllowed();
  let real: ConsentWidget | null = null;
  let begin: (widget: ConsentWidget) => void;
  const begun = new Promise<ConsentWidget>((resolve) => (begin = resolve));

  function now(command: string): ConsentWidget | null {
    if (!real) console.warn(`${LOG_PREFIX} ${command}() does nothing before the widget has started.`);
    return real;
  }

  function subscribe(listener: (change: ConsentChange) => void): () => void {
    if (real) return real.subscribe(listener);
    if (typeof listener !== 'function') throw new TypeError('subscribe(): expected a function.');
    let stop = () => {};
    let wanted = true;
    void begun.then((widget) => {
      if (wanted) stop = widget.subscribe(listener);
    });
    listener({ consent: nothing, previous: nothing, granted: [], revoked: [], source: 'restored' });
    return () => {
      wanted = false;
      stop();
    };
  }

  return {
    started: () => real !== null,
    begin(widget) {
      real = widget;
      begin(widget);
    },
    widget: {
      get consent() {
        return real?.consent ?? nothing;
      },
      allows: (category) => real?.allows(category) ?? false,
      allowsService: (service) => real?.allowsService(service) ?? false,
      choose: (choice) => now('choose')?.choose(choice),
      withdraw: () => now('withdraw')?.withdraw(),
      reset: () => now('reset')?.reset(),
      open: (surface) => (real ? real.open(surface) : begun.then((widget) => widget.open(surface))),
      close: () => real?.close(),
      subscribe,
      when: (category) => (real ? real.when(category) : begun.then((widget) => widget.when(category))),
      load: (script) => (real ? real.load(script) : begun.then((widget) => widget.load(script))),
      rescan: (root) => real?.rescan(root),
      destroy: () => real?.destroy(),
    },
  };
}

import { compare, nothingAllowed } from '../consent/change.js';
import type { ConsentWidget } from './consent-widget.js';

/** A widget that may begin later, or never: on a page that starts it by hand, or whose configuration cannot be used. */
export interface WaitingWidget {
  /** Until it begins nothing is allowed, and what is asked of it waits. Afterwards it is the real one. */
  readonly widget: ConsentWidget;
  /** Makes the real one, unless there is one. */
  begin(create: () => ConsentWidget): void;
}

type Command = 'choose' | 'withdraw' | 'reset' | 'open' | 'close' | 'when' | 'load' | 'rescan' | 'destroy';

/** Stands where the widget will be, so that the page's own code can call it at any time. */
export function createWaitingWidget(): WaitingWidget {
  let real: ConsentWidget | undefined;
  let resolve: (widget: ConsentWidget) => void;
  const begun = new Promise<ConsentWidget>((settle) => (resolve = settle));

  /** The real command; before there is one, a promise to call it. */
  const later = <Name extends Command>(name: Name) =>
    ((...parameters: readonly unknown[]) => {
      const call = (widget: ConsentWidget) => (widget[name] as (...all: readonly unknown[]) => unknown)(...parameters);
      return real ? call(real) : begun.then(call);
    }) as ConsentWidget[Name];

  return {
    begin(create) {
      if (!real) resolve((real = create()));
    },
    widget: {
      get consent() {
        return real?.consent ?? nothingAllowed();
      },
      allows: (category) => real?.allows(category) ?? false,
      allowsService: (service) => real?.allowsService(service) ?? false,
      subscribe(listener) {
        if (real) return real.subscribe(listener);
        let stop: (() => void) | null = () => {};
        void begun.then((widget) => (stop &&= widget.subscribe(listener)));
        listener(compare(nothingAllowed(), nothingAllowed(), 'restored'));
        return () => {
          stop?.();
          stop = null;
        };
      },
      choose: later('choose'),
      withdraw: later('withdraw'),
      reset: later('reset'),
      open: later('open'),
      close: later('close'),
      when: later('when'),
      load: later('load'),
      rescan: later('rescan'),
      destroy: later('destroy'),
    },
  };
}

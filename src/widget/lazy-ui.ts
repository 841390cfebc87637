import type { Messages } from '../config/messages.js';
import type { CreateUi, Ui, UiContext } from '../ui/contract.js';

/** What the entry's loader brings: the interface and the words of the language. */
export interface LoadedUi {
  readonly createUi: CreateUi;
  readonly words: Partial<Messages>;
}

/**
 * Brings the interface. Each entry has its own way.
 *
 * @param attempt counts from 0. A module that failed to load fails for ever at the same address, so a retry needs another one:
 * https://html.spec.whatwg.org/#fetch-a-single-module-script
 */
export type LoadUi = (locale: string, attempt: number) => Promise<LoadedUi>;

/** The interface, which is asked for only when something has to be shown. */
export interface LazyUi {
  /** Starts loading, or goes on waiting. The next call after a failure tries again. */
  load(): Promise<Ui>;
  /** The interface, if it is there already. */
  current(): Ui | null;
  /** Whether the last attempt failed. */
  hasFailed(): boolean;
  destroy(): void;
}

/** @param context what the interface will be given; its words come from the loader */
export function createLazyUi(loadUi: LoadUi, locale: string, context: Omit<UiContext, 'words'>): LazyUi {
  let loading: Promise<Ui> | null = null;
  let ui: Ui | null = null;
  let attempt = 0;
  let destroyed = false;

  async function create(): Promise<Ui> {
    const { createUi, words } = await loadUi(locale, attempt++);
    if (destroyed) throw new Error('the widget was destroyed while its interface was loading');
    return (ui = createUi({ ...context, words }));
  }

  return {
    load() {
      loading ??= create();
      loading.catch(() => (loading = null));
      return loading;
    },
    current: () => ui,
    hasFailed: () => !ui && !loading && attempt > 0,
    destroy() {
      destroyed = true;
      ui?.destroy();
    },
  };
}

import type { Placeholder } from '../page/embed-placeholders.js';
import type { ShadowHost } from '../page/shadow-host.js';
import type { Press, Surface, Ui, WithheldEmbed } from '../ui/contract.js';
import type { UiLoader } from './ui-loader.js';

/** The interface from the first wish for it on. */
export interface LazyUi {
  /**
   * Loads a surface and shows it, unless it is not wanted any more when it arrives.
   *
   * @param toConfirm what the visitor pressed, and has to confirm in the preferences
   */
  open(surface: Surface, toConfirm?: Press): Promise<void>;
  placehold(embed: WithheldEmbed): Promise<Placeholder>;
  /** Whether the surface is on its way. */
  isAwaited(surface: Surface): boolean;
  /** What is on its way is not wanted any more. */
  cancel(): void;
  close(announce?: boolean): void;
  destroy(): void;
}

/** @param host where the interface is drawn */
export function createLazyUi(host: ShadowHost, load: UiLoader): LazyUi {
  const awaited = new Set<Surface>();
  let pressed: Press | undefined; // of two presses on the way, the last one counts
  let drawn: Ui | null = null;
  let isOver = false;

  async function ready(): Promise<Ui> {
    drawn = await load.ui();
    if (isOver) drawn.destroy();
    else host.place();
    return drawn;
  }

  return {
    async open(surface, toConfirm) {
      awaited.add(surface);
      pressed = toConfirm ?? pressed;
      try {
        const [ui, preferences] = await Promise.all([ready(), surface === 'preferences' && load.preferences()]);
        if (!awaited.has(surface)) return;
        if (preferences) ui.openPreferences(...preferences, pressed);
        else ui.openBanner();
      } finally {
        awaited.delete(surface);
        if (surface === 'preferences') pressed = undefined;
      }
    },
    async placehold(embed) {
      const [ui, chunk] = await Promise.all([ready(), load.placeholders(embed)]);
      return ui.placehold(embed, chunk);
    },
    isAwaited: (surface) => awaited.has(surface),
    cancel: () => awaited.clear(),
    close: (announce) => drawn?.close(announce),
    destroy() {
      isOver = true;
      awaited.clear();
      drawn?.destroy();
    },
  };
}

import type { Surface, UiContext, UiFacts } from './contract.js';
import type { ShownSurface } from './surface.js';

/** Which surfaces are shown. */
export interface ShownSurfaces {
  has(surface: Surface): boolean;
  /** Shows one that is not shown, unless the page prevents it. */
  show(surface: Surface, draw: () => ShownSurface): void;
  update(): void;
  close(surface: Surface): void;
  /** Takes all of them away and tells nobody. */
  remove(): void;
}

export function createShownSurfaces({ onOpen, onClose, onFocusLost }: UiContext & UiFacts): ShownSurfaces {
  const shown = new Map<Surface, ShownSurface>();
  return {
    has: (surface) => shown.has(surface),
    show(surface, draw) {
      if (!shown.has(surface) && onOpen(surface)) shown.set(surface, draw());
    },
    update: () => shown.forEach((surface) => surface.update()),
    close(surface) {
      const closing = shown.get(surface);
      if (!closing) return;
      shown.delete(surface);
      closing.remove();
      onClose(surface);
      onFocusLost();
    },
    remove: () => shown.forEach((surface) => surface.remove()),
  };
}

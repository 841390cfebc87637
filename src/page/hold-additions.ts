import type { Gate } from './gate.js';

/**
 * Between `withhold()` and the release of everything that follows it (after the next frame), what is added waits at the gate. So nothing overtakes what stood
 * there before, and nothing is released before that frame.
 */
export function holdAdditions(gate: Gate): Gate {
  let waiting: ParentNode[] | null = null;
  return {
    ...gate,
    withhold() {
      waiting ??= [];
      gate.withhold();
    },
    release(below) {
      if (below && waiting) return void waiting.push(...below);
      const late = waiting ?? [];
      waiting = null;
      gate.release(below);
      if (late.length > 0) gate.release(late); // some may stand where we look only when asked to
    },
  };
}

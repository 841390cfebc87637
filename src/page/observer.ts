import { attempt } from './attempt.js';

const blind = { observe() {}, unobserve() {}, disconnect() {} };

/**
 * An observer of the browser's. Where it has none, as browsers in tests do, it is one that never sees anything: what nobody sees stays withheld, and
 * the rest goes on. That it is missing was said at the start.
 */
export function observer<Kind extends { disconnect(): void }>(create: () => Kind): Kind {
  return attempt(create) ?? (blind as unknown as Kind);
}

import type { Settings } from '../config/settings.js';
import type { CookieStore } from '../page/cookie-store.js';
import { guard } from '../page/guard.js';
import { taggedElements, type FindTagged } from '../page/tagged-elements.js';
import type { UiSource } from './ui-loader.js';

/**
 * What finds tagged elements: ours, or, with `compat`, other managers' too. Those cannot be found before their file is there, and until
 * then nothing is: an element may be tagged in two ways, and what stands before it must not be overtaken. Without the file all stays withheld.
 *
 * @param onReady called once other managers' tags are found as well
 */
export function createTagFinder(settings: Settings, source: UiSource, store: CookieStore, onReady: () => void): FindTagged {
  if (!settings.compat?.length) return taggedElements;
  let find: FindTagged = () => [];
  guard('compat', async () => {
    find = (await source.chunk('compat', 0)).createFinder(settings, store);
    onReady();
  });
  return (root) => find(root);
}

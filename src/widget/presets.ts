import { isPlainObject } from '../config/plain-object.js';
import { schema } from '../config/schema.js';
import type { Service, Settings, WrongOptions } from '../config/settings.js';
import { unsoundIn } from '../config/unsound.js';
import { allowsService, type Consent } from '../consent/consent.js';
import { guard } from '../page/guard.js';
import { needsOf } from '../page/permission.js';
import type { FindTagged } from '../page/tagged-elements.js';
import { inTime } from './in-time.js';
import { once } from './once.js';
import type { UiSource } from './ui-loader.js';

/**
 * Brings the presets of those services that need something of theirs now, and have none yet.
 *
 * @returns settles when they have arrived, have failed, which is reported, or take too long. Undefined: nothing is missing
 */
export type BringPresets = (isNeeded: (service: Service) => unknown) => Promise<unknown> | undefined;

/** What a file of its own knows of presets: pages that name none do not download it. */
export interface PresetChunk {
  /**
   * @param wrongIn what is wrong with something that should be a service
   * @param onArrival called when services have been filled in
   * @returns brings presets by their names, each once, and fills in the services that name them
   */
  readonly createBringer: (
    settings: Settings,
    wrongIn: (found: unknown) => WrongOptions,
    onArrival: () => void,
  ) => (names: readonly string[]) => Promise<unknown>;
}

/** Nothing is requested before something is needed. @param onArrival called when services have been filled in */
export function createPresets(settings: Settings, source: UiSource, onArrival: () => void): BringPresets {
  const wrongIn = (found: unknown) => (isPlainObject(found) ? unsoundIn(found, schema.services[0]) : ['all of it']);
  const bringer = once(async (attempt) => {
    const { createBringer } = await guard('presets', () => source.chunk('presets', attempt))!;
    return createBringer(settings, wrongIn, onArrival);
  });
  const bringAll = async (names: readonly string[]) => (await bringer())(names);

  const bring: BringPresets = (isNeeded) => {
    const names = settings.services.flatMap((service) => (service.preset && isNeeded(service) ? service.preset : []));
    return names.length > 0 ? inTime(bringAll(names), 'presets').catch(() => {}) : undefined;
  };
  bring(({ category, onGrant, onRevoke }) => !category && (onGrant ?? onRevoke)); // they are to be called at the start
  return bring;
}

/** Brings the presets of services that alone say what an element needs, unless they are allowed whatever their category. */
export function bringCategories(find: FindTagged, bring: BringPresets, consent: () => Consent): FindTagged {
  return (root) => {
    const found = find(root);
    bring((service) => !allowsService(consent(), service) && found.some((element) => needsOf(element, [service]).includes('')));
    return found;
  };
}

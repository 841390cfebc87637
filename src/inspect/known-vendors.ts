import { coversAddress } from '../consent/content-policy.js';
import type { StorageKind } from '../config/config.js';
import type { Settings } from '../config/settings.js';
import { isDeclared } from '../page/declared-storage.js';
import type { Preset } from '../presets/preset.js';
import * as presets from '../presets/presets.js';

const all: readonly Preset[] = Object.values(presets);

/** The services with what their presets say, which may not have come to this page yet. */
export function knownServices({ services }: Pick<Settings, 'services'>): Settings['services'] {
  return services.map((service) => {
    const preset = all.find(({ id }) => id === service.preset);
    return preset ? { ...preset, ...service, category: service.category || preset.category } : service;
  });
}

/** The vendor that an address probably belongs to. The narrower name counts: many have a host within another's. */
export function vendorAt(address: string): Preset | undefined {
  return [...all]
    .flatMap((preset) => preset.hosts.filter((host) => coversAddress([host], address)).map((host) => ({ preset, host })))
    .sort((one, other) => other.host.length - one.host.length)[0]?.preset;
}

/** The vendor that probably stores something of this name. */
export function vendorStoring(name: string, kind: StorageKind): Preset | undefined {
  return all.find(({ storage }) => isDeclared(storage, kind, name));
}

import type { ServiceConfig, StorageConfig } from '../config/config.js';
import type { DefaultCategory } from '../consent/policy.js';
import type { PresetId } from './preset-id.js';

/** A service that many sites use, described once: what you would otherwise write into `services` yourself. */
export interface Preset extends Required<Omit<ServiceConfig<DefaultCategory>, 'onGrant' | 'onRevoke'>> {
  readonly id: PresetId;
  readonly storage: readonly (StorageConfig & { readonly purpose: string })[];
}

/** What stands behind a preset, for the tests and the documentation. No build has it. */
export interface Source<P extends Preset> {
  /** The vendor's own public pages, or the code that it publishes. */
  readonly urls: readonly string[];
  /** Names in `storage` that were read there with their life time. Everything else is general knowledge. */
  readonly confirms: readonly P['storage'][number]['name'][];
  /** What the package `third-party-web` calls the owners of the hosts. */
  readonly entities: readonly string[];
}

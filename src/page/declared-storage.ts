import type { ServiceConfig, StorageConfig, StorageKind } from '../config/config.js';

/** Everything that these services declare. */
export function storageOf(services: readonly ServiceConfig[]): readonly StorageConfig[] {
  return services.flatMap(({ storage = [] }) => storage);
}

/** Whether one of the entries declares this name in this kind of storage: exactly, or with `*` for any run of characters. */
export function isDeclared(declared: readonly StorageConfig[], kind: StorageKind, name: string): boolean {
  return declared.some((entry) => (entry.kind ?? 'cookie') === kind && patternOf(entry.name).test(name));
}

/** Only `*` means something; every other character means itself. */
function patternOf(name: string): RegExp {
  return RegExp(`^${name.replace(/\W/g, (character) => (character === '*' ? '.*' : `\\${character}`))}$`, 's');
}

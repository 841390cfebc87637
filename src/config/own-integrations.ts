import type { Integration } from '../integrations/integration.js';
import type { Fault } from './faults.js';

/** What an integration of the owner's own has to have. It may be of any class, so what it can do is what counts. */
export function faultsInOwn(own: readonly Integration[] = []): readonly Fault[] {
  return own.flatMap((integration, index) => {
    const path = `integrations.own[${index}]`;
    const wanted = { name: 'text', start: 'function', update: 'function' };
    return Object.entries(wanted).flatMap(([key, expected]): readonly Fault[] => {
      const found: unknown = (integration as Integration | null)?.[key as keyof Integration]; // null is an object, too
      const isThere = expected === 'text' ? typeof found === 'string' && found.trim() !== '' : typeof found === 'function';
      return isThere
        ? []
        : [found === undefined ? { path: `${path}.${key}`, expected: 'present' } : { path: `${path}.${key}`, expected, found }];
    });
  });
}

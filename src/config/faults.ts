import { isPlainObject } from './plain-object.js';
import type { Shape } from './schema.js';
import { fits, isList, keyFor, shapeFor, shapeOfMember } from './unsound.js';

/** One thing that is wrong with a configuration, as plain data. `explain()` puts it into words. */
export interface Fault {
  /** Where, such as `tiers[0].categories[0]`. Empty for the configuration as a whole. */
  readonly path: string;
  /** A {@link Shape} that the value does not have, or a rule that it breaks. */
  readonly expected: string;
  readonly found?: unknown;
  /** Words that would have been right. */
  readonly known?: readonly string[];
}

/** Everything about a value that is not as its shape wants it: what `unsoundIn()` only names, which is all that visitors download. */
export function faultsIn(found: unknown, shape: Shape, path = ''): readonly Fault[] {
  if (typeof shape === 'string') return fits(found, shape) ? [] : [{ path, expected: shape, found }];
  if (isList(shape)) {
    return Array.isArray(found)
      ? [...found].flatMap((member, index) => faultsIn(member, shapeOfMember(member, shape), `${path}[${index}]`))
      : [{ path, expected: 'list', found }];
  }
  if (!isPlainObject(found)) return [{ path, expected: 'object', found }];

  const known = Object.keys(shape).map((key) => key.replace(/[!?]$/, ''));
  const at = (key: string) => (path ? `${path}.${key}` : key);
  const isMissing = (key: string) => Object.hasOwn(shape, `${key}!`) && found[key] === undefined && found['preset'] === undefined;
  const faults: Fault[] = known.filter(isMissing).map((key) => ({ path: at(key), expected: 'present' }));
  for (const [key, member] of Object.entries(found)) {
    const wanted = keyFor(key, shape);
    if (wanted === undefined) faults.push({ path: at(key), expected: 'option', found: key, known });
    else if (member !== undefined) faults.push(...faultsIn(member, shapeFor(member, wanted, shape), at(key)));
  }
  return faults;
}

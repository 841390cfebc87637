import { isPlainObject } from './plain-object.js';
import { patterns, type Shape } from './schema.js';

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

/** Everything about a value that is not as its shape wants it. */
export function faultsIn(found: unknown, shape: Shape, path = ''): readonly Fault[] {
  if (typeof shape === 'string') return fits(found, shape) ? [] : [{ path, expected: shape, found }];
  if (isList(shape)) {
    return Array.isArray(found)
      ? [...found].flatMap((member, index) => faultsIn(member, (typeof member === 'string' && shape[1]) || shape[0], `${path}[${index}]`))
      : [{ path, expected: 'list', found }];
  }
  if (!isPlainObject(found)) return [{ path, expected: 'object', found }];

  const known = Object.keys(shape).map((key) => key.replace(/[!?]$/, ''));
  const at = (key: string) => (path ? `${path}.${key}` : key);
  const isMissing = (key: string) => Object.hasOwn(shape, `${key}!`) && found[key] === undefined && found['preset'] === undefined;
  const faults: Fault[] = known.filter(isMissing).map((key) => ({ path: at(key), expected: 'present' }));
  for (const [key, member] of Object.entries(found)) {
    const wanted = [key, `${key}!`, `${key}?`, '*'].find((name) => Object.hasOwn(shape, name));
    if (wanted === undefined) faults.push({ path: at(key), expected: 'option', found: key, known });
    else if (member !== undefined) {
      const isSwitch = wanted.endsWith('?') && !isPlainObject(member);
      faults.push(...faultsIn(member, isSwitch ? 'options' : shape[wanted]!, at(key)));
    }
  }
  return faults;
}

function fits(value: unknown, shape: string): boolean {
  return (patterns[shape] ?? RegExp(`^"(${shape})"$`)).test(inJson(value));
}

/** Nothing gets to say how it is written: an object with a `toJSON` stays an object. What JSON cannot hold is named for its type. */
function inJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inJson).join()}]`;
  if (isPlainObject(value)) return '{}';
  return ['string', 'number', 'boolean'].includes(typeof value) ? JSON.stringify(value) : typeof value;
}

function isList(shape: Shape): shape is readonly [Shape, string?] {
  return Array.isArray(shape);
}

/** Tells faults from what they were looked for in. */
export function areFaults(result: object): result is readonly Fault[] {
  return Array.isArray(result);
}

import { bareObject } from './bare-object.js';
import { isPlainObject } from './plain-object.js';

/** A copy of everything written as `{…}` or `[…]`; what is neither, such as a function, is shared. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isPlainObject(value)) return value;
  return bareObject(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyOf(member)])));
}

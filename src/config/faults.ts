import { MAX_DAYS } from '../consent/record.js';
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

const isWithin = (value: unknown, least: number, most: number) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isText = (value: unknown) => typeof value === 'string' && patterns.text.test(value);

/** What is no text, or no text alone. */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  flag: (value) => typeof value === 'boolean',
  days: (value) => isWithin(value, 1, MAX_DAYS),
  age: (value) => typeof value === 'number' && value >= 0,
  milliseconds: (value) => isWithin(value, 0, 10_000),
  options: (value) => typeof value === 'boolean' || isPlainObject(value),
  firewall: (value) => value === 'report' || typeof value === 'boolean' || isPlainObject(value),
  compat: (value) => value === 'auto' || (Array.isArray(value) && value.every(isText)),
  words: (value) => isPlainObject(value) && Object.values(value).every((words) => isPlainObject(words) && Object.values(words).every(isText)),
};

/** Everything about a value that is not as its shape wants it. */
export function faultsIn(value: unknown, shape: Shape, path = ''): readonly Fault[] {
  if (typeof shape === 'string') return accepts(shape, value) ? [] : [{ path, expected: shape, found: value }];
  if (isList(shape)) {
    if (!Array.isArray(value)) return [{ path, expected: 'list', found: value }];
    return value.flatMap((member, index) => faultsIn(member, shape[0], `${path}[${index}]`));
  }
  if (!isPlainObject(value)) return [{ path, expected: 'object', found: value }];
  return faultsInObject(value, shape, path && `${path}.`);
}

function faultsInObject(value: Readonly<Record<string, unknown>>, shape: { readonly [key: string]: Shape }, path: string): readonly Fault[] {
  const shapes = new Map(Object.entries(shape).map(([key, wanted]) => [key.replace(/[!?]$/, ''), wanted]));
  const missing = Object.keys(shape).filter((key) => key.endsWith('!') && value[key.slice(0, -1)] === undefined);
  return [
    ...missing.map((key) => ({ path: path + key.slice(0, -1), expected: 'present' })),
    ...Object.entries(value).flatMap(([key, member]) => {
      const wanted = shapes.get(key);
      if (wanted === undefined) return [{ path: path + key, expected: 'option', found: key, known: [...shapes.keys()] }];
      if (member === undefined || (typeof member === 'boolean' && Object.hasOwn(shape, `${key}?`))) return [];
      return faultsIn(member, wanted, path + key);
    }),
  ];
}

function accepts(shape: string, value: unknown): boolean {
  if (Object.hasOwn(kinds, shape)) return kinds[shape]!(value);
  if (typeof value !== 'string') return false;
  return Object.hasOwn(patterns, shape) ? patterns[shape as keyof typeof patterns].test(value) : shape.split('|').includes(value);
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

/** Tells faults from what they were looked for in. */
export function areFaults(result: object): result is readonly Fault[] {
  return Array.isArray(result);
}

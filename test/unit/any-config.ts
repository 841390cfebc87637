import fc from 'fast-check';
import { dialectNames } from '../../src/config/dialect-names.js';
import { patterns, schema, type Shape } from '../../src/config/schema.js';
import { anyBasis } from './consent/any-site.js';

const is = fc.constantFrom;

const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}$/).filter((text) => text !== 'custom');
const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((any) => /\S/.test(any));
const host = is('example.com', '*.example.com', '127.0.0.1:4401', 'localhost');
const page = is('/privacy', 'https://example.com/a?b#c', 'http://example.com', 'privacy.html', '#top');

/** Something sound for each pattern of the schema. */
const examples: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text,
  id,
  version: fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abc 12.é✓') }),
  language: is('de', 'pt-BR', 'sr-Latn'),
  region: is('DE', 'US-CA', 'us-ca', 'US-NY', 'JP', 'fr', ''),
  laxRegion: is('US-CA', 'JP'),
  measurement: is('G-XXXXXXX', 'AW-1'),
  host,
  domain: is('example.com', '.example.com'),
  page,
  link: fc.oneof(page, is('mailto:a@example.com')),
  cookie: is('tierconsent', 'a.b-c_d'),
  path: is('/', '/shop'),
  global: is('dataLayer', '$a'),
  flag: fc.boolean(),
  days: fc.integer({ min: 1, max: 395 }),
  age: fc.oneof(fc.nat(1000), is(0.5)),
  milliseconds: fc.integer({ min: 0, max: 10_000 }),
  options: fc.boolean(),
  function: is(() => undefined),
  integration: is({ name: 'acme', start: () => undefined, update: () => undefined }),
  firewall: fc.oneof(is(true, false, 'report'), fc.record({ onGrant: is('reload', 'next-page') }, { requiredKeys: [] })),
  compat: fc.oneof(is('auto'), fc.subarray([...dialectNames])),
};

/** Anything that has the shape. */
function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  if (typeof shape === 'string') {
    if (examples[shape]) return examples[shape];
    if (shape in patterns) throw new Error(`any-config.ts has no example of "${shape}"`);
    return is(...shape.split('|'));
  }
  if (Array.isArray(shape)) return fc.array(anyOf((shape as readonly [Shape])[0]), { maxLength: 3 });
  const members = Object.entries(shape as Readonly<Record<string, Shape>>);
  const any = members.find(([key]) => key === '*');
  if (any) return fc.dictionary(fc.oneof(is('en', 'de', 'title', '__proto__', 'toString'), text), anyOf(any[1]), { maxKeys: 3 });
  const required = members.flatMap(([key]) => (key.endsWith('!') ? key.slice(0, -1) : []));
  const arbitraries = members.map(([key, member]) => {
    const arbitrary = key.endsWith('?') ? fc.oneof(fc.boolean(), anyOf(member)) : anyOf(member);
    return [key.replace(/[!?]$/, ''), arbitrary] as const;
  });
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: required });
}

/** What hangs together: tiers that grow, services of categories that are there, a duration that can be chosen. */
export const ownPolicy = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    tierIds: fc.uniqueArray(id, { minLength: 5, maxLength: 5 }),
    sizes: fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 5 }),
    services: fc.uniqueArray(fc.tuple(id, fc.nat()), { maxLength: 3, selector: ([each]) => each }),
    durations: fc.array(fc.integer({ min: 1, max: 395 }), { minLength: 1, maxLength: 4 }),
    isNamed: fc.boolean(),
    bases: fc.array(fc.option(anyBasis), { minLength: 7, maxLength: 7 }),
  })
  .map(({ ids, tierIds, sizes, services, durations, isNamed, bases }) => {
    const all = isNamed ? ['necessary', ...ids.filter((each) => each !== 'necessary')] : ids;
    const base = isNamed ? 1 : 0;
    const lengths = [...new Set(sizes.map((size) => Math.max(base, size % (all.length + 1))))].sort((one, other) => one - other);
    return {
      categories: all.map((each, index) => ({ id: each, ...(bases[index] && { advertising: false, basis: bases[index] }) })),
      tiers: lengths.map((length, index) => ({ id: tierIds[index]!, categories: all.slice(0, length) })),
      services: services.map(([each, index]) => ({ id: each, category: all[index % all.length]! })),
      durations,
      defaultDuration: durations[0]!,
    };
  })
  .filter(({ tiers }) => tiers.length > 1);

const {
  categories: _categories,
  tiers: _tiers,
  services: _services,
  durations: _durations,
  defaultDuration: _default,
  'firewall?': _firewall,
  ...alone
} = schema;

/** Any configuration that an owner may write: each option with something sound, or none; a policy of their own, or the default one. */
export const validConfig = fc
  .tuple(anyOf({ ...(alone as Readonly<Record<string, Shape>>), firewall: 'firewall' }), fc.option(ownPolicy))
  .map(([options, policy]) => ({ ...(options as object), ...policy }));

const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf', 'toJSON', 'length', 'id', 'categories', 'theme', 'tiers', '*', 'id!'];

/** Any JSON, with keys that options have, and that every object has. */
export const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.object({ key: fc.oneof(is(...NAMES, ...Object.keys(schema)), fc.string()), maxDepth: 3, withNullPrototype: false }),
);

/** Any value of the language, whatever cannot be written as JSON too. */
export const anyValue = fc.anything({
  key: fc.oneof(is(...NAMES, ...Object.keys(schema)), fc.string()),
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withBoxedValues: true,
  withSparseArray: true,
  withTypedArray: true,
  withObjectString: true,
});

/** One thing that somebody may have got wrong, at the place that is the so-and-so-many-th. */
export interface Slip {
  readonly place: number;
  readonly how: 'replace' | 'mix up' | 'leave out' | 'misspell' | 'add' | 'write twice';
  /** What stands there then. */
  readonly value: unknown;
  /** Where the thing stands that it is mixed up with. */
  readonly other: number;
}

export const anySlip: fc.Arbitrary<Slip> = fc.record({
  place: fc.nat(),
  other: fc.nat(),
  how: fc.oneof(
    { weight: 2, arbitrary: is('mix up' as const) },
    is('replace' as const, 'leave out' as const, 'misspell' as const, 'add' as const, 'write twice' as const),
  ),
  value: fc.oneof(anyJson, anyValue, is('', ' ', '-', 0, -1, 396, 1.5, NaN, Infinity, 'custom', 'necessary', 'data:,0', null, [], {})),
});

/** The configuration with such a slip in it. What it was made of stays as it is. */
export function withSlip(config: unknown, { place, how, value, other }: Slip): unknown {
  const copy = copyOf(config);
  const places = placesIn(copy);
  const spot = places[place % Math.max(places.length, 1)];
  if (!spot) return value;
  const [holder, key] = spot;
  const [otherHolder, otherKey] = places[other % places.length]!;
  if (how === 'replace') holder[key] = value;
  else if (how === 'mix up') holder[key] = copyOf(otherHolder[otherKey]);
  else if (how === 'leave out') delete holder[key];
  else if (how === 'write twice' && Array.isArray(holder)) holder.push(holder[key as never]);
  else if (how === 'misspell' && !Array.isArray(holder)) Object.assign(holder, { [`${key}s`]: holder[key] });
  else Object.assign(holder, { [typeof value === 'string' ? value : 'more']: value });
  return copy;
}

type Holder = Record<string, unknown>;

function placesIn(value: unknown): readonly (readonly [holder: Holder, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])]);
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyOf(member)]));
}

import { isPlainObject } from './plain-object.js';
import { patterns, type Shape } from './schema.js';

/** The names of members that are not as the shape wants them, that are missing, or that it does not have. `faultsIn()` says more. */
export function unsoundIn(found: Members<unknown>, shape: Members<Shape>): readonly string[] {
  const required = Object.keys(shape).flatMap((key) => (key.endsWith('!') ? key.slice(0, -1) : []));
  return [
    ...required.filter((key) => found[key] === undefined && found['preset'] === undefined),
    ...Object.entries(found).flatMap(([key, member]) => {
      const wanted = keyFor(key, shape);
      return wanted && (member === undefined || isSound(member, shapeFor(member, wanted, shape))) ? [] : key;
    }),
  ];
}

type Members<Member> = Readonly<Record<string, Member>>;

/** Under which of its keys a shape has a member of this name. */
export function keyFor(name: string, shape: Members<Shape>): string | undefined {
  return [name.replace(/[!?]$/, ' '), `${name}!`, `${name}?`, '*'].find((key) => Object.hasOwn(shape, key));
}

/** What a member has to be, given the key under which the shape has it. */
export function shapeFor(member: unknown, key: string, shape: Members<Shape>): Shape {
  if (!key.endsWith('?') || isPlainObject(member)) return shape[key]!;
  const name = key.slice(0, -1);
  return name in patterns ? name : 'options';
}

function isSound(found: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return fits(found, shape);
  if (isList(shape)) return Array.isArray(found) && [...found].every((member) => isSound(member, shapeOfMember(member, shape)));
  return isPlainObject(found) && unsoundIn(found, shape).length === 0;
}

/** Whether a value has the pattern, or is one of the words. */
export function fits(value: unknown, shape: string): boolean {
  return (patterns[shape] ?? RegExp(`^"(${shape})"$`)).test(inJson(value));
}

/** Nothing gets to say how it is written: an object with a `toJSON` stays an object. What JSON cannot hold is named for its type. */
function inJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inJson).join()}]`;
  if (isPlainObject(value)) return '{}';
  return ['string', 'number', 'boolean'].includes(typeof value) ? JSON.stringify(value) : typeof value;
}

/** Whether the shape is that of a list. */
export function isList(shape: Shape): shape is ListShape {
  return Array.isArray(shape);
}

type ListShape = readonly [Shape, string?];

/** What a member of a list has to be. */
export function shapeOfMember(member: unknown, [shape, pattern]: ListShape): Shape {
  return (typeof member === 'string' && pattern) || shape;
}

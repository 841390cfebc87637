import type { ConfigIssue } from './config-error.js';
import { suggestion } from './suggestion.js';

/** Adds what is wrong with `value` to `issues`. */
export type Check = (value: unknown, path: string, issues: ConfigIssue[]) => void;

/** A check that passes when `accepts` does, and otherwise says what was expected and found. */
export function expecting(expected: string, accepts: (value: unknown) => boolean): Check {
  return (value, path, issues) => {
    if (!accepts(value)) issues.push({ path, message: `expected ${expected}, found ${show(value)}.` });
  };
}

export const flag = expecting('true or false', (value) => typeof value === 'boolean');

export const text = expecting('a text that is not empty', (value) => typeof value === 'string' && value.trim() !== '');

export const id = expecting('lower-case letters, digits, "-" or "_", at most 40, beginning with a letter', (value) => {
  return typeof value === 'string' && /^[a-z][a-z0-9_-]{0,39}$/.test(value);
});

/** The least and most are in the unit that `unit` names. */
export function wholeNumber(unit: string, least: number, most: number): Check {
  return expecting(`a whole number of ${unit} from ${least} to ${most}`, (value) => {
    return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  });
}

/** One of a few words; a near miss is suggested. */
export function oneOf(...words: readonly string[]): Check {
  return (value, path, issues) => {
    if (typeof value === 'string' && words.includes(value)) return;
    const hint = typeof value === 'string' ? suggestion(value, words) : '';
    issues.push({ path, message: `expected ${words.map(show).join(' or ')}, found ${show(value)}.${hint}` });
  };
}

/** A link or file: a path, or an address of one of the schemes. `javascript:` and `data:` never pass. */
export function url(...schemes: readonly string[]): Check {
  return expecting(`a path or an address that begins with ${schemes.join(' or ')}`, (value) => {
    if (typeof value !== 'string' || value.trim() === '') return false;
    const scheme = schemeOf(value);
    return scheme === null || schemes.includes(scheme);
  });
}

/** Browsers overlook spaces and control characters in a scheme (https://url.spec.whatwg.org/#url-parsing), so they are taken out first. */
function schemeOf(address: string): string | null {
  const written = [...address].filter((character) => character > ' ').join('');
  return /^[a-z][a-z0-9+.-]*:/i.exec(written)?.[0].toLowerCase() ?? null;
}

/** An object that has no other keys than these. A value that is undefined counts as absent. */
export function fields(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path, issues) => {
    if (!isPlainObject(value)) return void issues.push({ path, message: `expected an object, found ${show(value)}.` });
    for (const key of required) {
      if (value[key] === undefined) issues.push({ path: join(path, key), message: 'is missing.' });
    }
    for (const key of Object.keys(value)) {
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      if (!check) issues.push({ path: join(path, key), message: `is not an option.${suggestion(key, Object.keys(checks))}` });
      else if (value[key] !== undefined) check(value[key], join(path, key), issues);
    }
  };
}

/** A list whose every member passes. */
export function list(check: Check, least = 0, most = Infinity): Check {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return void issues.push({ path, message: `expected a list, found ${show(value)}.` });
    if (value.length < least || value.length > most) {
      const size = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
      issues.push({ path, message: `expected ${size} of them, found ${value.length}.` });
    }
    value.forEach((member, index) => check(member, `${path}[${index}]`, issues));
  };
}

/** Whether it is an object written as `{…}`: not an element, a list, or an instance of something. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A value as it may stand in a message: short, and of one line. */
export function show(value: unknown): string {
  const written = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value));
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

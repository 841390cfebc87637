import type { Config } from './config.js';
import { ConfigError, type ConfigIssue } from './config-error.js';
import { issuesInDialects } from './dialect-names.js';
import { faultsIn, type Fault } from './faults.js';
import { isPlainObject } from './plain-object.js';
import { faultsBetween } from './relations.js';
import { schema } from './schema.js';
import { complete } from './settings.js';
import { suggestion } from './suggestion.js';

/** What each shape asks for, in words. */
const expectations: Readonly<Record<string, string>> = {
  text: 'a text that is not empty',
  id: 'lower-case letters, digits, "-" or "_", at most 40, beginning with a letter, and not "custom"',
  preset: 'the name of a preset, such as "google-analytics"',
  version: 'a text of 1 to 40 characters',
  language: 'a language tag such as "de" or "pt-BR"',
  laxRegion: 'an ISO 3166-2 code such as "US-CA", of a region in which consent is not needed first',
  measurement: 'an id such as "G-XXXXXXX"',
  region: 'an ISO 3166-2 code such as "DE" or "US-CA"',
  place: 'an ISO 3166-2 code in capitals, such as "GB" or "US-CA"',
  consent: '"consent", for it is for advertising',
  host: 'a host name, with "*." for sub-domains and an optional port',
  domain: 'a host name without a port',
  page: 'a path or an address that begins with https: or http:',
  link: 'a path or an address that begins with https:, http: or mailto:',
  cookie: 'a cookie name of letters, digits, "_", "-" and "."',
  path: 'a path that begins with "/"',
  global: 'the name of a global',
  flag: 'true or false',
  days: 'a whole number of days from 1 to 395',
  age: 'a number of days, 0 for until the browser is closed',
  milliseconds: 'a whole number of milliseconds from 0 to 10000',
  options: 'true, false or an object of options',
  function: 'a function, which only a configuration in JavaScript can hold',
  integration: 'an object with a name, start() and update()',
  firewall: 'true, false, "report" or an object of options',
  compat: '"auto" or a list of names',
  list: 'a list',
  object: 'an object',
};

/** Puts everything that is wrong with a configuration into words: path, what was expected, what was found, and the likely fix. */
export function explain(config: unknown): ConfigError {
  if (config instanceof SyntaxError) return new ConfigError([{ path: '', message: notJson(config.message) }]);
  const issues = everyFaultIn(config).map((fault): ConfigIssue => ({ path: fault.path, message: messageOf(fault) }));
  return new ConfigError([...issues, ...issuesInDialects((config as Config | null)?.compat)]);
}

/** Also what is wrong between options, as far as they are sound by themselves. */
function everyFaultIn(config: unknown): readonly Fault[] {
  const faults = faultsIn(config, schema);
  if (!isPlainObject(config)) return faults;
  const faulty = new Set(faults.map(({ path }) => optionOf(path)));
  if (faulty.has('categories')) faulty.add('tiers').add('services');
  if (faulty.has('durations')) faulty.add('defaultDuration');
  const sound = Object.fromEntries(Object.entries(config).filter(([option]) => !faulty.has(option)));
  return [...faults, ...faultsBetween(complete(sound)).filter(({ path }) => !faulty.has(optionOf(path)))];
}

/** The core has no room for words: it passes the text on, and where it goes wrong is found here. */
function notJson(text: string): string {
  let where = '';
  try {
    JSON.parse(text);
  } catch (error) {
    where = ` (${String(error)})`;
  }
  return `expected JSON, found ${show(text.trim())}.${where}`;
}

/** The option that a path begins with. */
function optionOf(path: string): string {
  return path.replace(/[.[].*/, '');
}

function messageOf({ path, expected, found, known = [] }: Fault): string {
  const quoted = known.map((word) => `"${word}"`).join(', ');
  switch (expected) {
    case 'option':
      return `is not an option.${suggestion(String(found), known)}`;
    case 'present':
      return 'is missing.';
    case 'unique':
      return `"${String(found)}" is already used before.`;
    case 'category':
      return `unknown category "${String(found)}".${suggestion(String(found), known) || ` Known are ${quoted}.`}`;
    case 'cumulative':
      return `must include everything of the tier before it; add ${quoted}.`;
    case 'more':
      return 'allows the same as the tier before it; add a category, or leave one of the two out.';
    case 'duration':
      return `expected one of the durations, ${known.join(', ')}, found ${show(found)}.`;
    case 'count':
      return `expected ${path === 'tiers' ? '2 to 5' : 'at least one'}, found ${show(found)}.`;
    default:
      return mismatch(expected, found);
  }
}

function mismatch(expected: string, found: unknown): string {
  const words = expected.split('|');
  if (words.length === 1) return `expected ${expectations[expected]}, found ${show(found)}.`;
  return `expected ${words.map(show).join(' or ')}, found ${show(found)}.${typeof found === 'string' ? suggestion(found, words) : ''}`;
}

/** A value as it may stand in a message: short, and of one line. */
function show(value: unknown): string {
  if (typeof value === 'string') return shorten(JSON.stringify(value));
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'a list';
  if (isPlainObject(value)) return 'an object';
  return typeof value === 'object' && value !== null ? Object.prototype.toString.call(value) : String(value); // such as [object Date]
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

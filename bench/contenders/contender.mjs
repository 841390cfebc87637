/**
 * What the benchmark knows of each contender. All of them get the same page, the same tags and the same four categories.
 *
 * @typedef {object} Contender
 * @property {string} id also the folder that its files are served from: `/c/<id>/`
 * @property {string} name
 * @property {string} version as its package says
 * @property {'floor' | 'ours' | 'peer'} kind
 * @property {string} installed which documentation was followed, or what it is
 * @property {boolean} [glue] it releases no tags itself: the benchmark's few lines do, from its documented callbacks
 * @property {boolean} [asksNobody] there is no banner, and tags are plain
 * @property {Readonly<Record<string, Buffer | string>>} files
 * @property {(tags: readonly Tag[]) => string} head what it puts into `<head>`
 * @property {string} [hint] what a server puts before that for who has no cookie of it
 * @property {string} bodyEnd what it puts before `</body>`
 * @property {(tag: Tag) => string} write a tag in its dialect; '' if it has tags listed elsewhere
 * @property {Path} banner
 * @property {Path} accept the button that allows everything
 * @property {{ readonly press: Path, readonly shown: Path } | null} preferences null: it has no second layer
 * @property {number} [readyDelay] ms after the banner has settled until its buttons work
 *
 * @typedef {object} Tag
 * @property {number} index
 * @property {'functional' | 'analytics' | 'marketing'} category
 * @property {string} [src] external, in document order
 * @property {string} [code] inline
 *
 * @typedef {readonly string[]} Path selectors, each to be looked for in the shadow root of what the one before found
 */
import { readFileSync } from 'node:fs';

export const CATEGORIES = /** @type {const} */ ({
  necessary: ['Basic operations', 'Needed for the site to work and to be safe. Always on.'],
  functional: ['Content personalisation', 'Remembers your settings and suggests courses that suit you.'],
  analytics: ['Site optimisation', 'Counts visits, so that we learn which pages are of use.'],
  marketing: ['Ad and media personalisation', 'Makes advertising and embedded media more relevant to you.'],
});

export const WORDS = {
  title: 'Your privacy',
  text: 'We and our partners would like to keep information on your device and read it, for the purposes below. You decide.',
  accept: 'Accept all',
  reject: 'Reject all',
  customise: 'Customise',
  save: 'Save my choice',
  policy: 'Privacy policy',
};

const PACKAGES = new URL('../node_modules/', import.meta.url);

/** A file of a peer's package. */
export const fromPackage = (path) => readFileSync(new URL(path, PACKAGES));

/** The version that is installed. */
export const versionOf = (name) => JSON.parse(fromPackage(`${name}/package.json`)).version;

/** A file beside this one. */
export const beside = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Ids of the categories that are asked for. */
export const OPTIONAL = /** @type {const} */ (['functional', 'analytics', 'marketing']);

/**
 * A script element, external or inline.
 *
 * @param {string} attributes @param {{ readonly src?: string, readonly code?: string }} tag @param {string} [srcName] where its address stands
 */
export function scriptElement(attributes, { src, code = '' }, srcName = 'src') {
  return `<script ${attributes}${src ? ` ${srcName}="${src}"` : ''}>${src ? '' : code}</script>`;
}

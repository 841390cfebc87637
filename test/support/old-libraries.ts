import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
const file = (path: string) => readFileSync(`${packages}/${path}`, 'utf8');

/** The parts of Prototype, in the order in which its package loads them. */
const PROTOTYPE =
  'Prototype Object Class Function Date RegExp String Template Enumerable Array Hash Number Range Try PeriodicalExecuter index';

/** Prototype comes as modules of Node: they find each other, and change what every object of the page has. */
function prototype(): string {
  const parts = PROTOTYPE.split(' ').map((name) => `'./${name}': (module, exports, require) => {${file(`prototype/lib/${name}.js`)}\n}`);
  return `{ const parts = {${parts.join()}}, known = {};
const require = (path) => {
  const name = path.replace(/\\.js$/, '');
  if (!known[name]) parts[name](known[name] = { exports: {} }, known[name].exports, require);
  return known[name].exports;
};
window.Prototype = require('./index'); }`;
}

/**
 * What MooTools and Prototype do to the document besides, of which no package has the file: globals of the browser’s become types of their own,
 * and what takes an element out of the page fails where it is in none.
 */
const PART_OF_THE_DOCUMENT = `
window.Document = function () {};
window.Window = function () {};
window.Event = function (type) { this.type = type; };
window.Element = Object.assign(function () {}, { prototype: Element.prototype });
HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
`;

/** Libraries that change what the browser brings, as they are: by the name that their users know. */
export const oldLibraries: Readonly<Record<string, () => string>> = {
  'MooTools 1.5': () => file('mootools/lib/mootools-core-1.5.2-server.js'),
  'Prototype 1.7': prototype,
  'the document’s part of both': () => PART_OF_THE_DOCUMENT,
  'Sugar 1.4': () => file('sugar/release/sugar-full.development.js'),
  'jQuery 1.12': () => file('jquery-1/dist/jquery.js'),
  'Zone, which comes with Angular': () => file('zone.js/bundles/zone.umd.js'),
};

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import type { Anything } from './global.js';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The files of React that its packages publish as modules of Node, and the names under which they find each other. */
const parts = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
};

/** React, as its packages publish it, in one script for a page: `React` and `ReactDOMClient`. */
export async function react(): Promise<string> {
  const modules = Object.entries(parts).map(
    async ([name, file]) => `'${name}': (exports, require) => {${await readFile(`${packages}/${file}`, 'utf8')}\n}`,
  );
  return `{ const parts = {${(await Promise.all(modules)).join()}}, known = {}, process = { env: {} };
const require = (name) => known[name] ?? (parts[name](known[name] = {}, require), known[name]);
window.React = require('react'); window.ReactDOMClient = require('react-dom/client'); }`;
}

const require = createRequire(import.meta.url);

/** React where a server runs it. Its types are a package that nothing else here needs. */
export const reactOnServer = require('react') as Anything;

/** What such a server sends. */
export const { renderToString } = require('react-dom/server') as { readonly renderToString: (element: Anything) => string };

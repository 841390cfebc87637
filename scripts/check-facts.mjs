/**
 * The README's numbers are facts: each is compared with what it counts. They stand between `<!-- facts -->` and
 * `<!-- /facts -->`, each marked like `**5.9 kB**<!-- fact:core-brotli -->`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

/** What each fact is counted from. */
export const sources = {
  'core-brotli': () => inKilobytes(brotliSize(read('dist/tierconsent.js'))),
  'ui-brotli': () => inKilobytes(brotliSize(read('dist/tierconsent.ui.js'))),
  'preferences-brotli': () => inKilobytes(brotliSize(read('dist/tierconsent.preferences.js'))),
  'all-brotli': () => inKilobytes(brotliSize(read('dist/tierconsent.all.js'))),
  'returning-requests': () => constantIn(String(read('test/support/facts.ts')), 'RETURNING_REQUESTS'),
  'runtime-dependencies': () => String(Object.keys(JSON.parse(read('package.json')).dependencies ?? {}).length),
  locales: () => String(readdirSync(new URL('src/ui/locales', root)).filter((name) => name.endsWith('.ts')).length),
};

/** As browsers receive it from a server that compresses as well as it can. */
export function brotliSize(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
}

/** 1 kB is 1000 bytes. */
export function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The number that a test exports and asserts: `export const NAME = 2;` */
export function constantIn(source, name) {
  const [, number] = new RegExp(`^export const ${name} = (\\d+);`, 'm').exec(source) ?? [];
  if (!number) throw new Error(`no number is exported as ${name}`);
  return number;
}

/** @returns the marked numbers, by the name of their fact, or null where the README has no such part */
export function factsIn(readme) {
  const [, part] = /<!-- facts -->(.*?)<!-- \/facts -->/s.exec(readme) ?? [];
  if (part === undefined) return null;
  return Object.fromEntries([...part.matchAll(/\*\*([^*]+)\*\*<!-- fact:([\w-]+) -->/g)].map(([, written, name]) => [name, written]));
}

/** Words may follow the number: "2 requests" says 2. */
export function isTrue(written, truth) {
  return written === truth || written.startsWith(`${truth} `);
}

/** @returns a line for each fact that is wrong, missing or unknown */
export function complaintsAbout(facts, truthOf) {
  const unknown = Object.keys(facts).filter((name) => !(name in truthOf));
  const wrong = Object.entries(truthOf).map(([name, count]) => {
    if (!(name in facts)) return `${name}: not in the README`;
    try {
      const truth = count();
      return isTrue(facts[name], truth) ? null : `${name}: the README says ${facts[name]}, but it is ${truth}`;
    } catch ({ message }) {
      return `${name}: could not be counted: ${message}`;
    }
  });
  return [...unknown.map((name) => `${name}: the README has it, but nothing counts it`), ...wrong].filter(Boolean);
}

function main() {
  const facts = factsIn(String(read('README.md')));
  const complaints = facts ? complaintsAbout(facts, sources) : ['README.md has no part between <!-- facts --> and <!-- /facts -->'];
  complaints.forEach((complaint) => console.error(`  ${complaint}`));
  if (complaints.length > 0) process.exitCode = 1;
  else console.log(`The README's ${Object.keys(facts).length} facts are true.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();

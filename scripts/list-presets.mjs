/**
 * The table in docs/reference/presets.md is made of the presets. `--write` makes it; without it, this says whether it is current.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readPresets } from './read-presets.mjs';

const page = fileURLToPath(new URL('../docs/reference/presets.md', import.meta.url));

const head = '| id | name | provider | category | hosts | storage | sources |\n| --- | --- | --- | --- | --- | --- | --- |';

function rowOf({ preset: { id, name, provider, category, hosts, storage }, source }) {
  const sources = source.urls.map((url, index) => `[${index + 1}](${url})`).join(' ');
  return `| ${[`\`${id}\``, name, provider, category, hosts.map((host) => `\`${host}\``).join(' '), stored(storage, source), sources].join(' | ')} |`;
}

/** How much is kept on the device, and how much of that the vendor's own pages confirmed. */
function stored(storage, { confirms }) {
  const confirmed = storage.filter(({ name }) => confirms.includes(name)).length;
  return confirmed > 0 ? `${storage.length} (${confirmed} confirmed)` : `${storage.length}`;
}

function counted(presets) {
  const storage = presets.flatMap(({ preset }) => preset.storage);
  const confirmed = presets.flatMap(({ preset, source }) => preset.storage.filter(({ name }) => source.confirms.includes(name)));
  const checked = presets.filter(({ source }) => source.confirms.length > 0);
  return (
    `There are ${presets.length} presets with ${storage.length} entries of storage. The vendor's own pages or published code confirmed ` +
    `${confirmed.length} of these entries, in ${checked.length} presets.`
  );
}

const presets = await readPresets();
const written = await readFile(page, 'utf8');
const table = `<!-- presets -->\n\n${counted(presets)}\n\n${head}\n${presets.map(rowOf).join('\n')}\n\n<!-- /presets -->`;
const options = { ...(await resolveConfig(page)), parser: 'markdown' };
const current = await format(
  written.replace(/<!-- presets -->.*<!-- \/presets -->/s, () => table),
  options,
);

if (process.argv.includes('--write')) await writeFile(page, current);
else if (current === written) console.log(`The table of ${presets.length} presets is current.`);
else {
  console.error('docs/reference/presets.md is not current: npm run presets');
  process.exitCode = 1;
}

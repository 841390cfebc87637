/**
 * Writes what visitors of a site without a configuration can read, in each language, to `dist/notice/<language>.json`: what an owner
 * archives, with the hash that receipts have. No page downloads it. Run by `npm run build`.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { noticeOf } from '../dist/npm/records.js';

const folder = new URL('../dist/notice/', import.meta.url);
const languages = readdirSync(new URL('../src/ui/locales', import.meta.url)).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);

mkdirSync(folder, { recursive: true });
for (const language of languages) writeFileSync(new URL(`${language}.json`, folder), `${JSON.stringify(await noticeOf({}, language))}\n`);

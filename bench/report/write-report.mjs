import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { makeChart } from './make-chart.mjs';
import { makeReport } from './make-report.mjs';
import { allTables, goalTable } from './tables.mjs';

/** Prints the tables, and writes the report and the chart. */
export async function writeReport(results, { report, chart }) {
  for (const { title, table } of allTables(results)) console.log(`\n${title}\n\n${table}`);
  console.log(`\nWon and lost\n\n${goalTable(results)}\n`);
  const place = relative(dirname(report), chart).split(sep).join('/');
  const prettier = createRequire(import.meta.url)('prettier');
  const options = { ...(await prettier.resolveConfig(report)), parser: 'markdown' };
  const text = await prettier.format(makeReport(results, { chart: place }), options);
  for (const [path, content] of [
    [report, text],
    [chart, makeChart(results)],
  ]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`Written: ${path}`);
  }
}

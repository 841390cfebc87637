import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Ends the output with what passed where, and one plain line that people and programs can read. */
export class MatrixReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]).filter((one) => one.result().state !== 'skipped');
    const engines = [...new Set(cases.map(engineOf))].sort();
    const chapters = [...new Set(cases.map(chapterOf))];
    const counts = (some: readonly TestCase[]) => engines.map((engine) => count(some.filter((one) => engineOf(one) === engine)));
    const row = (name: string, cells: readonly string[]) => [name.padEnd(30), ...cells.map((cell) => cell.padStart(12))].join('');

    console.log(row('passed of all', engines));
    for (const chapter of chapters) console.log(row(chapter, counts(cases.filter((one) => chapterOf(one) === chapter))));
    console.log(row('together', counts(cases)));
    console.log(`\n${passed(cases)} passed, ${cases.length - passed(cases)} failed`);
  }
}

/** Each stands in a group such as `firefox: order`. */
const groupOf = ({ parent }: TestCase) => ('name' in parent ? parent.name : '');
const engineOf = (one: TestCase) => groupOf(one).split(': ')[0] ?? '';
const chapterOf = (one: TestCase) => groupOf(one).split(': ')[1] ?? '';

const passed = (cases: readonly TestCase[]) => cases.filter((one) => one.result().state === 'passed').length;
const count = (cases: readonly TestCase[]) => `${passed(cases)} of ${cases.length}`;

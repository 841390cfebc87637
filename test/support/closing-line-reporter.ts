import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Ends the output with one plain line that people and programs can read, such as `123 passed, 0 failed`. */
export default class ClosingLineReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...wanted: readonly string[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    const [flaky, skipped] = [count('flaky'), count('skipped')];
    const remarks = `${flaky ? `, of them ${flaky} only at the second try` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
    console.log(`\n${count('expected', 'flaky')} passed, ${count('unexpected')} failed${remarks}`);
  }
}

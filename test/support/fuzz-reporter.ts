import type { Reporter, TestModule } from 'vitest/node';

/** Says how many cases the properties were tried with, and how to try the same ones again. */
export class FuzzReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tried = modules
      .flatMap((module) => [...module.children.allTests()])
      .flatMap((test) => (test.meta() as { readonly cases?: number }).cases ?? []);
    if (tried.length === 0) return;
    const cases = tried.reduce((sum, each) => sum + each, 0).toLocaleString('en');
    const { TIERCONSENT_FUZZ_SEED: seed } = process.env;
    console.log(`\n${tried.length} properties were tried with ${cases} cases. The same again: TIERCONSENT_FUZZ_SEED=${seed}`);
  }
}

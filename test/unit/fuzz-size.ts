import fc from 'fast-check';
import { TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases a property was tried with. The reporter adds them up. */
    cases?: number;
  }
}

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const { TIERCONSENT_FUZZ_RUNS: runs = '400', TIERCONSENT_FUZZ_SEED: seed = '1' } = process.env;

/** With how many cases a property is tried, and where chance begins: the one place that reads it. `npm run fuzz` sets more. */
export const fuzz = { runs: Number(runs), seed: Number(seed) };

/**
 * Tries a property with as many cases as are wanted. A failure names the smallest case that was found, and the command that repeats it.
 *
 * @param share the part of them that is enough where one case is slow
 */
export function alwaysHolds<Values>(property: fc.IProperty<Values>, share = 1): void {
  const numRuns = Math.ceil(fuzz.runs * share);
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.cases = (test.meta.cases ?? 0) + numRuns;
  fc.assert(property, {
    numRuns,
    seed: fuzz.seed,
    reporter(details) {
      if (details.failed)
        throw new Error(`${fc.defaultReportMessage(details)}\n\nTo repeat it: ${repetition(test)}`, { cause: details.errorInstance });
    },
  });
}

function repetition(test: ReturnType<typeof TestRunner.getCurrentTest>): string {
  const file = test?.file.name ?? '';
  return `TIERCONSENT_FUZZ_SEED=${fuzz.seed} TIERCONSENT_FUZZ_RUNS=${fuzz.runs} npx vitest run ${file} -t ${JSON.stringify(test?.name)}`;
}

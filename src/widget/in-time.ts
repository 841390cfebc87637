/** How long a visitor waits for a file, in ms. */
const PATIENCE = 3000;

/** What a file brings, or an error if that takes too long. */
export function inTime<Value>(file: Promise<Value>, what: string): Promise<Value> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE, new Error(`the ${what} did not load within ${PATIENCE} ms`));
  });
  return Promise.race([file, tooLate]);
}

/**
 * What the platform answers, or undefined where it refuses by throwing, which is an answer too and no fault to report. In a
 * sandboxed document, for one, even looking at `document.cookie` throws: https://html.spec.whatwg.org/#dom-document-cookie
 */
export function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

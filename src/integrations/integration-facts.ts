/** What integrations that are there from the beginning have to know of the page. */
export interface IntegrationFacts {
  /** Our tag is async or deferred, so a vendor may be there before the stored choice is known. */
  readonly isLate: boolean;
  /** Everything acts until the visitor objects. */
  readonly isOptOut: boolean;
  /** Whether the visitor has said nothing, neither here nor by a signal of their browser, and is no child. */
  readonly isSilent: () => boolean;
}

/** What another consent manager remembers of a visitor's answer. Times are in seconds since 1970. */
export interface OldAnswer {
  /** What was asked, in the manager's own words, and whether it was allowed. */
  readonly words: ReadonlyMap<string, boolean>;
  /** The services that were allowed one by one, whatever became of their category. */
  readonly services: readonly string[];
  /** When the visitor answered; null where nobody noted it. */
  readonly at: number | null;
  /** When the answer ends; null where nobody noted it. */
  readonly until: number | null;
}

/** Reads the answer from the page's cookies, by name. Null where there is none, or where it was not the visitor who gave it. */
export type ReadAnswer = (cookies: ReadonlyMap<string, string>) => OldAnswer | null;

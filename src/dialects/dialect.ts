import type { ReadAnswer } from './old-answer.js';

/** Where a consent manager says what an element needs. */
export interface Mark {
  /** The attribute in which the words stand. */
  readonly attribute: string;
  /** On which elements it counts. Default: on all that have the attribute. */
  readonly selector?: string;
  /** What a word begins with; the rest is split at hyphens, and other words are passed over. */
  readonly prefix?: string;
  /** The whole value is one name, spaces and commas included. */
  readonly isName?: true;
  /** The words where the attribute is missing. */
  readonly otherwise?: string;
  /** Nobody else has it, so that `auto` may read it. */
  readonly isUnambiguous?: true;
}

/** How one consent manager tags elements, and how it remembers answers. */
export interface Dialect {
  readonly marks: readonly Mark[];
  /** Its words are names of services first, and categories only where there is no such service. */
  readonly namesServices?: true;
  /** What its own words mean, in lower case, where that is not what everybody means by them. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Where else than in `data-src` it parks an address. */
  readonly addresses?: readonly string[];
  readonly readAnswer?: ReadAnswer;
}

/** What a site has that words can mean. */
export interface Site {
  readonly categories: readonly string[];
  readonly services: readonly { readonly id: string; readonly name?: string; readonly category: string }[];
}

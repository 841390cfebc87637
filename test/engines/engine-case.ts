import type { Gate } from '../support/gate.js';
import type { Site } from '../support/site.js';
import type { EngineId, Tab, Visitor } from './engine.js';

/** What is proved in every engine: a page, what somebody does there, and what must be seen. */
export interface EngineCase {
  /** A sentence about a visitor, an owner or a developer. */
  readonly name: string;
  readonly page: EnginePage;
  /** Other pages of the same site, by path. */
  readonly pages?: Readonly<Record<string, EnginePage>>;
  /** Scripts and other files of the site, by path. */
  readonly files?: Readonly<Record<string, string | HeldFile>>;
  /** The visitor came back, with this tier chosen an hour ago. */
  readonly returning?: 'silver' | 'gold' | 'platinum';
  readonly steps: readonly Step[];
  /** Scripts of the page's own throw; otherwise an exception that the page sees is a fault. */
  readonly pageThrows?: boolean;
  /** Where an engine truly differs: what must be seen there instead. */
  readonly differs?: Partial<Readonly<Record<EngineId, Difference>>>;
}

export interface Difference {
  readonly because: string;
  /** The bug, or the standard. */
  readonly link: string;
  readonly steps: readonly Step[];
}

/** The parts of a page. `{other}` stands for the address of a third party, `{otherHost}` for its host. */
export interface EnginePage {
  readonly config?: object | string | null;
  readonly head?: string;
  /** Our own tag. Without it: async, or plain where the body comes in pieces. */
  readonly tag?: string;
  /** In pieces, where the parser is to wait: see `pause()`. */
  readonly body: string | readonly (string | Pause)[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing but the body: no prelude, no tag of ours. */
  readonly isBare?: boolean;
}

/** A place in a page, or a file, where the server waits until the step `goOn()` names it. */
export interface Pause {
  readonly until: string;
}

export interface HeldFile extends Pause {
  readonly body: string;
}

/** Something that is done or seen. A failure names it. */
export interface Step {
  readonly does: string;
  run(visit: Visit): Promise<void>;
}

export interface Visit {
  readonly site: Site;
  readonly visitor: Visitor;
  readonly tab: Tab;
  /** What the server waits for, by name. */
  readonly gates: ReadonlyMap<string, Gate>;
}

export const pause = (until: string): Pause => ({ until });

/** A file that the server holds back until `goOn()` names its script. */
export const held = (name: string, body: string): HeldFile => ({ until: name, body });

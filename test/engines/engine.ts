/** The engines in which the gate is proved. */
export type EngineId = 'chromium' | 'firefox' | 'webkit';

/** A browser of one engine, in one process. */
export interface Engine {
  readonly id: EngineId;
  /** Such as `Firefox 153.7`. */
  readonly title: string;
  /** @returns a visitor who was nowhere yet: each case is on a site of its own */
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/** A visitor with one tab or more. */
export interface Visitor {
  openTab(): Promise<Tab>;
  /** What is stored for the site that the tabs show. */
  cookies(): Promise<readonly StoredCookie[]>;
  /** Closes all tabs but one, which is kept for the next visitor: new ones take long. */
  leave(): Promise<void>;
}

export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  /** Seconds since 1970; 0 for a cookie of the session. */
  readonly expires: number;
}

export type KeyName = 'Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowDown';

export interface Tab {
  /** Starts to load a page, and waits for nothing. */
  goTo(url: string): Promise<void>;
  /** Runs a function in the page. It knows nothing but its arguments and what is in the page. */
  evaluate<A extends readonly unknown[], R>(run: (...given: A) => R, ...given: A): Promise<Awaited<R>>;
  click(x: number, y: number): Promise<void>;
  press(key: KeyName): Promise<void>;
  bringToFront(): Promise<void>;
}

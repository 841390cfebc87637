import { LOG_PREFIX } from '../brand.js';

/** One thing that is wrong with a configuration. */
export interface ConfigIssue {
  /** Where, such as `tiers[0].categories[0]`. Empty for the configuration as a whole. */
  readonly path: string;
  /** What was expected, what was found, and the likely fix. */
  readonly message: string;
}

/** A configuration that cannot be used. It carries every problem at once; nothing is released while it stands. */
export class ConfigError extends Error {
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[]) {
    const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
    const lines = issues.map(({ path, message }) => `  • ${path ? `${path}: ` : ''}${message}`);
    super([`${LOG_PREFIX} ${count} in the configuration:`, ...lines, '  Nothing was released. See docs/reference/config.md'].join('\n'));
    this.name = 'ConfigError'; // explicit: minifiers rename classes
    this.issues = Object.freeze(issues);
  }
}

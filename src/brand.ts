/** The one place of the product's name and of every name that is derived from it. */
export const NAME = 'tierconsent';

/** The global of the script-tag builds. */
export const GLOBAL = 'TierConsent';

/** Equal to the version in package.json; a test keeps them together. */
export const VERSION = '0.1.0';

/** How messages in the console begin. */
export const LOG_PREFIX = `[${NAME}]`;

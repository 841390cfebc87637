/** What a returning visitor's browser asks for: the page and the core. The README says so too, and a script compares. */
export const RETURNING_REQUESTS = 2;

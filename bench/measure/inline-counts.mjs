/** How many inline tags a page has that is accepted: growth is fitted through these. */
export const INLINE_COUNTS = /** @type {const} */ ([10, 100, 1000, 3000]);

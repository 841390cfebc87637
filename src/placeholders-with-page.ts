import { coverElement } from './page/cover-element.js';
import type { UiChunks } from './ui/contract.js';
import { drawPlaceholders } from './ui/draw-placeholders.js';

/** The placeholders, with what they need of the page: only a page with an embed that is withheld has to download that. */
export const preparePlaceholders: UiChunks['placeholders']['preparePlaceholders'] = (parts) => drawPlaceholders(parts, coverElement);

import type { WithheldEmbed } from './contract.js';
import { placeholderWords } from './english/placeholder-words.js';
import palette from './palette.css';
import styles from './placeholder.css';
import { placeholderOf } from './placeholder.js';
import type { ShownSurface, SurfaceParts } from './surface.js';

/** A box that covers an element of the page, and follows it. */
export interface Box {
  readonly root: ShadowRoot;
  place(): void;
  remove(): void;
}

/** Prepares placeholders for this page. @param cover makes the box of each @returns draws one */
export function drawPlaceholders(parts: SurfaceParts, cover: (element: HTMLElement) => Box): (embed: WithheldEmbed) => ShownSurface {
  const words = parts.speak(placeholderWords);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(palette + styles);
  return (embed) => {
    const { root, place, remove } = cover(embed.element);
    (root.host as HTMLElement).dataset['theme'] = parts.context.settings.theme;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    root.append(placeholderOf(parts, words, embed));
    return { update: place, remove };
  };
}

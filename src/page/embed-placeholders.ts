import { NAME } from '../brand.js';
import { addressOfEmbed } from './embed.js';
import { guard } from './guard.js';
import { observer } from './observer.js';
import { takeOut } from './take-out.js';

/** What stands in the place of a withheld embed. */
export interface Placeholder {
  /** Follows the embed to where it stands now. */
  update(): void;
  remove(): void;
}

/** Has placeholders drawn for withheld embeds, when a visitor comes to see them. */
export interface EmbedPlaceholders {
  /** These are withheld. */
  offer(embeds: readonly HTMLElement[]): void;
  /** These are not, or not any more. */
  drop(embeds: Iterable<Element>): void;
  /** Has them drawn once more, in another language. */
  redraw(): void;
  destroy(): void;
}

/** What is smaller, in px, is not there to be looked at. */
const SMALLEST = 60;

/** @param draw where it fails, a plain link to what the embed would show stands in */
export function createEmbedPlaceholders(draw: (embed: HTMLElement, address: string) => Promise<Placeholder>): EmbedPlaceholders {
  const shown = new Map<Element, Placeholder | null>(); // null: on its way

  // It tells the size without a layout of its own, and spares pages whose embeds nobody scrolls to: https://w3c.github.io/IntersectionObserver/
  const looks = observer(() => new IntersectionObserver(onLook, { rootMargin: '50%' }));

  function onLook(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const isLarge = Math.min(boundingClientRect.width, boundingClientRect.height) >= SMALLEST;
      if (isIntersecting && isLarge && !isHidden(target as HTMLElement)) void show(target as HTMLElement);
    }
  }

  async function show(embed: HTMLElement): Promise<void> {
    looks.unobserve(embed);
    shown.set(embed, null);
    const placeholder = await guard('interface', () => draw(embed, addressOfEmbed(embed)))!.catch(() => linkBeside(embed));
    if (shown.has(embed)) shown.set(embed, placeholder);
    else placeholder.remove();
  }

  function drop(embeds: Iterable<Element>): void {
    for (const embed of embeds) {
      looks.unobserve(embed);
      const placeholder = shown.get(embed);
      shown.delete(embed);
      placeholder?.remove();
    }
  }

  return {
    offer(embeds) {
      drop([...shown.keys()].filter((embed) => !embed.isConnected));
      for (const embed of embeds) {
        if (shown.has(embed)) shown.get(embed)?.update();
        else looks.observe(embed);
      }
    },
    drop,
    redraw() {
      const embeds = [...shown.keys()];
      drop(embeds);
      embeds.forEach((embed) => looks.observe(embed));
    },
    destroy() {
      looks.disconnect();
      drop([...shown.keys()]);
    },
  };
}

/** Whether the page hides it. A copy of one that was covered is hidden by us, which is marked as important. */
function isHidden(embed: HTMLElement): boolean {
  return getComputedStyle(embed).visibility !== 'visible' && !embed.style.getPropertyPriority('visibility');
}

/** Leads to what the embed would show, without the interface. */
function linkBeside(embed: HTMLElement): Placeholder {
  const link = document.createElement('a');
  link.href = addressOfEmbed(embed);
  link.textContent = embed.title || link.host;
  link.rel = 'noopener';
  link.target = '_blank';
  link.setAttribute(`data-${NAME}-placeholder`, '');
  embed.after(link);
  return { update: () => embed.after(link), remove: () => takeOut(link) };
}

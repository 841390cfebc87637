import { showBanner } from './banner.js';
import type { Ui, UiContext, UiFacts, WithheldEmbed } from './contract.js';
import { element } from './element.js';
import { bannerWords, type BannerKey } from './english/banner-words.js';
import palette from './palette.css';
import styles from './banner.css';
import { createShownSurfaces } from './shown-surfaces.js';
import type { Draft, ShownSurface, SurfaceParts } from './surface.js';
import { createWords, type Words } from './words.js';

/** Draws the surfaces: the banner itself, the preferences through their own chunk. What the visitor has set in one holds in the other. */
export function drawUi(context: UiContext & UiFacts): Ui {
  const { root } = context;
  // The region for announcements is there before anything is announced: only then is it heard.
  const status = element('p', { role: 'status' });
  const shown = createShownSurfaces(context);
  let draft = draftOf(context);
  let showPreferences: (() => ShownSurface) | undefined;
  let showPlaceholder: ((embed: WithheldEmbed) => ShownSurface) | undefined;
  let toSay: ReturnType<typeof setTimeout> | undefined;

  const parts: SurfaceParts = {
    context,
    speak: (english, more = {}) =>
      createWords(context, { ...bannerWords, ...english! }, context.words && more && { ...context.words, ...more }),
    draft: () => draft,
    setDraft(change) {
      draft = { ...draft, toConfirm: null, ...change };
      shown.update();
    },
    close: shown.close,
  };

  /** What was set in the banner still counts in the preferences. */
  function begin(): void {
    draft = { ...draftOf(context), ...(shown.has('banner') && { days: draft.days }) };
    clearTimeout(toSay);
    status.textContent = '';
  }

  context.addStyles(palette + styles);
  root.prepend(status);

  return {
    openBanner: () => shown.show('banner', () => (begin(), showBanner(parts))),
    openPreferences(chunk, words, toConfirm) {
      // Closed by Escape, a dialog says so only in a later task.
      if (root.querySelector('dialog')?.open === false) shown.close('preferences');
      shown.show('preferences', () => (begin(), (showPreferences ??= chunk.preparePreferences(parts, words))()));
      if (toConfirm) parts.setDraft({ categories: toConfirm.categories, services: toConfirm.services, toConfirm });
      if (getComputedStyle(root.host).display !== 'none') return;
      shown.close('preferences'); // nobody would see why the page cannot be pressed
      throw new Error('hidden by an ad blocker');
    },
    placehold: (embed, chunk) => (showPlaceholder ??= chunk.preparePlaceholders(parts))(embed),
    close(announce) {
      shown.close('preferences');
      shown.close('banner');
      if (announce) toSay = setTimeout(() => announceIn(status, parts.speak(), context)); // not seen: the next frame comes first
    },
    destroy() {
      shown.remove();
      status.remove();
    },
  };
}

/** The preferences show what is in force. Before a choice, that is nothing optional. */
function draftOf({ settings, consent }: UiContext): Draft {
  const { categories, services, record } = consent();
  const days = record && settings.durations.includes(record.days) ? record.days : settings.defaultDuration;
  return { categories, services, days, toConfirm: null };
}

function announceIn(status: HTMLElement, words: Words<BannerKey>, context: UiContext & UiFacts): void {
  status.lang = words.language;
  status.textContent = outcomeIn(words, context);
}

/** What a screen reader says once the visitor has chosen. */
function outcomeIn({ say, choiceName }: Words<BannerKey>, { consent, keepsCookies, tierOf }: UiContext & UiFacts): string {
  const { categories, services } = consent();
  const saved = say('saved', { choice: choiceName(tierOf(categories, services)) });
  return keepsCookies() ? saved : `${saved} ${say('cookiesOff')}`;
}

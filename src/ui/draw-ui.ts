import { showBanner } from './banner.js';
import type { Surface, Ui, UiContext, UiFacts, WithheldEmbed } from './contract.js';
import { element } from './element.js';
import { bannerWords } from './english/banner-words.js';
import { createFormats } from './formats.js';
import palette from './palette.css';
import styles from './banner.css';
import type { Draft, ShownSurface, SurfaceParts } from './surface.js';
import { createWords } from './words.js';

/** Draws the surfaces: the banner itself, the preferences through their own chunk. What the visitor has set in one holds in the other. */
export function drawUi(context: UiContext & UiFacts): Ui {
  const { root, language } = context;
  const formats = createFormats(language);
  // The region for announcements is there before anything is announced: only then is it heard.
  const status = element('p', { role: 'status', lang: language });
  const shown = new Map<Surface, ShownSurface>();
  let draft = draftOf(context);
  let showPreferences: (() => ShownSurface) | undefined;
  let showPlaceholder: ((embed: WithheldEmbed) => ShownSurface) | undefined;

  const parts: SurfaceParts = {
    context,
    formats,
    speak: (english) => createWords(context, formats, { ...bannerWords, ...english! }),
    draft: () => draft,
    setDraft(change) {
      draft = { ...draft, ...change };
      shown.forEach((surface) => surface.update());
    },
    close,
  };

  function close(surface: Surface): void {
    const closing = shown.get(surface);
    if (!closing) return;
    shown.delete(surface);
    closing.remove();
    context.onClose(surface);
    if (shown.size === 0) context.onFocusLost();
  }

  function show(surface: Surface, draw: () => ShownSurface): void {
    if (shown.has(surface) || !context.onOpen(surface)) return;
    draft = { ...draftOf(context), ...(shown.has('banner') && { days: draft.days }) };
    status.textContent = '';
    shown.set(surface, draw());
  }

  context.addStyles(palette + styles);
  root.prepend(status);

  return {
    openBanner: () => show('banner', () => showBanner(parts)),
    openPreferences(chunk) {
      // Closed by Escape, a dialog says so only in a later task.
      if (root.querySelector('dialog')?.open === false) close('preferences');
      showPreferences ??= chunk.preparePreferences(parts);
      show('preferences', showPreferences);
    },
    placehold(embed, chunk) {
      showPlaceholder ??= chunk.preparePlaceholders(parts);
      return showPlaceholder(embed);
    },
    close(announce) {
      const words = parts.speak();
      close('preferences');
      close('banner');
      if (announce) status.textContent = words.say('saved', { choice: words.choiceName(context.consent().tier) });
    },
    destroy() {
      shown.forEach((surface) => surface.remove());
      status.remove();
    },
  };
}

/** The preferences show what is in force. Before a choice, that is nothing optional. */
function draftOf({ settings, consent }: UiContext): Draft {
  const { categories, services, record } = consent();
  const days = record && settings.durations.includes(record.days) ? record.days : settings.defaultDuration;
  return { categories, services, days };
}

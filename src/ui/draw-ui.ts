import { showBanner } from './banner.js';
import type { Ui, UiContext, UiFacts, WithheldEmbed } from './contract.js';
import { element } from './element.js';
import { bannerWords } from './english/banner-words.js';
import { createFormats } from './formats.js';
import palette from './palette.css';
import styles from './banner.css';
import { createShownSurfaces } from './shown-surfaces.js';
import type { Draft, ShownSurface, SurfaceParts } from './surface.js';
import { createWords } from './words.js';

/** Draws the surfaces: the banner itself, the preferences through their own chunk. What the visitor has set in one holds in the other. */
export function drawUi(context: UiContext & UiFacts): Ui {
  const { root, language } = context;
  const formats = createFormats(language);
  // The region for announcements is there before anything is announced: only then is it heard.
  const status = element('p', { role: 'status', lang: language });
  const shown = createShownSurfaces(context);
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
      shown.update();
    },
    close: shown.close,
  };

  /** What was set in the banner still counts in the preferences. */
  function begin(): void {
    draft = { ...draftOf(context), ...(shown.has('banner') && { days: draft.days }) };
    status.textContent = '';
  }

  context.addStyles(palette + styles);
  root.prepend(status);

  return {
    openBanner: () => shown.show('banner', () => (begin(), showBanner(parts))),
    openPreferences(chunk) {
      // Closed by Escape, a dialog says so only in a later task.
      if (root.querySelector('dialog')?.open === false) shown.close('preferences');
      const show = (showPreferences ??= chunk.preparePreferences(parts));
      shown.show('preferences', () => (begin(), show()));
    },
    placehold(embed, chunk) {
      showPlaceholder ??= chunk.preparePlaceholders(parts);
      return showPlaceholder(embed);
    },
    close(announce) {
      const words = parts.speak();
      shown.close('preferences');
      shown.close('banner');
      if (announce) status.textContent = words.say('saved', { choice: words.choiceName(context.consent().tier) });
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
  return { categories, services, days };
}

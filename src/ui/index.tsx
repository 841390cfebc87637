import { Fragment, h, render } from 'preact';
import { Banner } from './Banner.js';
import type { CreateUi, Surface, Ui } from './contract.js';
import { createFormats } from './formats.js';
import { Preferences } from './Preferences.js';
import styles from './styles.css';
import type { Draft, View } from './view.js';
import { createWords } from './words.js';

/** Draws the surfaces. One function draws everything from the state; every event changes the state and draws again. */
export const createUi: CreateUi = (context): Ui => {
  const { root, settings, consent, language } = context;
  const formats = createFormats(language);
  const words = createWords(context, formats);
  const shown = new Set<Surface>();
  const place = document.createElement('div');
  let draft = draftOfConsent();
  let announcement = '';

  /** The preferences show what is in force. Before a choice, that is nothing optional. */
  function draftOfConsent(): Draft {
    const { categories, services, record } = consent();
    const days = record && settings.durations.includes(record.days) ? record.days : settings.defaultDuration;
    return { categories, services, days };
  }

  function setDraft(change: Partial<Draft>): void {
    draft = { ...draft, ...change };
    paint();
  }

  function close(surface: Surface): void {
    if (!shown.delete(surface)) return;
    if (surface === 'preferences') root.querySelector('dialog')?.close(); // gives the focus back to where it was
    paint();
    context.onClose(surface);
    if (shown.size === 0) context.onFocusLost();
  }

  function open(surface: Surface): void {
    if (shown.has(surface) || !context.onOpen(surface)) return;
    if (surface === 'banner' || !shown.has('banner')) draft = draftOfConsent();
    shown.add(surface);
    announcement = '';
    paint();
  }

  function paint(): void {
    const view: View = { context, words, formats, draft, setDraft, open, close };
    place.className = shown.has('banner') ? 'asking' : '';
    render(
      <Fragment>
        {shown.has('banner') && <Banner view={view} />}
        {shown.has('preferences') && <Preferences view={view} />}
        <p class="announcement" role="status" lang={language}>
          {announcement}
        </p>
      </Fragment>,
      place,
    );
  }

  context.addStyles(styles);
  root.prepend(place);
  paint();

  return {
    open,
    close(announce) {
      const tier = settings.tiers.find(({ id }) => id === consent().tier);
      if (announce) announcement = words.say('saved', { choice: tier ? words.tierName(tier) : words.say('customName') });
      close('preferences');
      close('banner');
      paint();
    },
    destroy() {
      render(null, place);
      place.remove();
    },
  };
};

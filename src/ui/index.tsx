import { Fragment, h, render, type JSX } from 'preact';
import { Banner } from './Banner.js';
import type { Surface, Ui, UiContext, UiFacts } from './contract.js';
import { createFormats } from './formats.js';
import { Preferences } from './Preferences.js';
import styles from './styles.css';
import type { Draft, View } from './view.js';
import { createWords } from './words.js';

/** Draws the surfaces. One function draws everything from the state; every event changes the state and draws again. */
export function drawUi(context: UiContext & UiFacts): Ui {
  const { root, language } = context;
  const formats = createFormats(language);
  const words = createWords(context, formats);
  const shown = new Set<Surface>();
  const place = document.createElement('div');
  let draft = draftOf(context);
  let announcement = '';

  function setDraft(change: Partial<Draft>): void {
    draft = { ...draft, ...change };
    paint();
  }

  function open(surface: Surface): void {
    // Closed by Escape, a dialog says so only in a later task.
    if (surface === 'preferences' && root.querySelector('dialog')?.open === false) close(surface);
    if (shown.has(surface) || !context.onOpen(surface)) return;
    const { days } = draft;
    draft = draftOf(context);
    if (shown.has('banner')) setDraft({ days }); // what was set in the banner still counts in the preferences
    shown.add(surface);
    announcement = '';
    paint();
  }

  function close(surface: Surface): void {
    if (!shown.delete(surface)) return;
    if (surface === 'preferences') root.querySelector('dialog')?.close(); // gives the focus back to where it was
    paint();
    context.onClose(surface);
    if (shown.size === 0) context.onFocusLost();
  }

  function paint(): void {
    const view: View = { context, words, formats, draft, setDraft, open, close };
    place.className = shown.has('banner') ? 'asking' : '';
    render(<Surfaces view={view} shown={shown} announcement={announcement} />, place);
  }

  context.addStyles(styles);
  root.prepend(place);
  paint();

  return {
    open,
    close(announce) {
      if (announce) announcement = words.say('saved', { choice: words.choiceName(context.consent().tier) });
      close('preferences');
      close('banner');
      paint();
    },
    destroy() {
      render(null, place);
      place.remove();
    },
  };
}

/** The preferences show what is in force. Before a choice, that is nothing optional. */
function draftOf({ settings, consent }: UiContext): Draft {
  const { categories, services, record } = consent();
  const days = record && settings.durations.includes(record.days) ? record.days : settings.defaultDuration;
  return { categories, services, days };
}

interface SurfacesProps {
  readonly view: View;
  readonly shown: ReadonlySet<Surface>;
  readonly announcement: string;
}

/** The region for announcements is there before anything is announced: only then is it heard. */
function Surfaces({ view, shown, announcement }: SurfacesProps): JSX.Element {
  return (
    <Fragment>
      {shown.has('banner') && <Banner view={view} />}
      {shown.has('preferences') && <Preferences view={view} />}
      <p role="status" lang={view.context.language}>
        {announcement}
      </p>
    </Fragment>
  );
}

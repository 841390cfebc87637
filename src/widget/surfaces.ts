import type { Settings } from '../config/settings.js';
import type { ConsentChange } from '../consent/change.js';
import type { Consent } from '../consent/consent.js';
import { chooseLanguage, wantedLanguages } from '../page/choose-language.js';
import { wasDismissed } from '../page/dismissal.js';
import { dispatch } from '../page/document-events.js';
import { guard } from '../page/guard.js';
import { isAskedAround } from '../page/live-instance.js';
import { createReopenButton } from '../page/reopen-button.js';
import { reopenLabels, type LocaleCode } from '../page/reopen-labels.js';
import { createShadowHost } from '../page/shadow-host.js';
import { hasOwnReopenControl } from '../page/triggers.js';
import type { Press, Surface, Ui } from '../ui/contract.js';
import { createUiLoader, type LoadUi } from './ui-loader.js';

/** Everything that the visitor sees: when it comes, and when it goes. */
export interface Surfaces {
  open(surface: Surface): Promise<void>;
  close(announce?: boolean): void;
  /** Shows what the new consent asks for: the banner, or the small button. */
  follow(change: ConsentChange): void;
  /** Puts our element back if the page has thrown it out. */
  keep(): void;
  destroy(): void;
}

/** Creates the surfaces. Nothing is drawn, and nothing of the interface requested, before one is opened. */
export function createSurfaces(settings: Settings, loadUi: LoadUi, consent: () => Consent, onPress: (press: Press) => void): Surfaces {
  const { text, reopen } = settings;
  const language = chooseLanguage(wantedLanguages(settings.language), Object.keys({ ...reopenLabels, ...text }));
  const ownWords = { ...text[language.code], ...text[language.tag] };
  const host = createShadowHost(settings.theme);
  const label = ownWords.reopen ?? reopenLabels[language.code as LocaleCode] ?? reopenLabels.en;
  const button = createReopenButton(label, language.tag, () => guard('interface', () => open('preferences')));
  let drawn: Ui | null = null;
  let wanted: Surface | null = null;

  const load = createUiLoader(loadUi, language.code, (words) => ({
    root: host.root,
    addStyles: host.addStyles,
    settings,
    language: language.tag,
    words: { ...words, ...ownWords },
    consent,
    onPress,
    onOpen: (surface) => dispatch('open', { surface }),
    onClose: (surface) => void dispatch('close', { surface }),
  }));

  async function open(surface: Surface): Promise<void> {
    wanted = surface;
    try {
      drawn = await load();
      keep();
      if (wanted === surface) drawn.open(surface); // not if it was answered in the meantime
    } finally {
      wanted = null;
      updateReopen(); // after a failure, too: the visitor can try again
    }
  }

  function keep(): void {
    if (drawn || button.isConnected) host.place();
  }

  /** Whether the small button is to be seen is known once the page has all its own controls. */
  function updateReopen(): void {
    if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', updateReopen);
    const isShown = reopen === 'floating' || (reopen === 'auto' && !hasOwnReopenControl());
    if (isShown && wanted !== 'banner') host.root.append(button);
    else button.remove();
    host.place();
  }

  function close(announce?: boolean): void {
    wanted = null;
    updateReopen();
    drawn?.close(announce);
  }

  return {
    open,
    close,
    keep,
    follow({ consent: { decided }, source }) {
      if (!decided && !wasDismissed() && !isAskedAround()) guard('interface', () => open('banner'));
      else if (source === 'restored') updateReopen();
      else close(source === 'banner' || source === 'preferences');
    },
    destroy() {
      document.removeEventListener('DOMContentLoaded', updateReopen);
      drawn?.destroy();
      host.remove();
    },
  };
}

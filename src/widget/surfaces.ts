import type { ConsentChange } from '../consent/change.js';
import { completeCategories, tierOf } from '../consent/policy.js';
import type { Settings } from '../config/settings.js';
import type { Language } from '../page/choose-language.js';
import type { DocumentEvents, Surface } from '../page/document-events.js';
import type { Guard } from '../page/guard.js';
import { createReopenButton } from '../page/reopen-button.js';
import { reopenLabels, type LocaleCode } from '../page/reopen-labels.js';
import { restoreFocus } from '../page/restore-focus.js';
import { addStyles, type ShadowHost } from '../page/shadow-host.js';
import { hasOwnReopenControl } from '../page/triggers.js';
import type { Press } from '../ui/contract.js';
import { createLazyUi, type LoadUi } from './lazy-ui.js';

/** What the surfaces need of the rest of the widget. */
export interface SurfacesOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly host: ShadowHost;
  readonly events: DocumentEvents;
  readonly guard: Guard;
  readonly loadUi: LoadUi;
  readonly consent: () => ConsentChange['consent'];
  readonly onPress: (press: Press) => void;
  /** The banner may be shown without having been asked for. */
  readonly mayAsk: () => boolean;
  /** The visitor closed the banner without choosing. */
  readonly onDismiss: () => void;
}

/** Everything that the visitor sees: when it comes, and when it goes. */
export interface Surfaces {
  open(surface: Surface): Promise<void>;
  close(): void;
  /** Shows what the new consent asks for: the banner, or the small button. */
  follow(change: ConsentChange): void;
  destroy(): void;
}

/** Creates the surfaces. Nothing is drawn, and nothing of the interface requested, before one is opened. */
export function createSurfaces(options: SurfacesOptions): Surfaces {
  const { settings, language, host, events, guard, consent } = options;
  const reopen = createReopenButton(host, () => guard('interface', () => open('preferences')));
  const ownWords = { ...settings.text[language.code], ...settings.text[language.tag] };
  const loadUiWithOwnWords: LoadUi = async (locale, attempt) => {
    const { createUi, words } = await options.loadUi(locale, attempt);
    return { createUi, words: { ...words, ...ownWords } };
  };
  const ui = createLazyUi(loadUiWithOwnWords, language.code, {
    root: host.root,
    addStyles: (styles) => addStyles(host.root, styles),
    settings,
    language: language.tag,
    consent,
    tierOf: (categories) => tierOf(settings.policy, completeCategories(settings.policy, categories)),
    onPress: options.onPress,
    onOpen: (surface) => guard('interface', () => open(surface)),
    onClose: closed,
  });
  let wanted: Surface | null = null;

  async function open(surface: Surface): Promise<void> {
    if (!events.dispatch('open', { surface })) return updateReopen();
    wanted = surface;
    try {
      const [face] = await Promise.all([ui.load(), host.place()]);
      if (wanted !== surface) return; // answered, or closed, in the meantime
      face.show(surface);
    } finally {
      updateReopen(); // also after a failure: the visitor can try again
    }
  }

  function closed(surface: Surface): void {
    if (surface === 'banner' && !consent().decided) options.onDismiss();
    events.dispatch('close', { surface });
    updateReopen();
    restoreFocus(reopenControl());
  }

  function hide(announce: boolean): void {
    wanted = null;
    const hadFocus = document.activeElement === host.element;
    ui.current()?.hide({ announce });
    updateReopen();
    if (hadFocus) restoreFocus(reopenControl());
  }

  /** Whether the small button is to be seen is known once the page has all its own controls. */
  function updateReopen(): void {
    if (settings.reopen === 'none') return;
    if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', updateReopen, { once: true });
    const isAsking = ui.current()?.isShown('banner') || (wanted === 'banner' && !ui.hasFailed());
    if (isAsking || (settings.reopen === 'auto' && hasOwnReopenControl())) reopen.hide();
    else reopen.show(label(), language.tag);
  }

  function label(): string {
    return ownWords.reopen ?? reopenLabels[language.code as LocaleCode] ?? reopenLabels.en;
  }

  function reopenControl(): HTMLElement | null {
    return reopen.element.isConnected ? reopen.element : document.querySelector<HTMLElement>('[data-consent-open]');
  }

  return {
    open,
    close: () => hide(false),
    follow({ consent: { decided }, source }) {
      if (!decided && options.mayAsk()) {
        guard('interface', () => open('banner'));
        ui.current()?.refresh();
      } else if (decided && source !== 'restored') hide(source === 'banner' || source === 'preferences');
      else updateReopen();
    },
    destroy() {
      document.removeEventListener('DOMContentLoaded', updateReopen);
      ui.destroy();
      host.remove();
    },
  };
}

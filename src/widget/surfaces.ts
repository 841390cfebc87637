import type { Settings } from '../config/settings.js';
import type { ConsentChange } from '../consent/change.js';
import { chooseLanguage, wantedLanguages } from '../page/choose-language.js';
import { noteDismissal, wasDismissed } from '../page/dismissal.js';
import { findStored } from '../page/device-storage.js';
import { dispatch } from '../page/document-events.js';
import type { Placeholder } from '../page/embed-placeholders.js';
import { guard } from '../page/guard.js';
import { isAskedAround } from '../page/live-instance.js';
import { createReopenButton } from '../page/reopen-button.js';
import { reopenLabels, type LocaleCode } from '../page/reopen-labels.js';
import { createShadowHost } from '../page/shadow-host.js';
import { hasOwnReopenControl } from '../page/triggers.js';
import type { Surface, UiContext, WithheldEmbed } from '../ui/contract.js';
import { createLazyUi } from './lazy-ui.js';
import { createUiLoader, type UiSource } from './ui-loader.js';

/** Everything that the visitor sees: when it comes, and when it goes. */
export interface Surfaces {
  open(surface: Surface): Promise<void>;
  close(announce?: boolean): void;
  /** Shows what the new consent asks for: the banner, or the small button. */
  follow(change: ConsentChange): void;
  /** Asks, whatever was asked before. */
  ask(): void;
  /** Draws what stands in the place of a withheld embed. */
  placehold(embed: WithheldEmbed): Promise<Placeholder>;
  /** Puts our element back if the page has thrown it out, and looks whether the page now has a control of its own. */
  keep(): void;
  destroy(): void;
}

/** What the interface learns from the page, and the page from it. */
type PageFacts = Pick<UiContext, 'consent' | 'onPress' | 'mayRunOn'>;

/** Creates the surfaces. Nothing is drawn, and nothing of the interface requested, before one is opened. */
export function createSurfaces(settings: Settings, uiSource: UiSource, page: PageFacts): Surfaces {
  const host = createShadowHost(settings.theme);
  const { language, locale, ownWords, label } = speechOf(settings);
  const openPreferences = () => void guard('interface', () => open('preferences'));
  const reopen = createReopenButton(label, language, openPreferences);
  let isOver = false;

  const onReach = () => void load.preferences().catch(() => {}); // a press tells what is wrong
  const context = { ...host, ...announcements, ...page, findStored, settings, language, onCustomise: openPreferences, onReach };
  const load = createUiLoader(uiSource, locale, (words) => ({ ...context, words: { ...words, ...ownWords } }));
  const ui = createLazyUi(host, load);

  /** After a failure, too, there is a way to try again. */
  function open(surface: Surface): Promise<void> {
    return ui.open(surface).finally(updateReopen);
  }

  /** Whether the small button is to be seen is known once the page has all its own controls. */
  function updateReopen(): void {
    if (isOver) return;
    if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', updateReopen);
    const isNeeded = !ui.isAwaited('banner') && isReopenNeeded(settings.reopen);
    if (!isNeeded) reopen.remove();
    else if (!reopen.parentNode) host.root.append(reopen); // moved, it would lose the focus
    if (host.root.hasChildNodes()) host.place();
  }

  function ask(): void {
    noteDismissal(false);
    guard('interface', () => open('banner'));
  }

  function close(announce?: boolean): void {
    ui.cancel();
    updateReopen();
    ui.close(announce);
  }

  return {
    open,
    ask,
    close,
    placehold: ui.placehold,
    keep: updateReopen,
    follow({ consent: { decided }, source }) {
      if (source !== 'restored') noteDismissal(false); // it was about another question
      if (!decided && !wasDismissed() && !isAskedAround()) ask();
      else if (source === 'restored') updateReopen();
      else close();
    },
    destroy() {
      isOver = true;
      ui.destroy();
      host.remove();
    },
  };
}

/** What the page hears of surfaces. */
const announcements = {
  onOpen: (surface: Surface) => dispatch('open', { surface }),
  onClose: (surface: Surface) => void dispatch('close', { surface }),
};

/** The language to speak, the locale file nearest to it, the owner's own words, and the one text that needs no locale file. */
function speechOf({ language: configured, text }: Settings) {
  const locales = Object.keys(reopenLabels);
  const { tag, code } = chooseLanguage(wantedLanguages(configured), [...Object.keys(text), ...locales]);
  const locale = chooseLanguage([code], locales).code as LocaleCode;
  const ownWords = { ...text[locale], ...text[code] };
  return { language: tag, locale, ownWords, label: ownWords.reopen ?? reopenLabels[locale] };
}

function isReopenNeeded(reopen: Settings['reopen']): boolean {
  return reopen === 'floating' || (reopen === 'auto' && !hasOwnReopenControl());
}

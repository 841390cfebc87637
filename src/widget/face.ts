import type { Settings } from '../config/settings.js';
import { dispatch } from '../page/document-events.js';
import { guard } from '../page/guard.js';
import { createReopenButton } from '../page/reopen-button.js';
import type { ShadowHost } from '../page/shadow-host.js';
import { takeOut } from '../page/take-out.js';
import type { Surface, UiContext } from '../ui/contract.js';
import { createLazyUi, type LazyUi } from './lazy-ui.js';
import { speechOf, type Speech } from './speech.js';
import { createUiLoader, type PageSource } from './ui-loader.js';

/** The interface and the small button, in the language of the page. */
export interface Face extends LazyUi {
  /** Shows the small button, or takes it away. */
  showReopen(isNeeded: boolean): void;
  /**
   * Says everything again if the page is in another language now.
   *
   * @param open opens anew what was open
   * @returns whether it is
   */
  speakAnew(open: (surface: Surface) => unknown): boolean;
}

/** What the face adds to what it is given. */
type Added = keyof Speech | 'words' | 'onReach' | 'onOpen' | 'onClose';

/** @param given what the interface gets from the core, whatever the language */
export function createFace(settings: Settings, host: ShadowHost, uiSource: PageSource, given: Omit<UiContext, Added>): Face {
  const asksForMore = () => settings.policy.objectable.length > 0 || !!given.consent().unasked;
  const announcements = createAnnouncements();
  let speech = speechOf(settings);
  let isReviewed = false;
  const reopen = createReopenButton(given.onCustomise); // one for all languages: it watches the page
  let ui = draw();

  function draw(): LazyUi {
    const { locale, language, label } = speech;
    const onReach = () => void load.preferences().catch(() => {}); // a press tells what is wrong
    const context = { ...given, ...announcements, ...speech, onReach };
    const load = createUiLoader(uiSource, locale, asksForMore, (words) => ({ ...context, words }));
    reopen.textContent = label;
    reopen.lang = language;
    return createLazyUi(host, load);
  }

  async function reviewIt(): Promise<void> {
    const { review } = await uiSource.chunk('review', 0);
    review(host.root, settings, !isReviewed);
    isReviewed = true;
  }

  return {
    async open(surface, toConfirm) {
      await ui.open(surface, toConfirm);
      if (settings.debug) guard('review', reviewIt);
    },
    placehold: (embed) => ui.placehold(embed),
    isAwaited: (surface) => ui.isAwaited(surface),
    cancel: () => ui.cancel(),
    close: (announce) => ui.close(announce),
    destroy: () => ui.destroy(),
    showReopen(isNeeded) {
      if (!isNeeded) takeOut(reopen);
      else if (!reopen.parentNode) host.root.append(reopen); // moved, it would lose the focus
      if (host.root.hasChildNodes()) host.place();
    },
    speakAnew(open) {
      const next = speechOf(settings);
      if (next.language === speech.language) return false;
      const wanted = (['banner', 'preferences'] as const).filter((each) => announcements.shown.has(each) || ui.isAwaited(each));
      ui.destroy();
      speech = next;
      ui = draw();
      wanted.forEach(open);
      return true;
    },
  };
}

/** What the page hears of surfaces, and which are shown. */
function createAnnouncements(): Pick<UiContext, 'onOpen' | 'onClose'> & { readonly shown: ReadonlySet<Surface> } {
  const shown = new Set<Surface>();
  return {
    shown,
    onOpen(surface) {
      const mayOpen = shown.has(surface) || dispatch('open', { surface }); // drawn in another language it is no other
      if (mayOpen) shown.add(surface);
      return mayOpen;
    },
    onClose(surface) {
      shown.delete(surface);
      dispatch('close', { surface });
    },
  };
}

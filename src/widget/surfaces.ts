import type { Settings } from '../config/settings.js';
import type { ConsentChange } from '../consent/change.js';
import { noteDismissal, wasDismissed } from '../page/dismissal.js';
import { findStored } from '../page/device-storage.js';
import type { Placeholder } from '../page/embed-placeholders.js';
import { guard } from '../page/guard.js';
import { isAskedAround } from '../page/live-instance.js';
import { oncePerFrame } from '../page/once-per-frame.js';
import { createShadowHost } from '../page/shadow-host.js';
import { hasOwnReopenControl } from '../page/triggers.js';
import type { Press, Surface, UiContext, WithheldEmbed } from '../ui/contract.js';
import { createFace } from './face.js';
import type { PageSource } from './ui-loader.js';

/** Everything that the visitor sees: when it comes, and when it goes. */
export interface Surfaces {
  open(surface: Surface): Promise<void>;
  /** The visitor pressed a button that is a choice. One that takes an objection back is confirmed first. */
  press(press: Press): void;
  close(announce?: boolean): void;
  /** Shows what the new consent asks for: the banner, or the small button. */
  follow(change: ConsentChange): void;
  /** Asks, whatever was asked before. */
  ask(): void;
  /** Draws what stands in the place of a withheld embed. */
  placehold(embed: WithheldEmbed): Promise<Placeholder>;
  /** Says everything again if the page is in another language now. @returns whether it is */
  speakAnew(): boolean;
  /** Puts our element back if the page has thrown it out, and looks whether the page now has a control of its own. */
  keep(): void;
  destroy(): void;
}

/** What the interface learns from the page, and the page from it. */
interface PageFacts extends Pick<UiContext, 'consent' | 'onPress' | 'mayRunOn'> {
  readonly mustConfirm: (press: Press) => boolean;
}

/** Creates the surfaces. Nothing is drawn, and nothing of the interface requested, before one is opened. */
export function createSurfaces(settings: Settings, uiSource: PageSource, page: PageFacts): Surfaces {
  const host = createShadowHost(settings.theme, settings.reopenSide);
  const updateReopenSoon = oncePerFrame(() => guard('interface', updateReopen));
  const onCustomise = () => void guard('interface', () => open('preferences'));
  const facts = { ...host, ...page, findStored, settings, onPress: press, onCustomise, onRemark: remarks(settings, uiSource) };
  const face = createFace(settings, host, uiSource, facts);
  let isOver = false;

  /** After a failure, too, there is a way to try again. */
  const open = (surface: Surface, toConfirm?: Press) => face.open(surface, toConfirm).finally(updateReopen);

  function press(given: Press): void {
    if (!given.isConfirmed && page.mustConfirm(given)) return void guard('interface', () => open('preferences', given));
    page.onPress(given);
    if (!page.consent().unasked) close(true); // also when nothing changed but the time; a video that was let come answers no question
  }

  /** Whether the small button is to be seen is known once the page has all its own controls. */
  function updateReopen(): void {
    if (isOver) return;
    if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', updateReopen);
    face.showReopen(!face.isAwaited('banner') && isReopenNeeded(settings.reopen));
  }

  function ask(): void {
    noteDismissal(false);
    guard('interface', () => open('banner'));
  }

  function close(announce?: boolean): void {
    face.cancel();
    updateReopen();
    face.close(announce);
  }

  return {
    ...{ press, ask, close },
    open: (surface) => open(surface),
    placehold: face.placehold,
    keep: updateReopenSoon,
    follow({ consent: { decided, unasked }, source }) {
      if (source !== 'restored') noteDismissal(false); // it was about another question
      const isQuestion = unasked || (!decided && settings.tiers.length > 1); // to children, all may be barred that there was to ask
      if (isQuestion && !wasDismissed() && !isAskedAround()) {
        if (source !== 'restored') face.close(); // what stands there may ask about something else, or show what holds no more
        ask();
      } else if (source === 'restored') updateReopenSoon();
      else close();
    },
    speakAnew() {
      const isChanged = face.speakAnew((surface) => guard('interface', () => open(surface)));
      updateReopen();
      return isChanged;
    },
    destroy: () => ((isOver = true), face.destroy(), host.remove()),
  };
}

/** Says what an owner has overlooked. */
function remarks(settings: Settings, { chunk }: PageSource): () => void {
  return () => void guard('remarks', async () => (await chunk('remarks', 0)).remark(settings));
}

function isReopenNeeded(reopen: Settings['reopen']): boolean {
  return reopen === 'floating' || (reopen === 'auto' && !hasOwnReopenControl());
}

import type { Settings } from './config/settings.js';
import { allowedByRefusal, completeCategories, isStandard, tierOf } from './consent/policy.js';
import { cookiePairs } from './page/cookie-jar.js';
import { noteDismissal } from './page/dismissal.js';
import { isOverlooked } from './page/is-overlooked.js';
import { keepClearOf } from './page/keep-clear.js';
import { mayKeep } from './page/may-keep.js';
import { privacySignal } from './page/privacy-signal.js';
import { restoreFocus } from './page/restore-focus.js';
import { ignoreSecondPresses } from './page/second-press.js';
import type { CreateUi } from './ui/contract.js';
import { drawUi } from './ui/draw-ui.js';

/** The interface, with what it needs of the page and the policy: only a visitor who sees it has to download that. */
export const createUi: CreateUi = (context) => {
  const { settings, consent } = context;
  const { policy, cookie } = settings;
  remarkOn(settings, context.onRemark);
  ignoreSecondPresses(context.root);
  let stop = () => {};
  return drawUi({
    ...context,
    tierOf: (categories, services) => (services.length > 0 ? 'custom' : tierOf(policy, completeCategories(policy, categories))),
    isStandard: (tierId) => isStandard(policy, tierId),
    isSignalHonoured: () => privacySignal(settings) === 'gpc' && !consent().categories.some((id) => policy.advertising.includes(id)),
    keepsCookies: () => (consent().record ? cookiePairs().some((pair) => pair.startsWith(`${cookie.name}=`)) : mayKeep()),
    onClose(surface) {
      if (surface === 'banner' && (!consent().decided || consent().unasked)) noteDismissal(true);
      context.onClose(surface);
    },
    onBanner(banner) {
      stop();
      stop = banner ? keepClearOf(banner) : () => {};
    },
    onFocusLost: () => setTimeout(restoreFocus, 0, context.root), // it has the page laid out, for which the frame that answers a press does not wait
  });
};

/** Whether there is something to say to the owner is known once the whole page is there. What, a file of its own says. */
function remarkOn(settings: Settings, onRemark: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => remarkOn(settings, onRemark), { once: true });
  } else if (settings.firewall || allowedByRefusal(settings.policy).length || isOverlooked(Object.keys(settings))) {
    onRemark();
  }
}

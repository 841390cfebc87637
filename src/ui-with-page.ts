import { LOG_PREFIX } from './brand.js';
import { optionsWithoutEffect } from './config/options-without-effect.js';
import { objectionsTakenBack } from './consent/objection.js';
import { completeCategories, isStandard, tierOf } from './consent/policy.js';
import { expiryOf } from './consent/record.js';
import { cookiePairs } from './page/cookie-jar.js';
import { noteDismissal } from './page/dismissal.js';
import { keepClearOf } from './page/keep-clear.js';
import { mayKeep } from './page/may-keep.js';
import { warnOfOverlooked } from './page/overlooked-config.js';
import { privacySignal } from './page/privacy-signal.js';
import { restoreFocus } from './page/restore-focus.js';
import { ignoreSecondPresses } from './page/second-press.js';
import type { CreateUi } from './ui/contract.js';
import { drawUi } from './ui/draw-ui.js';

/** The interface, with what it needs of the page and the policy: only a visitor who sees it has to download that. */
export const createUi: CreateUi = (context) => {
  const { settings, consent } = context;
  const { policy, cookie } = settings;
  const withoutEffect = optionsWithoutEffect(settings);
  if (withoutEffect.length > 0) console.warn(`${LOG_PREFIX} not in this version, without effect: ${withoutEffect.join(', ')}`);
  const allowedAnyway = policy.tiers[0]!.categories.filter((id) => !policy.necessary.includes(id));
  if (allowedAnyway.length > 0) {
    console.warn(
      `${LOG_PREFIX} tiers[0] allows ${allowedAnyway.join(', ')}: visitors can refuse everything optional in the preferences only.`,
    );
  }
  warnOfOverlooked(Object.keys(settings));
  ignoreSecondPresses(context.root);
  let stop = () => {};
  return drawUi({
    ...context,
    tierOf: (categories, services) => (services.length > 0 ? 'custom' : tierOf(policy, completeCategories(policy, categories))),
    expiryOf,
    isStandard: (tierId) => isStandard(policy, tierId),
    isSignalHonoured: () => privacySignal(settings) === 'gpc' && !consent().categories.some((id) => policy.advertising.includes(id)),
    objectionsTakenBack: (press) => objectionsTakenBack(settings, consent(), press),
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

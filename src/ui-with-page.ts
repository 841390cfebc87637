import { LOG_PREFIX } from './brand.js';
import { optionsWithoutEffect } from './config/options-without-effect.js';
import { completeCategories, isStandard, tierOf } from './consent/policy.js';
import { noteDismissal } from './page/dismissal.js';
import { keepClearOf } from './page/keep-clear.js';
import { restoreFocus } from './page/restore-focus.js';
import type { CreateUi } from './ui/contract.js';
import { drawUi } from './ui/draw-ui.js';

/** The interface, with what it needs of the page and the policy: only a visitor who sees it has to download that. */
export const createUi: CreateUi = (context) => {
  const { policy } = context.settings;
  const withoutEffect = optionsWithoutEffect(context.settings);
  if (withoutEffect.length > 0) console.warn(`${LOG_PREFIX} not in this version, without effect: ${withoutEffect.join(', ')}`);
  let stop = () => {};
  return drawUi({
    ...context,
    tierOf: (categories) => tierOf(policy, completeCategories(policy, categories)),
    isStandard: (tierId) => isStandard(policy, tierId),
    onClose(surface) {
      if (surface === 'banner' && !context.consent().decided) noteDismissal(true);
      context.onClose(surface);
    },
    onBanner(banner) {
      stop();
      stop = banner ? keepClearOf(banner) : () => {};
    },
    onFocusLost: () => restoreFocus(context.root),
  });
};

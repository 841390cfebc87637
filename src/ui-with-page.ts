import { noticesOf } from './config/notices.js';
import { completeCategories, isStandard, tierOf } from './consent/policy.js';
import { noteDismissal } from './page/dismissal.js';
import { restoreFocus } from './page/restore-focus.js';
import type { CreateUi } from './ui/contract.js';
import { drawUi } from './ui/index.js';

/** The interface, with what it needs of the page and the policy: only a visitor who sees it has to download that. */
export const createUi: CreateUi = (context) => {
  const { policy } = context.settings;
  const notice = noticesOf(context.settings);
  if (notice) console.warn(notice);
  return drawUi({
    ...context,
    tierOf: (categories) => tierOf(policy, completeCategories(policy, categories)),
    isStandard: (tierId) => isStandard(policy, tierId),
    onClose(surface) {
      if (surface === 'banner' && !context.consent().decided) noteDismissal(true);
      context.onClose(surface);
    },
    onFocusLost: () => restoreFocus(context.root),
  });
};

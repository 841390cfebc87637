import { noticesOf } from './config/notices.js';
import { noteDismissal } from './page/dismissal.js';
import { restoreFocus } from './page/restore-focus.js';
import type { CreateUi } from './ui/contract.js';
import { createUi as draw } from './ui/index.js';

/** The interface, with what it needs of the page around it: only a visitor who sees it has to download that. */
export const createUi: CreateUi = (context) => {
  const notice = noticesOf(context.settings);
  if (notice) console.warn(notice);
  return draw({
    ...context,
    onClose(surface) {
      if (surface === 'banner' && !context.consent().decided) noteDismissal(true);
      context.onClose(surface);
    },
    onFocusLost: () => restoreFocus(context.root),
  });
};

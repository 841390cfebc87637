import { NAME } from '../brand.js';
import { attempt } from './attempt.js';

const KEY = `${NAME}.dismissed`;

/** Whether the visitor closed the banner without choosing, in this tab and session. They are not asked again on every page. */
export interface Dismissal {
  readonly happened: () => boolean;
  readonly note: () => void;
  readonly forget: () => void;
}

/** Kept in the session's storage, or for this page where there is none. */
export function createDismissal(): Dismissal {
  let here = false;
  return {
    happened: () => here || attempt(() => sessionStorage.getItem(KEY)) === '1',
    note() {
      here = true;
      attempt(() => sessionStorage.setItem(KEY, '1'));
    },
    forget() {
      here = false;
      attempt(() => sessionStorage.removeItem(KEY));
    },
  };
}

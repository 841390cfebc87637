import { NAME } from '../brand.js';
import { attempt } from './attempt.js';

const KEY = `${NAME}.dismissed`;

/** Whether the visitor closed the banner without choosing, in this tab and session. They are not asked again on every page. */
export function wasDismissed(): boolean {
  return attempt(() => sessionStorage.getItem(KEY)) === '1';
}

/** Notes that the banner was closed, or, when a choice is wanted again, that it was not. */
export function noteDismissal(dismissed: boolean): void {
  attempt(() => (dismissed ? sessionStorage.setItem(KEY, '1') : sessionStorage.removeItem(KEY)));
}

/* oxlint-disable no-console -- the console is what this is for */
import { LOG_PREFIX } from '../brand.js';
import type { Inspection } from './inspection.js';

/** Writes a report into the console, for people. */
export function printInspection({ consent, banner, elements, strangers, storage, blocked, findings, config }: Inspection): void {
  const say = (...what: readonly unknown[]) => console.info(...what);
  console.groupCollapsed(`${LOG_PREFIX} ${findings.length === 0 ? 'nothing to say' : `${findings.length} findings`}`);
  say(consent.because, banner.isShown ? `The banner is shown. ${banner.because}` : `The banner is not shown. ${banner.because}`);
  for (const [title, rows] of Object.entries({ findings, elements, strangers, storage, blocked, configuration: config.options })) {
    if (rows.length === 0) continue;
    say(title);
    console.table(rows);
  }
  console.groupEnd();
}

import { inspect } from './inspect/inspect.js';
import type { Inspection } from './inspect/inspection.js';
import type { InspectedPage } from './inspect/inspected-page.js';
import { printInspection } from './inspect/print-inspection.js';

/** For owners: looks at the page, writes what it finds into the console, and gives it back. Visitors download nothing of this. */
export function inspectPage(page: InspectedPage | undefined, assetsUrl: string | null): Inspection {
  const report = inspect(page, assetsUrl);
  printInspection(report);
  return report;
}

import { NAME } from '../brand.js';
import { ConfigError } from '../config/config-error.js';
import { issuesInDialects } from '../config/dialect-names.js';
import { attempt } from '../page/attempt.js';
import { taggedElements } from '../page/tagged-elements.js';
import type { CreateFinder } from './contract.js';
import { importConsent } from './import-consent.js';
import { activeMarks } from './reading.js';
import { createTranslator } from './translator.js';

/** Finds elements as ever, once other managers' tags among them have been made ours. */
export const createFinder: CreateFinder = (settings, store) => {
  const issues = issuesInDialects(settings.compat);
  if (issues.length > 0) throw new ConfigError(issues);
  const { policy, services, compat } = settings;
  const translate = createTranslator(activeMarks(compat), { categories: policy.categories, services });

  const isWanted = document.querySelector('script[data-import-consent]') !== null;
  if (isWanted && importConsent(settings, store)) lookAgain();

  return (root) => {
    translate(root);
    return taggedElements(root);
  };
};

/** Every page of the site is told to look at the cookie, this one included. */
function lookAgain(): void {
  attempt(() => {
    const channel = new BroadcastChannel(NAME);
    channel.postMessage(0);
    channel.close();
  });
}

export { importConsent };

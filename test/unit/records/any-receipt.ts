import fc from 'fast-check';
import { areWrong, settingsOf } from '../../../src/config/settings.js';
import { interpret, recordOf } from '../../../src/consent/consent.js';
import { receiptOf, type Answered, type Receipt } from '../../../src/records/receipt.js';
import { ownPolicy } from '../any-config.js';
import { anyVersion } from '../arbitraries.js';
import { NOW } from '../builders.js';

const uuid = fc.uuid({ version: 4 });

/** Any site, and any answer to it. */
const given = fc.record({
  site: ownPolicy,
  version: anyVersion,
  region: fc.constantFrom('', 'de', 'US-CA', 'us-', 'XX', 'T1', 'GB-ENG'),
  picks: fc.array(fc.nat()),
  before: fc.option(fc.array(fc.nat())),
  via: fc.constantFrom('banner', 'preferences', 'embed', 'page', 'api'),
  host: fc.constantFrom('example.com', 'localhost', '127.0.0.1', '[::1]', ''),
  lang: fc.constantFrom('en', 'en-GB', 'zh-Hant', 'de-1996'),
  text: fc.option(fc.stringMatching(/^sha256-[0-9a-f]{64}$/)),
  days: fc.integer({ min: 1, max: 395 }),
  gpc: fc.boolean(),
  ids: fc.tuple(uuid, uuid),
});

/** Any receipt that the widget can make. */
export const anyReceipt: fc.Arbitrary<Receipt> = given
  .map(({ site, version, region, picks, before, via, host, lang, text, days, gpc, ids: [id, prev] }) => {
    const settings = settingsOf({ ...site, policyVersion: version, region });
    if (areWrong(settings)) return null;
    const { policy } = settings;
    const some = <Id>(from: readonly Id[], at: readonly number[]) => from.filter((_, index) => at.includes(index));
    const services = some(policy.services, picks);
    const record = recordOf(policy, { categories: some(policy.categories, picks), services }, { at: NOW, days, via, id, gpc });
    const earlier = {
      decided: before !== null,
      categories: some(policy.categories, before ?? []),
      services: some(policy.services, before ?? []),
      id: before && prev,
    };
    return receiptOf(settings, earlier, interpret(policy, record, NOW) as Answered, { at: NOW, site: host, lang, text });
  })
  .filter((receipt) => receipt !== null);

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

/**
 * The vendors' own code, as it is published for browsers, on a page that does not tag it: what keeps it quiet is what it is told. It starts
 * opted out, as the vendors document, and speaks to an address of the page's own server.
 */
const vendors = {
  amplitude: {
    file: '/packages/@amplitude/analytics-browser/lib/scripts/amplitude-min.js',
    start: `amplitude.init('key', undefined, {
      optOut: true, identityStorage: 'none', serverUrl: location.origin + '/vendor/', flushIntervalMillis: 10, autocapture: false, fetchRemoteConfig: false,
    });`,
    track: `amplitude.track('seen'); amplitude.flush();`,
  },
  mixpanel: {
    file: '/packages/mixpanel-browser/dist/mixpanel.umd.js',
    start: `mixpanel.init('key', {
      opt_out_tracking_by_default: true, opt_out_persistence_by_default: true, api_host: location.origin + '/vendor', batch_requests: false,
    });`,
    track: `mixpanel.track('seen');`,
  },
  posthog: {
    file: '/packages/posthog-js/dist/array.full.no-external.js',
    start: `posthog.init('key', {
      opt_out_capturing_by_default: true, opt_out_persistence_by_default: true, api_host: location.origin + '/vendor', request_batching: false,
      advanced_disable_flags: true, disable_external_dependency_loading: true, capture_pageview: false, autocapture: false,
      opt_out_useragent_filter: true, // it does not count browsers without a head
    });`,
    track: `posthog.capture('seen');`,
  },
} as const;

/** What was sent to the vendor. */
const sent = (site: Site) => site.requests().filter((each) => each.includes('/vendor'));

for (const [key, { file, start, track }] of Object.entries(vendors)) {
  const config = { integrations: { [key]: true }, onRevoke: 'keep' };
  const body = `<script src="${file}"></script><script>${start} ${track}</script>`;
  const see = (page: Page) => page.evaluate(track);

  test.describe(`The real code of ${key}`, () => {
    test('sends nothing before an answer, something once it is allowed, and nothing after that is taken back', async ({
      page,
      site,
      widget,
    }) => {
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect(widget.banner).toBeVisible();
      await see(page);
      await settled(page);
      expect(sent(site)).toEqual([]);

      await widget.tier('gold').click();
      await expect(widget.banner).toBeHidden();
      await settled(page);
      expect(sent(site), 'what came before is not made up for').toEqual([]);
      await see(page);
      await expect.poll(() => sent(site).length).toBeGreaterThan(0);

      await page.evaluate(() => TierConsent.withdraw());
      await settled(page);
      site.forgetRequests();
      await see(page);
      await settled(page);
      await page.goto(site.page('/left', '<h1>Elsewhere</h1>')); // what was kept for the end would go now
      expect(sent(site)).toEqual([]);
    });

    test('sends on the next page of a visitor who allowed it', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('gold'));
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect(widget.reopen).toBeVisible();
      await settled(page);
      await see(page);
      await expect.poll(() => sent(site).length).toBeGreaterThan(0);
    });

    test('sends nothing for a visitor who refused', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect(widget.reopen).toBeVisible();
      await see(page);
      await settled(page);
      expect(sent(site)).toEqual([]);
    });
  });
}

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { settled } from '../support/page-state.js';
import { pageWith, PLAIN_TAG, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const MANUAL_TAG = '<script data-manual src="/assets/tierconsent.js"></script>';

const log = (page: Page) => page.evaluate(() => window.notes.log as unknown[]);

const tag = tagged.inline('analytics', `notes.log.push('tag')`);

/** A page whose owner starts the widget with what JSON cannot hold. */
const pageOf = (config: string) =>
  pageWith({ config: null, tag: `<script>notes.log = [];</script>${MANUAL_TAG}<script>TierConsent.start(${config});</script>`, body: tag });

const service = `services: [{
  id: 'counter', category: 'analytics', onGrant: () => notes.log.push('granted'), onRevoke: () => notes.log.push('revoked') }]`;

test.describe('What an owner wrote for a service is called', () => {
  test('when the visitor allows it, before anything is released, and when they do not any more', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageOf(`{ onRevoke: 'keep', ${service} }`)));
    await expect(widget.banner).toBeVisible();
    expect(await log(page)).toEqual([]);
    await widget.tier('gold').click();
    await expect.poll(() => log(page)).toEqual(['granted', 'tag']);
    await page.evaluate(() => TierConsent.withdraw());
    expect(await log(page)).toEqual(['granted', 'tag', 'revoked']);
  });

  test('on every page where it is allowed already', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    for (const path of ['/', '/next']) {
      await page.goto(site.page(path, pageOf(`{ ${service} }`)));
      await expect.poll(() => log(page)).toEqual(['granted', 'tag']);
    }
  });

  test('not before vendors have heard', async ({ page, context, site }) => {
    const gate = closedGate();
    site.asset('integrations/uet.js', { gate });
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageOf(`{ ${service}, integrations: { uet: true } }`)));
    await settled(page);
    expect(await log(page)).toEqual([]);
    gate.open();
    await expect.poll(() => log(page)).toEqual(['granted', 'tag']);
    expect(await page.evaluate(() => (window as unknown as { uetq: unknown[] }).uetq.length)).toBe(3);
  });

  test('and may fail: the rest goes on, and the page sees nothing of it', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const broken = `services: [{ id: 'counter', category: 'analytics', onGrant() { throw new Error('broken'); } }]`;
    await page.goto(site.page('/', pageOf(`{ ${broken} }`)));
    await expect.poll(() => log(page)).toEqual(['tag']);
    expect(messages).toContainEqual(expect.stringMatching(/^error: \[tierconsent\] counter: Error: broken/));
  });
});

test('An integration of the owner’s own hears before anything is released, on every page', async ({ page, context, site }) => {
  const own = `{ integrations: { own: [{
    name: 'acme',
    start(consent) { this.update(consent); },
    update: ({ categories }) => notes.log.push(categories.includes('analytics')) }] } }`;
  await rememberChoice(context, site.url, choiceText('gold'));
  for (const path of ['/', '/next']) {
    await page.goto(site.page(path, pageOf(own)));
    await expect.poll(() => log(page)).toEqual([true, 'tag']);
  }
});

test('WordPress knows that visitors are asked before the next script runs', async ({ page, site, widget }) => {
  const first = `<script>notes.log = []; document.addEventListener('wp_consent_type_defined', () => notes.log.push('defined'));</script>`;
  const next = `<script>notes.log.push(window.wp_consent_type);</script>`;
  const config = { integrations: { wordpress: true } };
  await page.goto(site.page('/', pageWith({ config, tag: first + PLAIN_TAG + next })));
  await expect(widget.banner).toBeVisible();
  expect(await log(page)).toEqual(['defined', 'optin']);
});

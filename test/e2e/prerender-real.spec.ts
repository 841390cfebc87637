import { choiceText } from '../support/choice.js';
import { oneOfEach, tagged, type PageParts } from '../support/pages.js';
import { expect, test } from '../support/preparing-browser.js';

const config = { integrations: { google: true }, services: [{ id: 'films', category: 'marketing', name: 'Film House' }] };
const film = tagged.frame('marketing', '/frame', 'width="300" height="200" data-service="films"');
const external = tagged.external('necessary', '/needed.js');
const next: PageParts = { config, body: external + oneOfEach + film };

/** Nothing shown, written, signalled, released or told. */
const nothing = { ran: [], events: [], elements: 0, marks: [], stored: 0, dataLayer: 0, allowed: [] };

const ran = () => window.ran ?? [];
const heard = () => window.heard.map(({ type }) => type);
const cookies = () => document.cookie;

/** What the visitor sees of us. */
const seen = () => {
  const root = document.querySelector('#tierconsent')?.shadowRoot;
  return ['banner', 'reopen'].filter((part) => root?.querySelector<HTMLElement>(`[part~=${part}]`)?.offsetHeight);
};

/** Presses a level in the banner. */
const press = {
  silver: () => document.querySelector('#tierconsent')!.shadowRoot!.querySelector<HTMLElement>('button[data-tier=silver]')!.click(),
  gold: () => document.querySelector('#tierconsent')!.shadowRoot!.querySelector<HTMLElement>('button[data-tier=gold]')!.click(),
};

/** What was asked of the server besides the pages, the core and what they say of themselves. */
const further = (requests: readonly string[]) =>
  requests.filter((request) => !['GET /', 'GET /next', 'GET /assets/tierconsent.js', 'GET /prepared?really=true'].includes(request));

test.describe('a page that Chromium really prepares before the visitor comes', () => {
  test('has shown, written, signalled, released and told nothing until then, and asks as soon as they come', async ({ site, visitor }) => {
    const { ask } = visitor;
    await visitor.openAndPrepare({ next });
    expect(further(site.requests())).toEqual([]);
    expect(await visitor.follow()).toEqual({ ...nothing, cookies: '' });

    await expect.poll(() => ask(seen)).toEqual(['banner']);
    await expect.poll(() => ask(ran)).toEqual(['necessary']);
    expect(await ask(heard)).toContain('ready');
    expect(further(site.requests())).toContain('GET /needed.js');
    await ask(press.gold);
    await expect.poll(() => ask(ran)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await ask(cookies)).toContain('tier=gold');
  });

  test('has done nothing for somebody who allowed everything earlier, and does it all as soon as they come', async ({ site, visitor }) => {
    const { ask } = visitor;
    const cookie = `tierconsent=${choiceText('platinum')}; path=/; max-age=86400`;
    await visitor.openAndPrepare({ next, cookie });
    expect(further(site.requests())).toEqual([]);
    expect(await visitor.follow()).toMatchObject(nothing);

    await expect.poll(() => ask(ran)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
    await expect.poll(() => site.requests()).toContain('GET /frame');
    await expect.poll(() => ask(seen)).toEqual(['reopen']);
    expect(await ask(() => (window as unknown as { dataLayer: unknown[] }).dataLayer.length)).toBeGreaterThan(0);
  });

  test('has done nothing where silence counts either', async ({ site, visitor }) => {
    const { ask } = visitor;
    await visitor.openAndPrepare({ next: { ...next, config: { ...config, region: 'US-CA' } } });
    expect(further(site.requests())).toEqual([]);
    expect(await visitor.follow()).toEqual({ ...nothing, cookies: '' });
    await expect.poll(() => ask(ran)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });

  test('takes the refusal that was made on the page before while it was being prepared', async ({ site, visitor }) => {
    const { ask } = visitor;
    await visitor.openAndPrepare({ next, here: { body: '<main>Here</main>' } });
    await expect.poll(() => ask(seen)).toEqual(['banner']);
    await ask(press.silver);
    await expect.poll(() => ask(cookies)).toContain('tier=silver');
    expect(await visitor.follow()).toMatchObject(nothing);
    await expect.poll(() => ask(seen)).toEqual(['reopen']);
    await expect.poll(() => ask(ran)).toEqual(['necessary']);
    expect(site.requests()).not.toContain('GET /frame');
  });

  test('takes back what was withdrawn on the page before while it was being prepared', async ({ visitor }) => {
    const { ask } = visitor;
    const cookie = `tierconsent=${choiceText('platinum')}; path=/; max-age=86400`;
    await visitor.openAndPrepare({ next, cookie, here: { body: '<main>Here</main>' } });
    await expect.poll(() => ask(() => TierConsent.consent.tier)).toBe('platinum');
    await ask(() => TierConsent.withdraw());
    expect(await visitor.follow()).toMatchObject(nothing);
    await expect.poll(() => ask(seen)).toEqual(['reopen']);
    await expect.poll(() => ask(ran)).toEqual(['necessary']);
  });
});

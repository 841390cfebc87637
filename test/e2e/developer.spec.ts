import { choiceCookie, choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import {
  addMarkup,
  addTaggedScript,
  eventDetails,
  eventTypes,
  listenToEvents,
  markVisit,
  isSameVisit,
  ran,
  settled,
} from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.beforeEach(({ page }) => listenToEvents(page));

test.describe('a developer who subscribes', () => {
  test('is told at once how things stand, and then of each change', async ({ page, site }) => {
    const code = `<script>
      const told = notes.told = [];
      TierConsent.subscribe(({ consent, granted, revoked, source, previous }) =>
        told.push({ tier: consent.tier, granted, revoked, source, before: previous.tier }));
    </script>`;
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG + code })));
    await page.evaluate(() => TierConsent.choose('gold'));
    await page.evaluate(() => TierConsent.choose('platinum'));
    await page.evaluate(() => TierConsent.withdraw());
    expect(await page.evaluate(() => window.notes.told)).toEqual([
      { tier: null, granted: ['necessary'], revoked: [], source: 'restored', before: null },
      { tier: 'gold', granted: ['functional', 'analytics'], revoked: [], source: 'api', before: null },
      { tier: 'platinum', granted: ['marketing'], revoked: [], source: 'api', before: 'gold' },
      { tier: 'silver', granted: [], revoked: ['functional', 'analytics', 'marketing'], source: 'api', before: 'platinum' },
    ]);
  });

  test('is told of a choice that was made earlier as granted', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const change = await page.evaluate(() => new Promise((resolve) => void TierConsent.subscribe(resolve)));
    expect(change).toMatchObject({
      source: 'restored',
      granted: ['necessary', 'functional', 'analytics'],
      consent: { decided: true },
      previous: { decided: false, categories: [] },
    });
  });

  test('hears nothing more once they unsubscribe, also in the middle of a call', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const told = await page.evaluate(() => {
      const calls: string[] = [];
      const first = TierConsent.subscribe(({ source }) => {
        calls.push(`first ${source}`);
        if (source === 'api') first();
      });
      const second = TierConsent.subscribe(({ source }) => void calls.push(`second ${source}`));
      TierConsent.choose('gold');
      second();
      second();
      TierConsent.choose('platinum');
      return calls;
    });
    expect(told).toEqual(['first restored', 'second restored', 'first api', 'second api']);
  });

  test('and throws does not keep the others, or the widget, from going on', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: oneOfEach })));
    const told = await page.evaluate(() => {
      const calls: string[] = [];
      TierConsent.subscribe(() => {
        throw new Error('a fault of the page’s');
      });
      TierConsent.subscribe(({ source }) => void calls.push(source));
      TierConsent.choose('gold');
      return calls;
    });
    expect(told).toEqual(['restored', 'api']);
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    const errors = await eventDetails(page, 'error');
    expect(errors.map(({ error }) => error)).toEqual(Array(2).fill('Error: a fault of the page’s'));
    expect(await eventDetails(page, 'change')).toHaveLength(1);
  });

  test('and chooses in the middle of a change gets one change after the other', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: oneOfEach })));
    const told = await page.evaluate(() => {
      const calls: string[] = [];
      TierConsent.subscribe(({ consent }) => {
        if (consent.tier === 'gold') TierConsent.choose('platinum');
      });
      TierConsent.subscribe(({ consent, previous }) => void calls.push(`${previous.tier} to ${consent.tier}`));
      TierConsent.choose('gold');
      return calls;
    });
    expect(told).toEqual(['null to null', 'null to gold', 'gold to platinum']);
    expect((await eventDetails(page, 'change')).map(({ consent }) => consent.tier)).toEqual(['gold', 'platinum']);
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });

  test('with something that is no function is told so', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const name = await page.evaluate(() => {
      try {
        TierConsent.subscribe('listener' as never);
      } catch (error) {
        return (error as Error).name;
      }
      return 'nothing';
    });
    expect(name).toBe('TypeError');
  });
});

test.describe('a developer who chooses', () => {
  test('may name a tier, or list categories', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => TierConsent.choose(['marketing']));
    expect(await storedChoice(context)).toMatchObject({ tier: 'custom', on: 'marketing', via: 'api', days: '182' });
    await page.evaluate(() => TierConsent.choose(['necessary', 'analytics', 'functional']));
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold', on: 'functional analytics' });
    await page.evaluate(() => TierConsent.choose([]));
    await expect(widget.banner).toBeHidden();
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver', on: '' });
  });

  test('something unknown is told what is known, and nothing changes', async ({ page, context, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const errors = await page.evaluate(() =>
      [['bronze'], ['custom'], [['analitics']], [undefined], [{ tier: 'gold' }]].map(([choice]) => {
        try {
          TierConsent.choose(choice as never);
        } catch (error) {
          return `${(error as Error).name}: ${(error as Error).message}`;
        }
        return 'nothing thrown';
      }),
    );
    for (const error of errors.slice(0, 2)) expect(error).toMatch(/^RangeError: .*silver.*gold.*platinum/);
    expect(errors[0]).toContain('bronze');
    expect(errors[2]).toMatch(/^RangeError: .*analitics.*necessary.*functional.*analytics.*marketing/);
    for (const error of errors.slice(3)) expect(error).toMatch(/^(TypeError|RangeError): /);
    expect(await storedChoice(context)).toBeNull();
    expect(await eventTypes(page)).not.toContain('change');
  });

  test('the same again changes nothing, and nobody is told', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => TierConsent.choose('gold'));
    const same = await page.evaluate(() => {
      const before = TierConsent.consent;
      TierConsent.choose('gold');
      return [before.tier, TierConsent.consent.tier];
    });
    expect(same).toEqual(['gold', 'gold']);
    expect(await eventDetails(page, 'change')).toHaveLength(1);
  });

  test('to withdraw records a refusal, and loads the page anew where something had run', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('marketing');
    await markVisit(page);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    expect(await isSameVisit(page)).toBe(false);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver', on: '', via: 'api' });
  });

  test('to forget asks again', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    await expect(widget.reopen).toBeHidden();
    expect(await choiceCookie(context)).toBeUndefined();
    expect(await eventDetails(page, 'change')).toMatchObject([
      { revoked: ['functional', 'analytics'], consent: { decided: false, record: null } },
    ]);
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
  });
});

test.describe('a developer who waits', () => {
  test('for a category goes on once it is allowed', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => {
      window.notes.done = [];
      for (const id of ['necessary', 'analytics', 'marketing'] as const) {
        void TierConsent.when(id).then((consent) => window.notes.done.push(`${id}: ${consent.tier}`));
      }
    });
    await settled(page);
    expect(await page.evaluate(() => window.notes.done)).toEqual(['necessary: null']);
    await widget.tier('gold').click();
    await expect.poll(() => page.evaluate(() => window.notes.done)).toEqual(['necessary: null', 'analytics: gold']);
  });

  test('for a category that nobody knows is told so', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const error = await page.evaluate(() =>
      TierConsent.when('analitics' as never).then(String, (fault: Error) => `${fault.name}: ${fault.message}`),
    );
    expect(error).toMatch(/^RangeError: .*analitics.*analytics/);
  });
});

test('what is allowed can be asked, by category and by service', async ({ page, context, site, messages }) => {
  const config = {
    services: [
      { id: 'youtube', category: 'marketing' },
      { id: 'stats', category: 'analytics' },
    ],
  };
  await rememberChoice(context, site.url, choiceText('silver', { services: 'youtube' }));
  await page.goto(site.page('/', pageWith({ config, tag: PLAIN_TAG })));
  const answers = () =>
    page.evaluate(() => [
      TierConsent.allows('necessary'),
      TierConsent.allows('marketing'),
      TierConsent.allowsService('youtube'),
      TierConsent.allowsService('stats'),
      TierConsent.allowsService('unheard-of'),
      TierConsent.allows('unheard-of' as never),
    ]);
  expect(await answers()).toEqual([true, false, true, false, false, false]);
  expect(messages.filter((message) => message.startsWith('warning: [tierconsent]')).join()).toContain('unheard-of');
  await page.evaluate(() => TierConsent.choose('gold'));
  expect((await answers())[3]).toBe(true);
});

test('the snapshot is one frozen object until something changes', async ({ page, site }) => {
  await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
  const facts = await page.evaluate(() => {
    const before = TierConsent.consent;
    const same = TierConsent.consent === before;
    TierConsent.choose('gold');
    const after = TierConsent.consent;
    const attempts = [
      () => ((after as { tier: unknown }).tier = 'platinum'),
      () => (after.categories as string[]).push('marketing'),
      () => ((TierConsent as { consent: unknown }).consent = before),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // refusing by throwing is fine, too
      }
    }
    return {
      same,
      other: after !== before,
      tier: TierConsent.consent.tier,
      marketing: TierConsent.allows('marketing'),
      before: before.tier,
    };
  });
  expect(facts).toEqual({ same: true, other: true, tier: 'gold', marketing: false, before: null });
});

test('the global tells its version', async ({ page, site }) => {
  await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
  expect(await page.evaluate(() => TierConsent.version)).toMatch(/^\d+\.\d+\.\d+/);
});

test('a destroyed widget leaves nothing of itself, and releases nothing', async ({ page, context, site, widget }) => {
  const body = `<button data-consent-open>Open</button><button data-consent-choose="platinum">All</button>${oneOfEach}`;
  await page.goto(site.page('/', pageWith({ config: { reopen: 'floating' }, body })));
  await expect(widget.banner).toBeVisible();
  await page.evaluate(() => TierConsent.destroy());
  await expect(widget.host).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.getAttributeNames().filter((name) => name.startsWith('data-consent')))).toEqual(
    [],
  );
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'All' }).click();
  await addMarkup(page, tagged.frame('necessary', '/frame'));
  await addTaggedScript(page, 'necessary', says('after'));
  await settled(page);
  await expect(widget.host).toHaveCount(0);
  expect(await ran(page)).toEqual(['necessary']);
  expect(site.requests()).not.toContain('GET /frame');
  expect(await storedChoice(context)).toBeNull();
});

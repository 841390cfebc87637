import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { dialectCases, dialectServices, markup, scriptMarkup, type DialectCase } from '../support/dialect-cases.js';
import { closedGate } from '../support/gate.js';
import { addMarkup, eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const COMPAT_FILE = 'GET /assets/tierconsent.compat.js';

/** What the console said of withheld elements. */
const withheld = (messages: readonly string[]) => messages.filter((message) => message.startsWith('warning: [tierconsent] withheld'));

/** Adds a script by JavaScript, with a manager's tag. */
async function addScript(page: Page, { script, address, isTemplate }: DialectCase, word: string, src: string): Promise<void> {
  await page.evaluate(
    ([attributes, name, url, isInTemplate]) => {
      const make = (element: Element, given: object) => {
        for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
        return element;
      };
      const template = document.createElement('template');
      template.content.append(make(document.createElement('script'), { src: url }));
      const added = isInTemplate ? make(template, attributes) : make(document.createElement('script'), { ...attributes, [name]: url });
      const section = document.createElement('section');
      section.append(added);
      document.body.append(section);
    },
    [script(word), address, src, isTemplate ?? false] as const,
  );
}

for (const dialect of dialectCases) {
  const { name } = dialect;

  test.describe(`a site that was tagged for ${name}`, () => {
    const config = { compat: [name], services: dialectServices };

    test.beforeEach(({ site }) => {
      for (const word of ['necessary', 'analytics', 'marketing', 'unknown', 'late', 'late marketing', 'late unknown']) {
        site.script(`/${word.replace(' ', '-')}.js`, says(word));
      }
    });

    const body = (['marketing', 'unknown', 'analytics', 'necessary'] as const)
      .map((word) => scriptMarkup(dialect, dialect[word], `/${word}.js`))
      .join('\n');

    test('runs each script with the level that its word means, and one with an unknown word never', async ({
      page,
      site,
      widget,
      messages,
    }) => {
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect(widget.banner).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      expect(site.requests().filter((request) => /(analytics|marketing|unknown)\.js/.test(request))).toEqual([]);

      await page.evaluate(() => TierConsent.choose('gold'));
      await expect.poll(() => ran(page)).toEqual(['necessary', 'analytics']);
      await settled(page);
      expect(await ran(page)).not.toContain('marketing');

      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect.poll(() => ran(page)).toEqual(['necessary', 'analytics', 'marketing']);
      await page.evaluate(() => TierConsent.rescan());
      await settled(page);
      expect(await ran(page)).toHaveLength(3);
      expect(withheld(messages)).toEqual([expect.stringContaining(`"${dialect.named}"`)]); // once, by name
      expect(messages.filter((message) => message.startsWith('error: [tierconsent]'))).toEqual([]);
    });

    test('runs what is added later just so', async ({ page, context, site, messages }) => {
      await rememberChoice(context, site.url, choiceText('gold'));
      await page.goto(site.page('/', pageWith({ config })));
      await settled(page);
      await addScript(page, dialect, dialect.unknown, '/late-unknown.js');
      await addScript(page, dialect, dialect.marketing, '/late-marketing.js');
      await addScript(page, dialect, dialect.analytics, '/late.js');
      await expect.poll(() => ran(page)).toEqual(['late']);
      await settled(page);
      expect(await ran(page)).toEqual(['late']);
      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect.poll(() => ran(page)).toEqual(['late', 'late marketing']);
      expect(withheld(messages)).toEqual([expect.stringContaining(dialect.named)]);
    });

    test('leaves them as they are, and asks for no file, without the option', async ({ page, context, site }) => {
      await rememberChoice(context, site.url, choiceText('platinum'));
      await page.goto(site.page('/', pageWith({ config: { services: dialectServices }, body })));
      await settled(page);
      expect(await ran(page)).toEqual([]);
      expect(site.requests()).not.toContain(COMPAT_FILE);
    });
  });
}

test('A page with tags of every manager runs each inline script once, with its level', async ({ page, site, widget, messages }) => {
  const cases = dialectCases.filter(({ script }) => script('').type);
  const script = ({ name, script: attributes }: DialectCase, word: string) => markup('script', attributes(word), says(`${name} ${word}`));
  const body = cases.map((each) => script(each, each.marketing) + script(each, each.analytics)).join('\n');
  const config = { compat: dialectCases.map(({ name }) => name), services: dialectServices };
  await page.goto(site.page('/', pageWith({ config, body })));
  await expect(widget.banner).toBeVisible();
  await settled(page);
  expect(await ran(page)).toEqual([]);
  const gold = cases.map(({ name, analytics }) => `${name} ${analytics}`);
  await page.evaluate(() => TierConsent.choose('gold'));
  await expect.poll(() => ran(page)).toEqual(gold);
  await page.evaluate(() => TierConsent.choose('platinum'));
  await expect.poll(() => ran(page)).toEqual([...gold, ...cases.map(({ name, marketing }) => `${name} ${marketing}`)]);
  expect(withheld(messages)).toEqual([]);
});

test.describe('frames of other managers', () => {
  for (const dialect of dialectCases.filter(({ frame }) => frame)) {
    test(`load with their level: ${dialect.name}`, async ({ page, site, widget }) => {
      const frames = [
        [dialect.marketing, 'marketing'],
        [dialect.analytics, 'analytics'],
        [dialect.unknown, 'unknown'],
      ].map(([word, path]) => markup('iframe', { title: 'A frame', ...dialect.frame!(word!, `${site.otherUrl}/${path}`) }));
      await page.goto(
        site.page(
          '/',
          pageWith({ config: { compat: [dialect.name], services: dialectServices, onRevoke: 'keep' }, body: frames.join('') }),
        ),
      );
      await expect(widget.banner).toBeVisible();
      await settled(page);
      expect(site.otherRequests()).toEqual([]);
      await page.evaluate(() => TierConsent.choose('gold'));
      await expect.poll(() => site.otherRequests()).toEqual(['GET /analytics']);
      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect.poll(() => site.otherRequests()).toEqual(['GET /analytics', 'GET /marketing']);
      await page.evaluate(() => TierConsent.withdraw());
      await expect(page.locator('iframe[src]:not([src="about:blank"])')).toHaveCount(0);
    });
  }
});

test.describe('a withheld frame of another manager', () => {
  test('has a placeholder, and can be let in once', async ({ page, site }) => {
    const frame = markup('iframe', { title: 'A film', 'data-cookieconsent': 'marketing', 'data-cookieblock-src': `${site.otherUrl}/film` });
    await page.goto(site.page('/', pageWith({ config: { compat: 'auto' }, body: `<main>${frame}</main>` })));
    await page.locator('[data-tierconsent-placeholder] button[data-action=load-once]').click();
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
  });
});

test.describe('an element that is tagged twice', () => {
  const cases = {
    'by two managers, though they agree': {
      compat: ['cookiebot', 'onetrust'],
      attributes: { 'data-cookieconsent': 'statistics', class: 'optanon-category-C0002' },
      named: 'tagged-twice:cookiebot+onetrust',
    },
    'by us and by another': {
      compat: 'auto',
      attributes: { 'data-category': 'analytics', 'data-cookieconsent': 'statistics' },
      named: 'tagged-twice:tierconsent+cookiebot',
    },
    'by us, with a service, and by another': {
      compat: 'auto',
      attributes: { 'data-service': 'matomo', 'data-cookieconsent': 'necessary' },
      named: 'tagged-twice:tierconsent+cookiebot',
    },
    'by two that read the same attribute in two ways': {
      compat: ['complianz', 'cookieconsent'],
      attributes: { 'data-category': 'functional', 'data-cmplz-src': '/a.js' },
      named: 'tagged-twice:complianz+cookieconsent',
    },
  };

  for (const [how, { compat, attributes, named }] of Object.entries(cases)) {
    test(`${how} is never released, and named`, async ({ page, context, site, messages }) => {
      await rememberChoice(context, site.url, choiceText('platinum'));
      const twice = markup('script', { type: 'text/plain', ...attributes }, says('twice'));
      const frame = markup('iframe', { title: 'Twice', 'data-src': `${site.otherUrl}/twice`, ...attributes });
      await page.goto(site.page('/', pageWith({ config: { compat }, body: twice + frame + tagged.inline('analytics', says('ours')) })));
      await expect.poll(() => ran(page)).toEqual(['ours']);
      await settled(page);
      expect(await ran(page)).toEqual(['ours']);
      expect(site.otherRequests()).toEqual([]);
      expect(withheld(messages).filter((message) => message.includes(`"${named}"`))).toHaveLength(2);
      expect(withheld(messages)).toHaveLength(2);
    });
  }
});

test.describe('a word for a category that the site does not have', () => {
  const own = {
    categories: [{ id: 'necessary' }, { id: 'targeting' }],
    tiers: [
      { id: 'private', categories: ['necessary'] },
      { id: 'open', categories: ['necessary', 'targeting'] },
    ],
  };

  test('is never released, while one for a category of its own is', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('open', { on: 'targeting' }));
    const script = (word: string) => markup('script', { type: 'text/plain', 'data-cookiecategory': word }, says(word));
    const body = ['necessary', 'analytics', 'targeting', 'constructor', '__proto__'].map(script).join('');
    await page.goto(site.page('/', pageWith({ config: { ...own, compat: 'auto' }, body })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'targeting']);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'targeting']);
    const named = ['analytics', 'constructor', '__proto__'].map((word) => expect.stringContaining(`"cookieconsent:${word}"`));
    expect(withheld(messages)).toEqual(named);
  });
});

test.describe('`"auto"`', () => {
  test('reads what only one manager can have written, and leaves the rest alone', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const sure = ['data-cookieconsent', 'data-osano', 'data-cookiefirst-category', 'data-cookiecategory'];
    const doubtful = ['data-cc-category', 'data-categories', 'data-name', 'data-consent', 'data-purpose'];
    const script = (attribute: string) => markup('script', { type: 'text/plain', [attribute]: 'analytics' }, says(attribute));
    const template = markup('template', { 'data-purpose': 'analytics' }, markup('script', {}, says('template')));
    const body = [...sure, ...doubtful].map(script).join('') + template;
    await page.goto(site.page('/', pageWith({ config: { compat: 'auto' }, body })));
    await expect.poll(() => ran(page)).toEqual(sure);
    await settled(page);
    expect(await ran(page)).toEqual(sure);
  });
});

test.describe('the order', () => {
  test('is that of the document, over our tags and those of others', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const slow = closedGate();
    site.script('/slow.js', says('theirs, slow'), { gate: slow });
    const body = [
      markup('script', { type: 'text/plain', 'data-cookieconsent': 'statistics', src: '/slow.js' }),
      tagged.inline('analytics', says('ours')),
      markup('script', { type: 'text/plain', class: 'optanon-category-C0002-C0004' }, says('theirs')),
    ].join('\n');
    await page.goto(site.page('/', pageWith({ config: { compat: ['cookiebot', 'onetrust'] }, body })), { waitUntil: 'domcontentloaded' });
    await expect.poll(() => site.requests()).toContain('GET /slow.js');
    expect(await ran(page)).toEqual([]);
    slow.open();
    await expect.poll(() => ran(page)).toEqual(['theirs, slow', 'ours', 'theirs']);
  });
});

test.describe('the file', () => {
  const theirs = markup('script', { type: 'text/plain', 'data-osano': 'ANALYTICS' }, says('theirs'));

  test('comes from beside the core, also where everything else is in one', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const tag = '<script async src="/assets/tierconsent.all.js"></script>';
    await page.goto(site.page('/', pageWith({ config: { compat: 'auto' }, tag, body: theirs })));
    await expect.poll(() => ran(page)).toEqual(['theirs']);
    expect(site.requests()).toContain(COMPAT_FILE);
  });

  test('is not asked for where the list is empty', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config: { compat: [] }, body: theirs + tagged.inline('analytics', says('ours')) })));
    await expect.poll(() => ran(page)).toEqual(['ours']);
    await settled(page);
    expect(site.requests()).not.toContain(COMPAT_FILE);
  });

  test('needs nothing that Trusted Types and a strict Content-Security-Policy forbid', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const nonce = 'abc123';
    const withNonce = (name: string) => markup('script', { nonce }, says(name));
    const body = [
      markup('script', { type: 'text/plain', 'data-cookieconsent': 'statistics', src: '/external.js', nonce }),
      markup('script', { type: 'text/plain', class: 'optanon-category-C0002', nonce }, says('inline')),
      markup('template', { 'data-purpose': 'analytics' }, withNonce('in a template')),
    ];
    site.script('/external.js', says('external'));
    const html = pageWith({
      config: null,
      tag: `<script nonce="${nonce}" src="/assets/tierconsent.js" data-manual></script><script nonce="${nonce}">TierConsent.start({ compat: ['cookiebot', 'onetrust', 'orejime'] })</script>`,
      body: body.join('\n'),
    });
    const policy = `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
    await page.goto(site.page('/', { html, headers: { 'content-security-policy': policy } }));
    await expect.poll(() => ran(page)).toEqual(['external', 'inline', 'in a template']);
    expect(messages.filter((message) => message.startsWith('error: [tierconsent]'))).toEqual([]);
  });
});

test.describe('until the file is there', () => {
  const theirs = markup('script', { type: 'text/plain', 'data-cookieconsent': 'statistics' }, says('theirs'));
  const body = tagged.inline('analytics', says('ours')) + theirs;

  test('nothing is released, and then everything is', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const gate = closedGate();
    site.asset('tierconsent.compat.js', { gate });
    await page.goto(site.page('/', pageWith({ config: { compat: 'auto' }, body })), { waitUntil: 'domcontentloaded' });
    await expect.poll(() => site.requests()).toContain(COMPAT_FILE);
    await page.evaluate(() => TierConsent.rescan());
    expect(await ran(page)).toEqual([]);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['ours', 'theirs']);
  });

  test('and if it never comes, all stays withheld, and the owner hears of it', async ({ page, site, widget }) => {
    await listenToEvents(page);
    site.asset('tierconsent.compat.js', { status: 404 });
    await page.goto(site.page('/', pageWith({ config: { compat: 'auto' }, body })));
    await expect
      .poll(() => eventDetails(page, 'error'))
      .toEqual([{ source: 'compat', error: expect.stringContaining('tierconsent.compat.js') }]);
    await widget.tier('platinum').click();
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });

  test('and if a name is misspelled, all stays withheld, and the owner hears the right one', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config: { compat: ['cookibot'] }, body })));
    await expect.poll(() => messages.filter((message) => message.startsWith('error'))).toHaveLength(1);
    expect(messages.join()).toContain('compat[0]: unknown consent manager "cookibot". Did you mean "cookiebot"?');
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

test.describe('a tag on something that acts already', () => {
  test('is warned of, for nothing withholds it', async ({ page, site, messages }) => {
    const live = markup('script', { 'data-osano': 'ANALYTICS' }, says('live'));
    const needed = markup('script', { 'data-osano': 'ESSENTIAL' }, says('needed'));
    const frame = markup('iframe', { title: 'A frame', 'data-cookieconsent': 'marketing', src: `${site.otherUrl}/frame` });
    const ignored = markup('script', { 'data-cookieconsent': 'ignore' }, says('ignored'));
    const data = markup('script', { type: 'application/ld+json', 'data-osano': 'ANALYTICS' }, '{}');
    await page.goto(site.page('/', pageWith({ config: { compat: 'auto' }, body: live + needed + frame + ignored + data })));
    await settled(page);
    expect(await ran(page)).toEqual(['live', 'needed', 'ignored']);
    expect(messages.filter((message) => message.includes('not withheld'))).toHaveLength(2);
  });
});

test.describe('our own tags beside Complianz', () => {
  test('mean what they mean to us: `functional` waits for its level', async ({ page, site, widget }) => {
    const body =
      tagged.inline('functional', says('ours')) + tagged.inline('necessary', says('needed')) + tagged.inline('preferences', says('theirs'));
    await page.goto(site.page('/', pageWith({ config: { compat: ['complianz'] }, body })));
    await expect.poll(() => ran(page)).toEqual(['needed']);
    await settled(page);
    expect(await ran(page)).toEqual(['needed']);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['needed', 'ours', 'theirs']);
  });

  test('are not read again on a copy: what was translated stays translated', async ({ page, site, widget }) => {
    const theirs = markup('script', { type: 'text/plain', 'data-category': 'preferences', 'data-cmplz-src': '/theirs.js' });
    site.script('/theirs.js', says('theirs'));
    await page.goto(site.page('/', pageWith({ config: { compat: ['complianz'] }, body: `<div id="box">${theirs}</div>` })));
    await expect(page.locator('#box script')).toHaveAttribute('data-category', 'functional');
    await page.evaluate(() => document.body.append(document.querySelector('#box')!.cloneNode(true)));
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['theirs', 'theirs']);
  });
});

test.describe('a template of Orejime’s', () => {
  const config = { compat: ['orejime'] };

  test('lets its texts be seen, and its scripts, frames and images wait', async ({ page, site, widget }) => {
    const content = [
      '<p>A text</p>',
      markup('script', {}, says('inline')),
      markup('script', { type: 'module' }, says('module')),
      `<iframe title="A frame" src="${site.otherUrl}/frame"></iframe>`,
      `<picture><source srcset="${site.otherUrl}/wide.gif"><img src="${site.otherUrl}/image.gif" alt=""></picture>`,
      `<link rel="stylesheet" href="${site.otherUrl}/style.css">`,
    ];
    const body = `<main>${markup('template', { 'data-purpose': 'marketing' }, content.join(''))}</main>`;
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(page.getByText('A text')).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual([]);
    expect(site.otherRequests()).toEqual([]);
    await widget.tier('platinum').click();
    await expect.poll(() => ran(page)).toEqual(['inline', 'module']);
    await expect.poll(() => [...site.otherRequests()].sort()).toEqual(['GET /frame', 'GET /style.css', 'GET /wide.gif']);
  });

  test('stays closed where something in it would act by itself', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const url = site.otherUrl;
    const contents = [
      `<div style="background: url(${url}/a.gif)">A</div>`,
      `<style>@import "${url}/a.css";</style>`,
      `<svg><image href="${url}/a.gif"></image></svg>`,
      `<object data="${url}/a.html"></object>`,
      `<iframe title="A" srcdoc="<script>parent.ran = ['smuggled']</script>"></iframe>`,
      `<iframe title="A" onload="ran = ['smuggled']"></iframe>`,
      `<details open ontoggle="ran = ['smuggled']">A</details>`,
      `<form><input type="image" src="${url}/a.gif"></form>`,
      `<table background="${url}/a.gif"></table>`,
      `<my-element></my-element>`,
      `<link rel="preload" as="image" imagesrcset="${url}/a.gif">`,
      `<meta http-equiv="refresh" content="0; url=/away">`,
      `<div><template shadowrootmode="open"><img src="${url}/a.gif" alt=""></template></div>`,
      `<div><template shadowrootmode="closed" shadowrootclonable><img src="${url}/a.gif" alt=""></template></div>`,
    ].map((content) => content.replaceAll('<script>', '&lt;script>'));
    const body = contents.map((content) => markup('template', { 'data-purpose': 'marketing' }, content)).join('');
    await page.goto(site.page('/', pageWith({ config, body: body + tagged.inline('marketing', says('ours')) })));
    await expect.poll(() => ran(page)).toEqual(['ours']);
    await settled(page);
    expect(await ran(page)).toEqual(['ours']);
    expect(site.otherRequests()).toEqual([]);
    expect(messages.filter((message) => message.includes('cannot wait by itself'))).toHaveLength(contents.length);
  });

  test('leaves out what is hidden in a closed shadow root', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    const hidden = `<template shadowrootmode="closed"><img src="${site.otherUrl}/a.gif" alt=""><script>${says('hidden')}</script></template>`;
    const body = markup('template', { 'data-purpose': 'marketing' }, `<div>${hidden}A text</div>`);
    await page.goto(site.page('/', pageWith({ config, body: body + tagged.inline('necessary', says('ours')) })));
    await expect(page.getByText('A text')).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['ours']);
    expect(site.otherRequests()).toEqual([]);
  });

  test('stays closed around a script of SVG, which no type makes inert', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title>
      <script type="application/json" data-tierconsent="">${JSON.stringify(config)}</script>
      <script async="" src="/assets/tierconsent.js"></script></head><body>
      <template data-purpose="marketing"><script xmlns="http://www.w3.org/2000/svg">${says('smuggled')}</script></template>
      <p>The end</p></body></html>`;
    await page.goto(site.page('/', { html, headers: { 'content-type': 'application/xhtml+xml' } }));
    await expect.poll(() => messages.filter((message) => message.includes('a <script> in it cannot wait by itself'))).toHaveLength(1);
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });

  test('never releases what another manager has tagged in it, too', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    const inside = `<script type="text/plain" data-cookieconsent="marketing" data-type="text/javascript">${says('inside')}</script>`;
    const body = markup('template', { 'data-purpose': 'necessary' }, inside + markup('script', {}, says('beside')));
    await page.goto(site.page('/', pageWith({ config: { compat: ['orejime', 'cookiebot'] }, body })));
    await expect.poll(() => ran(page)).toEqual(['beside']);
    await settled(page);
    expect(await ran(page)).toEqual(['beside']);
    expect(withheld(messages)).toEqual([expect.stringContaining('"tagged-twice:orejime"')]);
  });

  test('that comes as markup stays inert: `innerHTML` is no way to run a script', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ config, body: tagged.inline('marketing', says('ours')) })));
    await expect.poll(() => ran(page)).toEqual(['ours']);
    await addMarkup(page, markup('template', { 'data-purpose': 'marketing' }, `<p>A text</p>${markup('script', {}, says('smuggled'))}`));
    await expect(page.getByText('A text')).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['ours']);
  });

  test('waits for the parser: what is still being written is not taken apart', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const half = closedGate();
    const [start, end] = [
      `<template data-purpose="marketing"><script>${says('first')}</script>`,
      `<script>${says('second')}</script></template>`,
    ];
    const whole = pageWith({ config, body: `${start}SPLIT${end}` }).split('SPLIT');
    await page.goto(site.page('/', { chunks: [whole[0]!, half, whole[1]!] }), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain(COMPAT_FILE);
    await page.evaluate(() => TierConsent.rescan());
    expect(await ran(page)).toEqual([]);
    half.open();
    await expect.poll(() => ran(page)).toEqual(['first', 'second']);
  });
});

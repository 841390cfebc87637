import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran } from '../support/page-state.js';
import { pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external, frame } = tagged;

/** Code that takes this many ms of the browser's time. */
const busy = (ms: number) => `{ const end = performance.now() + ${ms}; while (performance.now() < end); }`;

/** Counts the frames that were begun without a banner since a press. Noted are those that came before the first release. */
const countFrames = () => {
  const isGone = () => !document.querySelector('#tierconsent')?.shadowRoot?.querySelector('[part~=banner]');
  let frames = 0;
  const count = () => {
    frames += Number(isGone());
    requestAnimationFrame(count);
  };
  addEventListener('click', () => requestAnimationFrame(count), { once: true, capture: true });
  Object.assign(window, { framesWithoutBanner: () => frames });
};

test.describe('a press is answered before anything is released', () => {
  for (const [what, slow] of [
    ['a script', ''],
    ['a script, on a page that is busy', busy(400)],
  ] as const) {
    test(`${what}: the banner is gone and a frame was painted`, async ({ page, site, widget }) => {
      const body = inline('analytics', `notes.frames = framesWithoutBanner(); ${says('released')}`);
      await page.goto(site.page('/', pageWith({ body })));
      await expect(widget.banner).toBeVisible();
      await page.evaluate(countFrames);
      await page.evaluate((text) => {
        const script = Object.assign(document.createElement('script'), { text: `addEventListener('click', () => ${text || '{}'})` });
        document.head.append(script);
      }, slow);
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['released']);
      expect(await page.evaluate(() => window.notes.frames)).toBeGreaterThanOrEqual(1);
    });
  }

  test('a frame and a file: nothing is asked of a server before that', async ({ page, site, widget }) => {
    site.script('/a.js', says('a'));
    await page.goto(site.page('/', pageWith({ body: external('analytics', '/a.js') + frame('analytics', '/frame') })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(countFrames);
    await page.evaluate(() => {
      document.addEventListener(
        'tierconsent:release',
        () => (window.notes.frames ??= (window as never as { framesWithoutBanner(): number }).framesWithoutBanner()),
      );
    });
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['a']);
    expect(await page.evaluate(() => window.notes.frames)).toBeGreaterThanOrEqual(1);
  });
});

test.describe('what the page adds when it hears of a choice', () => {
  /** As an application does that draws itself anew. */
  const addOnChange = (text: string) => {
    document.addEventListener('tierconsent:change', () => {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text });
      script.dataset['category'] = 'analytics';
      const box = document.createElement('div');
      box.append(script);
      document.body.append(box);
    });
  };

  test('waits for what was there before', async ({ page, site, widget }) => {
    site.script('/lib.js', says('lib'));
    await page.addInitScript(addOnChange, says('uses lib'));
    await page.goto(site.page('/', pageWith({ body: external('analytics', '/lib.js') })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['lib', 'uses lib']);
  });

  test('waits for a frame too, with what `rescan()` is given meanwhile', async ({ page, site, widget }) => {
    await page.addInitScript(addOnChange, `notes.frames = framesWithoutBanner(); ${says('added')}`);
    await page.addInitScript(() => {
      document.addEventListener('tierconsent:change', () => {
        TierConsent.rescan(document.body);
        TierConsent.rescan(window.notes.root.querySelector('p'));
      });
    });
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(countFrames);
    await page.evaluate((text) => {
      const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text });
      script.dataset['category'] = 'analytics';
      root.append(document.createElement('p'));
      root.firstElementChild!.append(script);
      window.notes.root = root;
    }, says('in the shadow'));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['added', 'in the shadow']);
    expect(await page.evaluate(() => window.notes.frames)).toBeGreaterThanOrEqual(1);
  });
});

test.describe('a long release', () => {
  const many = Array.from({ length: 30 }, (_, index) => index);

  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  test('is cut into slices of 8 ms', async ({ page, site }) => {
    await page.addInitScript(() => {
      (window.notes ??= {}).slices = [];
      document.addEventListener('tierconsent:release', ({ detail }) => window.notes.slices.push(detail.elements.length));
    });
    const body = many.map((index) => inline('analytics', busy(3) + says(String(index)))).join('');
    await page.goto(site.page('/', pageWith({ tag: '', body: body + PLAIN_TAG })));
    await expect.poll(() => ran(page)).toEqual(many.map(String));
    // Three scripts of 3 ms are as many as fit: after the third the time is over.
    expect(Math.max(...(await page.evaluate(() => window.notes.slices)))).toBeLessThanOrEqual(3);
  });

  test('answers a press in the middle of it', async ({ page, context, site, widget }) => {
    await context.clearCookies();
    const head = '<style>#press{position:absolute;top:0;left:0;width:100px;height:100px}</style>';
    const begun = inline('analytics', 'console.log("begun")');
    const body =
      begun + many.map((index) => inline('analytics', busy(60) + says(String(index)))).join('') + '<button id="press">Press</button>';
    await page.goto(site.page('/', pageWith({ head, body })));
    await page.evaluate(() => {
      document.querySelector('#press')!.addEventListener('mousedown', () => (window.notes.pressedAfter = window.ran?.length ?? 0));
    });
    const hasBegun = page.waitForEvent('console', (message) => message.text() === 'begun');
    const choice = widget.tier('gold').click();
    await hasBegun;
    await page.mouse.click(50, 50);
    await choice;
    await expect.poll(() => ran(page)).toEqual(many.map(String));
    expect(await page.evaluate(() => window.notes.pressedAfter)).toBeLessThan(30);
  });

  test('keeps its order although files are under way', async ({ page, site }) => {
    const gates = many.map(() => closedGate());
    const body = many.map((index) => {
      if (index % 6 !== 0) return inline('analytics', busy(2) + says(String(index)));
      site.script(`/${index}.js`, busy(2) + says(String(index)), { gate: gates[index]! });
      return external('functional', `/${index}.js`);
    });
    await page.goto(site.page('/', pageWith({ body: body.join('') })), { waitUntil: 'commit' });
    for (const gate of [...gates].reverse()) gate.open();
    await expect.poll(() => ran(page)).toEqual(many.map(String));
  });

  test('also where the browser has no `scheduler`: then the page’s own tasks come in between', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'scheduler', { value: undefined });
      const turns: number[] = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        turns.push(window.ran?.length ?? 0);
        if (turns.at(-1)! < 30) port2.postMessage(0);
      };
      port2.postMessage(0);
      (window.notes ??= {}).turns = turns;
    });
    const body = many.map((index) => inline('analytics', busy(3) + says(String(index)))).join('');
    await page.goto(site.page('/', pageWith({ tag: '', body: body + PLAIN_TAG })));
    await expect.poll(() => ran(page)).toEqual(many.map(String));
    const between = await page.evaluate(() => (window.notes.turns as number[]).filter((count) => count > 0 && count < 30));
    expect(new Set(between).size).toBeGreaterThanOrEqual(3);
  });

  test('also where an element calls itself `scheduler`', async ({ page, site }) => {
    const body = '<img id="scheduler" alt="">' + many.map((index) => inline('analytics', busy(2) + says(String(index)))).join('');
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(many.map(String));
  });
});

test('a page in a tab that nobody looks at releases without a frame', async ({ page, context, site }) => {
  await page.goto(site.page('/', pageWith({ body: inline('analytics', says('hidden')) })));
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    window.requestAnimationFrame = () => 0; // as a browser does that paints no frames
    TierConsent.choose('gold');
  });
  await expect.poll(() => ran(page)).toEqual(['hidden']);
  expect(await context.cookies()).toHaveLength(1);
});

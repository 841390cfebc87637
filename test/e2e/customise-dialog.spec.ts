import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { addMarkup, eventTypes, listenToEvents, settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import { expectEqualWeight } from '../support/weight.js';

const config = {
  policyUrl: '/privacy',
  controller: { name: 'Fernhill Ltd', contactUrl: 'mailto:privacy@fernhill.example', rightsUrl: '/privacy#rights' },
  services: [
    {
      id: 'stats',
      category: 'analytics',
      name: 'Visitor statistics',
      provider: 'Example Analytics',
      policyUrl: 'https://analytics.example/privacy',
      hosts: ['analytics.example'],
      storage: [
        { name: '_ga_*', kind: 'cookie', maxAge: 90, purpose: 'Counts visits' },
        { name: 'sid', kind: 'cookie', maxAge: 0, purpose: 'Holds a visit together' },
        { name: 'volume', kind: 'localStorage', purpose: 'Remembers the volume' },
      ],
    },
    { id: 'pay', category: 'necessary', name: 'Card payments' },
  ],
};

const body = '<main><h1>A page</h1><a href="/one">One</a> <button>Two</button></main>';

test.describe('the preferences', () => {
  test.beforeEach(async ({ page, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith({ config, body })));
    await widget.customise.click();
    await expect(widget.preferences).toBeVisible();
  });

  test('are a native modal dialog, named by its heading, where the focus begins', async ({ page, widget }) => {
    const state = await widget.preferences.evaluate((dialog) => {
      const focused = (dialog.getRootNode() as ShadowRoot).activeElement;
      const label = dialog.getAttribute('aria-labelledby');
      return {
        modal: dialog.matches('dialog:modal'),
        focused: focused?.localName,
        isLabel: focused?.id === label,
        text: focused?.textContent,
      };
    });
    expect(state).toMatchObject({ modal: true, isLabel: true });
    expect(state.focused).toMatch(/^h[1-6]$/);
    await expect(page.getByRole('dialog', { name: state.text!.trim() })).toBeVisible();
  });

  test('keep the keyboard inside, and the page behind them out of reach', async ({ page }) => {
    const places = new Set<string>();
    for (const key of [...Array<string>(40).fill('Tab'), ...Array<string>(40).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      places.add(
        await page.evaluate(() => {
          const inside = document.activeElement?.shadowRoot?.activeElement;
          return inside ? (inside.closest('dialog') ? 'dialog' : 'banner') : document.activeElement!.localName;
        }),
      );
    }
    expect(places).toContain('dialog');
    places.delete('body'); // on its way round, the focus passes the browser's own controls
    expect([...places]).toEqual(['dialog']);
    const hit = await page.locator('main button').evaluate((button) => {
      const { x, y } = button.getBoundingClientRect();
      return document.elementFromPoint(x + 2, y + 2) === button;
    });
    expect(hit, 'the page behind a modal dialog is inert').toBe(false);
  });

  for (const presses of [1, 2]) {
    test(`close on ${presses === 1 ? 'Escape' : 'a double Escape'} without changing anything`, async ({ page, context, widget }) => {
      await widget.switch('marketing').check();
      for (let press = 0; press < presses; press++) await page.keyboard.press('Escape');
      await expect(widget.preferences).toBeHidden();
      await expect(widget.banner).toBeVisible();
      await expect.poll(() => eventTypes(page)).toContain('close');
      expect(await eventTypes(page)).not.toContain('change');
      expect(await storedChoice(context)).toBeNull();
      await expect(widget.customise).toBeFocused(); // back where the visitor was
    });
  }

  for (const opener of ['button[data-action=customise]', 'button#own']) {
    test(`open for a press of ${opener} right after Escape, and stay open`, async ({ page, context, widget }) => {
      await addMarkup(page, '<button id="own" data-consent-open>Own</button>');
      await page.evaluate((selector) => {
        const { shadowRoot } = document.querySelector('#tierconsent')!;
        const dialog = shadowRoot!.querySelector('dialog')!;
        window.notes.closes = 0;
        dialog.addEventListener('close', () => window.notes.closes++);
        dialog.close(); // what Escape does: the dialog is shut, and says so in a later task
        [shadowRoot, document]
          .map((root) => root!.querySelector<HTMLElement>(selector))
          .find(Boolean)!
          .click();
      }, opener);
      await expect.poll(() => page.evaluate(() => window.notes.closes)).toBeGreaterThan(0);
      await settled(page);
      await expect(widget.preferences).toBeVisible();
      expect(await widget.preferences.evaluate((dialog: HTMLDialogElement) => dialog.matches(':modal'))).toBe(true);
      expect((await eventTypes(page)).filter((type) => ['open', 'close'].includes(type))).toEqual(['open', 'open', 'close', 'open']);
      await widget.radio('gold').check();
      await widget.save.click();
      await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
      await expect(widget.preferences).toBeHidden();
    });
  }

  test('open again for quick presses of Escape and Enter, and are closed by the last Escape', async ({ page, widget }) => {
    for (let round = 0; round < 5; round++) {
      await page.keyboard.press('Escape');
      await expect(widget.customise).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(widget.preferences).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await settled(page);
    await expect(widget.preferences).toBeHidden();
    await expect(widget.banner).toBeVisible();
  });

  test('weigh saving and refusing alike', async ({ widget }) => {
    await expectEqualWeight(widget.preferences.locator('button[data-action=save], button[data-action=reject]'));
    await expect(widget.reject).toContainText(/reject/i);
  });

  test('group the tiers under a legend and describe each', async ({ widget }) => {
    const groups = widget.preferences.locator('fieldset');
    await expect(groups.locator('legend').first()).toHaveText(/\S/);
    await expect(groups.locator('input[type=radio][name=tier]')).toHaveCount(3);
    const described = await widget.radios.evaluateAll((all) =>
      all.map((radio) => {
        const root = radio.getRootNode() as ShadowRoot;
        const id = radio.getAttribute('aria-describedby');
        return (radio as HTMLInputElement).labels?.length === 1 && (id ? root.getElementById(id)?.textContent : '');
      }),
    );
    for (const text of described) expect(text).toMatch(/\w+ \w+/);
  });

  test('say of each service who is behind it, what it stores, what for and for how long', async ({ page, widget }) => {
    for (const summary of await widget.preferences.locator('summary').all()) await summary.click();
    const text = await widget.preferences.innerText();
    for (const words of [
      'Visitor statistics',
      'Example Analytics',
      '_ga_*',
      'Counts visits',
      '90 days',
      'sid',
      'volume',
      'Remembers the volume',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('until you close the browser');
    expect(text).toContain('Card payments');
    await expect(page.locator('#tierconsent a[href="https://analytics.example/privacy"]')).toBeVisible();
    await expect(page.locator('#tierconsent a[href="https://analytics.example/privacy"]')).toHaveAttribute('rel', /noopener/);
  });

  test('name the controller, and lead to contact, rights and policy', async ({ widget }) => {
    await expect(widget.preferences).toContainText('Fernhill Ltd');
    for (const address of ['mailto:privacy@fernhill.example', '/privacy#rights', '/privacy']) {
      await expect(widget.preferences.locator(`a[href="${address}"]`)).toHaveText(/\S/);
    }
  });

  test('say what is locked on, and why', async ({ widget }) => {
    await expect(widget.switch('necessary')).toBeDisabled();
    await expect(widget.preferences).toContainText('Always on');
  });

  test('show what was chosen, when and until when: before, and after', async ({ page, widget }) => {
    await expect(widget.preferences.getByRole('heading', { name: 'Your choice' })).toBeVisible();
    await expect(widget.preferences).toContainText('You have not chosen yet');
    await widget.radio('gold').check();
    await widget.save.click();
    await widget.reopen.click();
    await expect(widget.preferences).not.toContainText('You have not chosen yet');
    const [today, end] = await page.evaluate(() => {
      const write = (moment: number) => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(moment);
      return [write(Date.now()), write(Date.now() + 182 * 86_400_000)];
    });
    const panel = widget.preferences.getByRole('region', { name: 'Your choice' });
    await expect(panel).toContainText('Balanced');
    await expect(panel).toContainText(today!);
    await expect(panel).toContainText(end!);
  });
});

test('the preferences show the reference of a choice that has one', async ({ page, context, site, widget }) => {
  const id = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
  await rememberChoice(context, site.url, choiceText('gold', { id }));
  await page.goto(site.page('/', pageWith({ config })));
  await widget.reopen.click();
  await expect(widget.preferences.getByRole('region', { name: 'Your choice' })).toContainText(id);
});

import { describe, expect, it } from 'vitest';
import { createDelivery, type Delivery } from '../../../src/records/delivery.js';
import type { Outcome } from '../../../src/records/post-receipt.js';
import type { Receipt } from '../../../src/records/receipt.js';
import { MOST_PAGES, type Noted } from '../../../src/records/shelf.js';
import { createShelfStore, KEY } from '../../../src/records/shelf-store.js';

const NOW = 1_763_812_800_000;
const receipt = (id: string) => ({ id }) as Receipt;
const noted = (id: string): Noted => ({ id, policy: '1', exp: NOW * 2, categories: [], services: [] });

/** A browser without locks, whose pages share a storage and a clock. */
function createBrowser(outcome: (index: number) => Outcome | Promise<Outcome> = () => 'delivered') {
  const stored = new Map<string, string>();
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const browser = { now: NOW, sent: [] as string[], told: [] as string[], isFull: false, isBlocked: false };
  const storage = () => {
    if (browser.isBlocked) throw new Error('blocked');
    return {
      getItem: (key: string) => stored.get(key) ?? null,
      removeItem: (key: string) => void stored.delete(key),
      setItem(key: string, text: string) {
        if (browser.isFull) throw new Error('full');
        stored.set(key, text);
      },
    };
  };
  /** Lets time pass, and all that waits for it happen. */
  async function pass(time: number): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve));
    const next = timers.sort((one, other) => one.at - other.at)[0];
    if (!next || next.at > browser.now + time) return void (browser.now += time);
    timers.shift();
    const left = time - Math.max(0, next.at - browser.now);
    browser.now = Math.max(browser.now, next.at);
    next.run();
    return pass(left);
  }
  return Object.assign(browser, {
    pass,
    text: () => stored.get(KEY) ?? null,
    /** Another page: nothing of the one before runs on. */
    leave: () => void (timers.length = 0),
    page(isSending = true): Delivery {
      const now = () => browser.now;
      return createDelivery({
        store: createShelfStore({ storage, locks: undefined, now }),
        post: isSending ? async ({ id }) => outcome(browser.sent.push(id) - 1) : null,
        report: ({ message }) => browser.told.push(message),
        later: (run, delay) => timers.push({ at: browser.now + delay, run }),
        now,
      });
    },
  });
}

describe('A receipt', () => {
  it('is sent once where all is well, and does not wait any more', async () => {
    const browser = createBrowser();
    expect(await browser.page().take(noted('a'), receipt('a'), false)).toBe(true);
    await browser.pass(60_000);
    browser.page().resume();
    await browser.pass(60_000);
    expect(browser.sent).toEqual(['a']);
    expect(browser.text()).toMatch(/"settled":"a"}$/);
    expect(browser.told).toEqual([]);
  });

  it('is taken once, whoever asks', async () => {
    const browser = createBrowser();
    expect(await browser.page().take(noted('a'), receipt('a'), false)).toBe(true);
    expect(await browser.page().take(noted('a'), receipt('a'), true)).toBe(false);
    await browser.pass(60_000);
    expect(browser.sent).toEqual(['a']);
  });

  it('is tried three times within ten seconds, and not again on that page', async () => {
    const browser = createBrowser(() => 'failed');
    await browser.page().take(noted('a'), receipt('a'), false);
    await browser.pass(10_000);
    expect(browser.sent).toHaveLength(3);
    await browser.pass(600_000);
    expect(browser.sent).toHaveLength(3);
  });

  it('gives a receipt up after eleven pages, and says so once', async () => {
    const browser = createBrowser(() => 'failed');
    await browser.page().take(noted('a'), receipt('a'), false);
    await browser.pass(60_000);
    for (let page = 1; page < MOST_PAGES + 3; page++) {
      browser.page().resume();
      await browser.pass(60_000);
    }
    expect(browser.sent).toHaveLength(3 * 11);
    expect(browser.told).toEqual(['the receipt a was given up: the server did not take it on 11 pages.']);
  });

  it('is not sent again once the server has refused it', async () => {
    const browser = createBrowser(() => 'refused');
    await browser.page().take(noted('a'), receipt('a'), false);
    await browser.pass(60_000);
    browser.page().resume();
    await browser.pass(60_000);
    expect(browser.sent).toEqual(['a']);
    expect(browser.told).toEqual(['the receipt a was given up: the server refuses it.']);
  });

  it('is sent by one of two pages that cannot lock', async () => {
    const browser = createBrowser(() => new Promise(() => {}));
    await browser.page().take(noted('a'), receipt('a'), false);
    await browser.pass(1);
    browser.page().resume();
    await browser.pass(29_000);
    expect(browser.sent).toEqual(['a']);
  });

  it('is sent by the next page where the one before went away over it', async () => {
    const browser = createBrowser((index) => (index === 0 ? new Promise<Outcome>(() => {}) : 'delivered'));
    await browser.page().take(noted('a'), receipt('a'), false);
    await browser.pass(1);
    browser.leave();
    browser.page().resume();
    await browser.pass(31_000);
    expect(browser.sent).toEqual(['a', 'a']);
    expect(browser.text()).toMatch(/"settled":"a"}$/);
  });

  it('is sent from memory where nothing can be kept', async () => {
    const browser = Object.assign(
      createBrowser((index) => (index === 0 ? 'failed' : 'delivered')),
      { isBlocked: true },
    );
    expect(await browser.page().take(noted('a'), receipt('a'), false)).toBe(true);
    await browser.pass(60_000);
    expect(browser.sent).toEqual(['a', 'a']);
  });

  it('is not made up for where the next page would make it up again', async () => {
    const browser = Object.assign(createBrowser(), { isFull: true });
    expect(await browser.page().take(noted('a'), receipt('a'), true)).toBe(false);
    await browser.pass(60_000);
    expect(browser.sent).toEqual([]);
  });

  it('is only noted where the owner sends it', async () => {
    const browser = createBrowser();
    const page = browser.page(false);
    expect(await page.take(noted('a'), receipt('a'), false)).toBe(true);
    page.resume();
    await browser.pass(60_000);
    expect(browser.sent).toEqual([]);
    expect(page.last()).toEqual(noted('a'));
    expect(browser.text()).toMatch(/"settled":"a"}$/);
  });

  it('is the last that is known of, until the choice is forgotten', async () => {
    const page = createBrowser().page();
    await page.take(noted('a'), receipt('a'), false);
    expect(page.last()?.id).toBe('a');
    await page.forget();
    expect(page.last()).toBeNull();
  });

  it('is given up where twenty wait already, and the oldest is', async () => {
    const browser = createBrowser(() => 'failed');
    for (let index = 0; index <= 20; index++) await browser.page().take(noted(`r${index}`), receipt(`r${index}`), false);
    expect(browser.told).toEqual(['the receipt r0 was given up: 20 wait already.']);
  });
});

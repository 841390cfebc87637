import { expect } from 'vitest';
import { leaked, surely } from '../support/leaks.js';
import type { Step, Visit } from './engine-case.js';
import type { KeyName, Tab } from './engine.js';

const step = (does: string, run: (visit: Visit) => Promise<void>): Step => ({ does, run });

/** Sees something that comes sooner or later. */
const sees = (does: string, look: (visit: Visit) => Promise<unknown>, wanted: unknown): Step =>
  step(does, (visit) => expect.poll(() => look(visit), { timeout: 6000, interval: 25 }).toEqual(wanted));

// What is done

export const visit = (path = '/'): Step =>
  step(`visits ${path}`, async ({ site, tab }) => {
    await tab.evaluate(() => void (document.documentElement.dataset['old'] = '')); // the same page may be visited again
    await tab.goTo(site.url + path);
    await expect.poll(() => tab.evaluate(whereAmI), { timeout: 6000, interval: 25 }).toBe(site.url + path);
  });

function whereAmI(): string | null {
  return 'old' in document.documentElement.dataset ? null : location.href;
}

/** Presses a button as a person would, once it stands still: of ours, or else of the page. */
export const press = (selector: string): Step =>
  step(`presses ${selector}`, async ({ tab }) => {
    const place = { x: 0, y: 0 };
    const find = async () => Object.assign(place, await tab.evaluate(placeOf, selector)).x > 0;
    await expect.poll(find, { timeout: 6000, interval: 25, message: `${selector} to be there` }).toBe(true);
    await tab.click(place.x, place.y);
  });

export const chooses = (tier: string): Step => press(`[part~=banner] button[data-tier=${tier}]`);

async function placeOf(selector: string): Promise<{ readonly x: number; readonly y: number } | null> {
  const hosts = [...document.querySelectorAll('#tierconsent, [data-tierconsent-placeholder]')];
  const roots = [...hosts.map(({ shadowRoot }) => shadowRoot), document];
  const element = roots.map((root) => root?.querySelector(selector)).find(Boolean);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { top, left, width, height } = element.getBoundingClientRect();
  const x = Math.round(left + width / 2);
  const y = Math.round(top + height / 2);
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return before.top === top && before.left === left && width > 0 && hit && element.contains(hit) ? { x, y } : null;
}

export const pressKey = (key: KeyName): Step => step(`presses ${key}`, ({ tab }) => tab.press(key));

/** Goes from stop to stop until something of ours has the focus. */
export const tabsTo = (selector: string): Step =>
  step(`tabs to ${selector}`, async ({ tab }) => {
    for (let stop = 0; stop < 20 && !(await tab.evaluate(hasFocus, selector)); stop++) await tab.press('Tab');
    expect(await tab.evaluate(hasFocus, selector)).toBe(true);
  });

function hasFocus(selector: string): boolean {
  return document.activeElement?.shadowRoot?.activeElement?.matches(selector) === true;
}

/** Runs a function in the page. */
export const inPage = (does: string, run: () => unknown): Step => step(does, async ({ tab }) => void (await tab.evaluate(run)));

/** Lets the server answer what it held back under this name. */
export const goOn = (name: string): Step =>
  step(`lets the server go on with ${name}`, async ({ gates }) => {
    const gate = gates.get(name);
    if (!gate) throw new Error(`Nothing of this page waits for "${name}".`);
    gate.open();
  });

/** The same visitor opens the page once more, does this there, and comes back. */
export const inSecondTab = (...steps: readonly Step[]): Step =>
  step('opens a second tab', async (first) => {
    const tab = await first.visitor.openTab();
    await tab.bringToFront();
    await take([visit(), ...steps], { ...first, tab });
    await first.tab.bringToFront();
  });

/** Waits until the page has done everything that it does by itself: it has painted, and its server has answered what came after all else. */
export const settles: Step = step('lets the page settle', ({ tab }) => settled(tab));

/** A page that is just being loaded anew is waited for. */
const settled = (tab: Tab) => expect.poll(() => tab.evaluate(settle), { timeout: 6000, interval: 25 }).toBe(true);

async function settle(): Promise<true> {
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await fetch('/later').catch(() => null); // a policy may forbid it
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return true;
}

// What is seen

/** These scripts have run, in this order. */
export const runs = (...names: readonly string[]): Step => sees(`runs ${names.join(', ')}`, ({ tab }) => ran(tab), names);

/** These have run, and nothing else will. */
export const runsOnly = (...names: readonly string[]): Step =>
  step(`runs ${names.join(', ') || 'nothing'}, and nothing else`, (here) => take([runs(...names), settles, runs(...names)], here));

/** These have run, in any order. */
export const runsInAnyOrder = (...names: readonly string[]): Step =>
  sees(`runs ${names.join(', ')} in any order`, async ({ tab }) => [...(await ran(tab))].sort(), [...names].sort());

const ran = (tab: Tab) => tab.evaluate(() => window.ran ?? []);

/** What a function says in the page becomes this. */
export const says = <R>(does: string, look: () => R, wanted: Awaited<R>): Step => sees(does, ({ tab }) => tab.evaluate(look), wanted);

/** Something of ours is in sight. */
export const shows = (selector: string): Step => sees(`shows ${selector}`, ({ tab }) => tab.evaluate(isInSight, selector), true);

export const hides = (selector: string): Step => sees(`hides ${selector}`, ({ tab }) => tab.evaluate(isInSight, selector), false);

function isInSight(selector: string): boolean {
  const element = document.querySelector('#tierconsent')?.shadowRoot?.querySelector(selector);
  return element?.checkVisibility({ visibilityProperty: true }) === true && element.getBoundingClientRect().height > 0;
}

/** The site was asked for these, whatever else it was asked for. */
export const asks = (...paths: readonly string[]): Step =>
  sees(`asks for ${paths.join(', ')}`, async ({ site }) => paths.filter((path) => !wasAsked(site.requests(), path)), []);

/** The site was asked for this exactly so often, and will not be again. */
export const asksTimes = (times: number, path: string): Step =>
  step(`asks for ${path} ${times} times`, (here) => {
    const count = sees('', async ({ site }) => site.requests().filter((request) => request === `GET ${path}`).length, times);
    return take([count, settles, count], here);
  });

/** Nobody was asked for these, neither the site nor the third party. */
export const asksNobodyFor = (...paths: readonly string[]): Step =>
  step(`asks nobody for ${paths.join(', ')}`, async ({ site, tab }) => {
    await settled(tab);
    expect(paths.filter((path) => wasAsked([...site.requests(), ...site.otherRequests()], path))).toEqual([]);
  });

export const asksOther = (...paths: readonly string[]): Step =>
  sees(
    `asks the third party for ${paths.join(', ')}`,
    async ({ site }) => paths.filter((path) => !wasAsked(site.otherRequests(), path)),
    [],
  );

/** The ways in which the third party heard of the visitor, and no others. Where there are any, prefetching may be one of them. */
export const leaksTo = (expected: readonly string[]): Step =>
  step(`tells the third party in ${expected.length} ways`, async ({ site, tab }) => {
    const seen = () => (expected.length > 0 ? surely(leaked(site.otherRequests())) : leaked(site.otherRequests()));
    const look = async () => (await settled(tab), seen());
    await expect.poll(look, { timeout: 10_000, interval: 100 }).toEqual(surely(expected));
    expect(await look()).toEqual(surely(expected));
  });

const wasAsked = (requests: readonly string[], path: string) => requests.includes(`GET ${path}`);

/** Fields of the stored choice; null where there is none. */
export const remembers = (fields: Readonly<Record<string, string>> | null): Step =>
  step('remembers the choice', ({ visitor }) => {
    const stored = async () => (await visitor.cookies()).find(({ name }) => name === 'tierconsent')?.value;
    const look = async () => ((text) => (text === undefined ? null : Object.fromEntries(new URLSearchParams(text))))(await stored());
    const poll = expect.poll(look, { timeout: 6000, interval: 25 });
    return fields ? poll.toMatchObject(fields) : poll.toBeNull();
  });

/** Whatever else has to be seen. */
export const proves = (does: string, run: (visit: Visit) => Promise<void>): Step => step(does, run);

/** Takes steps in turn. A failure says at which it was, and how the page was then. */
export async function take(steps: readonly Step[], here: Visit): Promise<void> {
  for (const { does, run } of steps) {
    await run(here).catch(async (error: unknown) => {
      if (error instanceof Error) error.message = `${does}: ${error.message}${await describePage(here)}`;
      throw error;
    });
  }
}

async function describePage({ tab, site }: Visit): Promise<string> {
  const page = await tab.evaluate(pageNow).catch((error: unknown) => String(error));
  return `\n  page: ${page}\n  requests: ${[...site.requests(), ...site.otherRequests()].join(', ')}`;
}

function pageNow(): string {
  const { readyState, visibilityState } = document;
  return JSON.stringify({
    readyState,
    visibilityState,
    has: typeof TierConsent,
    ran: window.ran,
    notes: window.notes,
    heard: window.heard,
  });
}

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasOwnReopenControl, listenToTriggers } from '../../../src/page/triggers.js';

let heard: string[];
let stop: () => void;

beforeEach(() => {
  heard = [];
  stop = listenToTriggers(
    (surface) => heard.push(`open ${surface}`),
    (tier) => heard.push(`choose ${tier}`),
  );
});

afterEach(() => stop());

/** Puts one element into the page. */
function element(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = Object.assign(document.createElement(name), { textContent: 'Privacy' });
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  document.body.replaceChildren(made);
  return made;
}

describe('A control of the page’s own', () => {
  it.each([
    ['data-consent-open', 'preferences', 'open preferences'],
    ['data-consent-open', '', 'open preferences'],
    ['data-consent-open', 'banner', 'open banner'],
    ['data-consent-choose', 'silver', 'choose silver'],
  ])('with %s="%s" makes us %s', (attribute, value, expected) => {
    element('button', { [attribute]: value }).click();
    expect(heard).toEqual([expected]);
  });

  it('works when what is inside of it is pressed', () => {
    const inner = document.createElement('b');
    element('button', { 'data-consent-open': '' }).replaceChildren(inner);
    inner.click();
    expect(heard).toEqual(['open preferences']);
  });

  it('may be a link, which then leads nowhere', () => {
    const link = element('a', { href: '/privacy', 'data-consent-open': '' });
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('leaves every other press alone', () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    element('button', { 'data-open': 'preferences' }).dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });

  it('is not looked for where a script of the page presses the document itself', () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent) => errors.push(event.error);
    window.addEventListener('error', note);
    document.dispatchEvent(new MouseEvent('click'));
    window.removeEventListener('error', note);
    expect([heard, errors]).toEqual([[], []]);
  });

  it('does nothing any more once we have gone', () => {
    const button = element('button', { 'data-consent-open': '' });
    stop();
    button.click();
    expect(heard).toEqual([]);
  });
});

describe('hasOwnReopenControl()', () => {
  it('tells whether the page has one', () => {
    element('button', { 'data-consent-open': '' });
    expect(hasOwnReopenControl()).toBe(true);
    element('button', { 'data-consent-choose': 'silver' });
    expect(hasOwnReopenControl()).toBe(false);
  });
});

// @vitest-environment happy-dom
import fc from 'fast-check';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interpret } from '../../src/consent/consent.js';
import { encodeRecord } from '../../src/consent/record.js';
import { createCookieStore } from '../../src/page/cookie-store.js';
import { anyRecord, anyVersion } from './arbitraries.js';
import { DAY, NOW, policy, record } from './builders.js';
import { alwaysHolds } from './fuzz-size.js';

const [, snippet = ''] = /^In Node:\n\n```js\n(.*?)^```$/ms.exec(ts.sys.readFile('docs/reference/api.md') ?? '') ?? [];

/** What the reference tells servers to do, run as it stands there. */
// oxlint-disable-next-line no-new-func -- a snippet of ours, which owners run as it stands
const agreedTo = new Function(`${snippet.replace('export ', '')}; return agreedTo;`)() as (
  cookieHeader?: string,
  policyVersion?: string,
  objectable?: readonly string[],
) => readonly string[];

/** What the widget makes of the same cookies. The server leaves out what is always allowed, and does not know which categories there are. */
function allowedByWidget(cookies: string, version = '1', objectable: readonly string[] = []): readonly string[] {
  vi.spyOn(Object.getPrototypeOf(document) as Document, 'cookie', 'get').mockReturnValue(cookies);
  const site = policy({ version, categories: ['necessary', ...OPTIONAL], objectable });
  const stored = createCookieStore({ name: 'tierconsent', path: '/', sameSite: 'Lax' }).read();
  return interpret(site, stored, NOW).categories.filter((id) => id !== 'necessary');
}

const OPTIONAL = ['functional', 'analytics', 'marketing', 'social', 'research'];

const allowedByServer = (cookies: string, version = '1') => OPTIONAL.filter((id) => agreedTo(cookies, version).includes(id));

beforeEach(() => void vi.useFakeTimers({ now: NOW * 1000 + 700 }));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const text = (changes: Parameters<typeof record>[0] = {}) => encodeRecord(record(changes));
const written = text();
const [older, newer] = [text({ at: NOW - 60 }), text({ at: NOW - 30, categories: ['marketing'] })];

describe('A server that does as the reference says', () => {
  it.each([
    ['a choice', written, ['functional', 'analytics']],
    ['a clock that is five minutes ahead', text({ at: NOW + 300 }), ['functional', 'analytics']],
    ['the last second', text({ at: NOW - DAY + 1, days: 1 }), ['functional', 'analytics']],
    ['the longest choice', text({ days: 395 }), ['functional', 'analytics']],
    ['a category that the site does not have', text({ categories: ['analytics', 'unheard-of'] }), ['analytics']],
    ['a service', text({ services: ['youtube'] }), ['functional', 'analytics']],
    ['the newer of two', `${older}; tierconsent=${newer}`, ['marketing']],
    ['the newer of two, the other way round', `${newer}; tierconsent=${older}`, ['marketing']],
    ['of the same second, the one that allows less', `${written}; tierconsent=${text({ categories: ['marketing'] })}`, ['marketing']],
    ['other cookies', `${written}; xtierconsent=${newer}; tierconsent2=${newer}`, ['functional', 'analytics']],
  ])('agrees with the widget on %s', (_, cookie, expected) => {
    const cookies = `a=b; tierconsent=${cookie}`;
    expect([allowedByServer(cookies), allowedByWidget(cookies)]).toEqual([expected, expected]);
  });

  it.each([
    ['a refusal', text({ tier: 'silver', categories: [] })],
    ['a time of tomorrow', text({ at: NOW + DAY })],
    ['a clock that is more than five minutes ahead', text({ at: NOW + 301 })],
    ['a choice that is over', text({ at: NOW - DAY, days: 1 })],
    ['396 days', text({ days: 396 })],
    ['no days', text({ days: 0 })],
    ['half a day', text({ days: 0.5 })],
    ['days for ever', text({ days: 99_999_999 })],
    ['days with a plus', written.replace('days=182', 'days=%2B182')],
    ['days with a space', written.replace('days=182', 'days=+182')],
    ['a negative time', text({ at: -5, days: 395 })],
    ['a time that is written otherwise', written.replace(/at=\d+/, 'at=1e9')],
    ['a time that no clock shows', text({ at: 1_000_000_000_000 })],
    ['another policy', text({ policy: '2' })],
    ['another way', written.replace('via=banner', 'via=scroll')],
    ['a way that every object has', written.replace('via=banner', 'via=constructor')],
    ['another format', written.replace('v=1', 'v=2')],
    ['no tier', text({ tier: '' })],
    ['the newer of two, a refusal', `${older}; tierconsent=${text({ at: NOW, categories: [] })}`],
    ['the newer of two, which is over', `${text({ at: NOW - 3 * DAY })}; tierconsent=${text({ at: NOW - 2 * DAY, days: 1 })}`],
    ['the newer of two, of another policy', `${older}; tierconsent=${text({ policy: '2' })}`],
    ['a later format beside it', `${written}; tierconsent=v=2&at=1`],
    ['a format twice', `${written}&v=2`],
    ['`on` twice', `on=marketing&${text({ categories: [] })}`],
    ['`on` twice, the other way round', `${text({ categories: [] })}&on=marketing`],
    ['an unknown key twice', `${written}&x=1&x=1`],
    ...['v', 'tier', 'on', 'at', 'days', 'policy', 'via'].map((key) => [`no \`${key}\``, written.replace(RegExp(`\\b${key}=[^&]*&?`), '')]),
    ['nothing', ''],
  ])('allows nothing, like the widget, with %s', (_, cookie) => {
    const cookies = `tierconsent=${cookie}`;
    expect([agreedTo(cookies), allowedByWidget(cookies)]).toEqual([[], []]);
  });

  it('allows nothing where no cookie was sent', () => {
    expect(agreedTo(undefined)).toEqual([]);
  });

  it('agrees with the widget, whatever the cookies are', () => {
    const fields = encodeRecord(record({ services: ['youtube'], gpc: true })).split('&');
    const spoilt = fc.tuple(
      fc.shuffledSubarray([...fields, ...fields.slice(2, 5)]),
      fc.array(fc.oneof(fc.constantFrom('', '__proto__=1', 'on=', 'days=1', `at=${NOW}`), fc.string({ maxLength: 6 }))),
    );
    const cookie = fc.oneof(
      anyRecord.map(encodeRecord),
      spoilt.map((parts) => parts.flat().join('&').replaceAll(/[;\s]/g, '')),
    );
    alwaysHolds(
      fc.property(fc.array(cookie, { maxLength: 3 }), fc.constantFrom('1', '2'), (several, version) => {
        const cookies = several.map((each) => `tierconsent=${each}`).join('; ');
        expect(allowedByServer(cookies, version)).toEqual(allowedByWidget(cookies, version));
      }),
    );
  });

  it('agrees with the widget where something may act until the visitor objects', () => {
    const cookies = `tierconsent=${text({ objectable: ['analytics'] })}`;
    expect([allowedByServer(cookies), allowedByWidget(cookies)]).toEqual([['functional'], ['functional']]);
    const british = ['analytics'];
    expect([agreedTo(cookies, '1', british), allowedByWidget(cookies, '1', british)]).toEqual([OPTIONAL.slice(0, 2), OPTIONAL.slice(0, 2)]);
  });

  it('agrees with the widget, whatever the policy is called', () => {
    alwaysHolds(
      fc.property(anyRecord, anyVersion, (any, version) => {
        const cookies = `tierconsent=${encodeRecord({ ...any, policy: version })}`;
        expect(allowedByServer(cookies, version)).toEqual(allowedByWidget(cookies, version));
      }),
    );
  });
});

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const template = ts.sys.readFile('integrations/gtm/template.tpl')!;
const section = (name: string) =>
  template
    .split(`___${name}___\n`)[1]!
    .split(/\n___[A-Z_]+___\n/)[0]!
    .trim();

const NOW = 1_800_000_000;
const parameters = JSON.parse(section('TEMPLATE_PARAMETERS')) as readonly { readonly name: string; readonly defaultValue: unknown }[];
const data = Object.fromEntries(parameters.map(({ name, defaultValue }) => [name, defaultValue]));

/** Runs it as Tag Manager does, whose interfaces are all that it can reach, and writes down what it called. */
function run(cookies: readonly string[], changes: object = {}): readonly unknown[] {
  const calls: unknown[] = [];
  const noting =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void calls.push([name, ...values]);
  const interfaces: Readonly<Record<string, unknown>> = {
    decodeUriComponent: (text: string) => decodeURIComponent(text),
    getCookieValues: () => cookies,
    getTimestampMillis: () => NOW * 1000,
    makeNumber: Number,
    ...Object.fromEntries(['gtagSet', 'setDefaultConsentState', 'setInWindow', 'updateConsentState'].map((name) => [name, noting(name)])),
  };
  // oxlint-disable-next-line no-new-func -- the text of the template, which is ours, as Tag Manager runs it
  const start = new Function('require', 'data', section('SANDBOXED_JS_FOR_WEB_TEMPLATE'));
  start((name: string) => interfaces[name], { ...data, gtmOnSuccess: noting('done'), ...changes });
  return JSON.parse(JSON.stringify(calls)) as unknown[];
}

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'granted',
  personalization_storage: 'denied',
  security_storage: 'granted',
};

const byDefault = [
  ['setInWindow', 'tierconsentDefaults', true, true],
  ['setDefaultConsentState', { ...denied, wait_for_update: 500 }],
  ['gtagSet', 'ads_data_redaction', true],
  ['gtagSet', 'url_passthrough', false],
];

const cookie = (changes: object = {}) =>
  String(
    new URLSearchParams({
      v: '1',
      tier: 'gold',
      on: 'functional analytics',
      at: String(NOW - 60),
      days: '182',
      policy: '1',
      via: 'banner',
      ...changes,
    }),
  );

describe('The template for Tag Manager', () => {
  it('denies everything optional on a first visit', () => {
    expect(run([])).toEqual([...byDefault, ['done']]);
  });

  it('tells what a visitor has chosen, right after that', () => {
    const now = { ...denied, analytics_storage: 'granted', personalization_storage: 'granted' };
    expect(run([cookie()])).toEqual([...byDefault, ['updateConsentState', now], ['done']]);
    expect(run([cookie({ on: '' })])).toEqual([...byDefault, ['updateConsentState', denied], ['done']]);
  });

  it('tells nothing that rests on no consent', () => {
    const functional = { ...denied, personalization_storage: 'granted' };
    expect(run([cookie({ objectable: 'analytics marketing' })])).toEqual([...byDefault, ['updateConsentState', functional], ['done']]);
  });

  it('knows an owner’s own names', () => {
    const mine = { analytics: 'stats', cookieName: 'mine', policyVersion: '2026', waitForUpdate: '0' };
    expect(run([cookie({ on: 'stats', policy: '2026' })], mine)).toContainEqual([
      'updateConsentState',
      { ...denied, analytics_storage: 'granted' },
    ]);
  });

  it.each([
    ['of another policy', { policy: '2' }],
    ['of another form', { v: '2' }],
    ['that is over', { at: String(NOW - 183 * 86_400) }],
    ['of the future', { at: String(NOW + 3600) }],
    ['for ever', { days: '4000' }],
    ['for no time', { days: 'x' }],
  ])('takes a choice %s for none', (_what, changes) => {
    expect(run([cookie(changes)])).toEqual([...byDefault, ['done']]);
  });

  it('takes nothing from a text that is no choice, or from two choices, of which the widget picks one', () => {
    expect(run(['{"consent":true}'])).toEqual([...byDefault, ['done']]);
    expect(run([cookie(), cookie({ on: '' })])).toEqual([...byDefault, ['done']]);
  });

  it('asks for no more than it uses', () => {
    const permissions = JSON.parse(section('WEB_PERMISSIONS')) as readonly {
      readonly instance: { readonly key: { readonly publicId: string } };
    }[];
    expect(permissions.map(({ instance }) => instance.key.publicId)).toEqual([
      'access_consent',
      'access_globals',
      'get_cookies',
      'write_data_layer',
    ]);
    expect(JSON.parse(section('INFO'))).toMatchObject({ displayName: 'TierConsent', containerContexts: ['WEB'] });
  });
});

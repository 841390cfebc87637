import type { Page } from '@playwright/test';

/** What was pushed so far: commands as lists beginning with "arguments", since Google reads nothing else as a command. */
export function dataLayer(page: Page, name = 'dataLayer'): Promise<unknown[]> {
  return page.evaluate((layer) => {
    const entries = (window as unknown as Record<string, unknown[] | undefined>)[layer] ?? [];
    const isCommand = (entry: unknown) => Object.prototype.toString.call(entry) === '[object Arguments]';
    const copy = entries.map((entry) => (isCommand(entry) ? ['arguments', ...(entry as unknown[])] : entry));
    return JSON.parse(JSON.stringify(copy)) as unknown[];
  }, name);
}

type Signal = 'granted' | 'denied';

/** The seven signals, driven by the three optional categories. What the visitor needs, or chose themselves, is granted always. */
export function signals(functional: Signal, analytics: Signal, marketing: Signal): Readonly<Record<string, Signal>> {
  return {
    ad_storage: marketing,
    ad_user_data: marketing,
    ad_personalization: marketing,
    analytics_storage: analytics,
    functionality_storage: 'granted',
    personalization_storage: functional,
    security_storage: 'granted',
  };
}

export const DENIED = signals('denied', 'denied', 'denied');

/** What stands at the beginning of every page. */
export function defaults(waitForUpdate?: number): unknown[] {
  const wait = waitForUpdate === undefined ? {} : { wait_for_update: waitForUpdate };
  return [
    ['arguments', 'consent', 'default', { ...DENIED, ...wait }],
    ['arguments', 'set', 'ads_data_redaction', true],
    ['arguments', 'set', 'url_passthrough', false],
  ];
}

/** What says that something is allowed, or not any more. */
export function update(state: Readonly<Record<string, Signal>>): unknown[] {
  return [['arguments', 'consent', 'update', state], { event: 'consent_update', consent: state }];
}

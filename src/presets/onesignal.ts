import type { Preset, Source } from './preset.js';

/** Sends notifications to the browser. */
export const onesignal = {
  id: 'onesignal',
  category: 'marketing',
  name: 'OneSignal',
  provider: 'OneSignal, Inc.',
  policyUrl: 'https://onesignal.com/privacy_policy',
  hosts: ['*.onesignal.com'],
  storage: [
    { name: 'ONE_SIGNAL_SDK_DB', kind: 'indexedDB', purpose: 'Keeps the subscription to notifications' },
    { name: 'os_pageViews', kind: 'localStorage', purpose: 'Counts pages, to ask at the right time' },
    { name: 'isOptedOut', kind: 'localStorage', purpose: 'Remembers whether the visitor objected' },
    { name: 'isPushNotificationsEnabled', kind: 'localStorage', purpose: 'Remembers whether notifications are on' },
    { name: 'onesignal-pageview-count', kind: 'sessionStorage', maxAge: 0, purpose: 'Counts pages, to ask at the right time' },
    { name: 'ONESIGNAL_HTTP_PROMPT_SHOWN', kind: 'sessionStorage', maxAge: 0, purpose: 'Remembers that the visitor was asked' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://documentation.onesignal.com/docs/en/data-collected-by-the-onesignal-sdk'],
  confirms: [
    'ONE_SIGNAL_SDK_DB',
    'os_pageViews',
    'isOptedOut',
    'isPushNotificationsEnabled',
    'onesignal-pageview-count',
    'ONESIGNAL_HTTP_PROMPT_SHOWN',
  ],
  entities: ['OneSignal'],
} as const satisfies Source<typeof onesignal>;

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
    { name: 'onesignal-*', kind: 'localStorage', purpose: 'Remembers whether the visitor was asked' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://onesignal.com/privacy_policy'],
  confirms: [],
  entities: ['OneSignal'],
} as const satisfies Source<typeof onesignal>;

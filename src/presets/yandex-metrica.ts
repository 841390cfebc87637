import type { Preset, Source } from './preset.js';

/** Counts and records visits. */
export const yandexMetrica = {
  id: 'yandex-metrica',
  category: 'analytics',
  name: 'Yandex Metrica',
  provider: 'Yandex LLC',
  policyUrl: 'https://yandex.com/legal/confidential/',
  hosts: ['mc.yandex.ru', 'mc.yandex.com'],
  storage: [
    { name: '_ym_uid', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: '_ym_d', maxAge: 365, purpose: 'Keeps the time of the first visit' },
    { name: '_ym_isad', maxAge: 0.83, purpose: 'Notes whether advertising is blocked' },
    { name: '_ym_visorc_*', maxAge: 0.0208, purpose: 'Notes whether the visit is recorded' },
    { name: '_ym*', kind: 'localStorage', purpose: 'Keeps facts about the visit, and what is still to be sent' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://yandex.com/support/metrica/general/cookie-usage.html'],
  confirms: [],
  entities: ['Yandex Metrica'],
} as const satisfies Source<typeof yandexMetrica>;

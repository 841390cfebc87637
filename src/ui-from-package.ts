import type { ChunkLoaders, LoadIntegration, UiSource } from './widget/ui-loader.js';
import type { IntegrationsConfig } from './config/integrations-config.js';
import { localesFromPackage, type Locales } from './locales-from-package.js';

const chunks: ChunkLoaders = {
  preferences: () => import('./preferences-with-page.js'),
  placeholders: () => import('./placeholders-with-page.js'),
  compat: () => import('./dialects/compat.js'),
  presets: () => import('./presets-from-package.js'),
  load: () => import('./page/load-script.js'),
  records: () => import('./records-with-page.js'),
  inspect: () => import('./inspect-page.js'),
  'late-firewall': () => import('./late-firewall.js'),
  report: () => import('./firewall-report.js'),
  remarks: () => import('./remarks-for-owners.js'),
  review: () => import('./review-for-owners.js'),
};

const integrations: Readonly<Record<Exclude<keyof IntegrationsConfig, 'google' | 'own'>, () => Promise<object>>> = {
  adobe: () => import('./integrations/adobe.js'),
  alloy: () => import('./integrations/alloy.js'),
  amplitude: () => import('./integrations/amplitude.js'),
  clarity: () => import('./integrations/clarity.js'),
  hubspot: () => import('./integrations/hubspot.js'),
  matomo: () => import('./integrations/matomo.js'),
  meta: () => import('./integrations/meta.js'),
  mixpanel: () => import('./integrations/mixpanel.js'),
  pinterest: () => import('./integrations/pinterest.js'),
  posthog: () => import('./integrations/posthog.js'),
  shopify: () => import('./integrations/shopify.js'),
  snowplow: () => import('./integrations/snowplow.js'),
  tiktok: () => import('./integrations/tiktok.js'),
  uet: () => import('./integrations/uet.js'),
  wordpress: () => import('./integrations/wordpress.js'),
};

/** Brings the interface and its words, and what tells vendors, as chunks of the bundle. */
export const uiFromPackage: UiSource = {
  ui: () => import('./ui-with-page.js'),
  words: (layer, locale) => (localesFromPackage[layer] as Locales<typeof layer>)[locale](),
  integration: ((name: keyof typeof integrations) => integrations[name]()) as LoadIntegration,
  chunk: (name) => chunks[name](),
};

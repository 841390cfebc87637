import { liveInstance } from './page/live-instance.js';
import { LOG_PREFIX } from './brand.js';
import type { CategoryOf, Checked, Config, TierOf } from './config/config.js';
import { issuesInDialects } from './config/dialect-names.js';
import { explain } from './config/explain.js';
import { areWrong, settingsOf, type Settings } from './config/settings.js';
import type { ConsentRecord } from './consent/record.js';
import { integrationsOf } from './integrations/registry.js';
import { createCookieStore } from './page/cookie-store.js';
import { uiFromPackage } from './ui-from-package.js';
import type { ConsentWidget } from './widget/consent-widget.js';
import { factsForIntegrations } from './widget/facts-for-integrations.js';
import { createWidget } from './widget/widget.js';

/**
 * Puts the consent widget on the page: asks the visitor, remembers the answer, and lets every tagged element act as far as it allows.
 * Importing this module does nothing; this call does.
 *
 * Tiers and categories are inferred from the configuration, so a misspelled one does not compile.
 *
 * @example
 * const consent = createConsent({ policyUrl: '/privacy' });
 * consent.subscribe(({ granted }) => granted.includes('analytics') && startAnalytics());
 *
 * @throws {ConfigError} with every problem at once; nothing is released then
 * @returns the widget; where one lives on the page already, that one
 */
export function createConsent<const C extends Config = object>(config?: C & Checked<C>): ConsentWidget<TierOf<C>, CategoryOf<C>> {
  const settings = checked(config);
  const living = liveInstance();
  if (living) {
    console.warn(`${LOG_PREFIX} there is a widget on this page already; destroy() it before creating another.`);
    return living as ConsentWidget<TierOf<C>, CategoryOf<C>>;
  }
  const { widget, start } = createWidget(async () => {
    const { inspectPage } = await uiFromPackage.chunk('inspect', 0);
    return (page) => inspectPage(page, null);
  });
  start(settings, {
    uiSource: uiFromPackage,
    integrations: integrationsOf(settings.integrations, factsForIntegrations(settings, true)),
  });
  return widget as unknown as ConsentWidget<TierOf<C>, CategoryOf<C>>;
}

/**
 * Takes over, once per visitor, the answer that they gave to the consent manager that the site had before: call it, with the same
 * configuration, before `createConsent()`. Every refusal is kept, nothing is allowed that was not asked, and no choice gets longer.
 *
 * @example
 * const config = { policyUrl: '/privacy', compat: ['cookiebot'] } as const;
 * await importConsent(config);
 * const consent = createConsent(config);
 *
 * @returns what is remembered now; null where there was nothing to take over, or a choice already. It rejects with a `ConfigError`.
 */
export async function importConsent<const C extends Config = object>(config?: C & Checked<C>): Promise<ConsentRecord | null> {
  const settings = checked(config);
  return (await import('./dialects/compat.js')).importConsent(settings, createCookieStore(settings.cookie));
}

/** @throws {ConfigError} */
function checked(config?: Config): Settings {
  const settings = settingsOf(config ?? {});
  if (areWrong(settings) || issuesInDialects(config?.compat).length > 0) throw explain(config);
  return settings;
}

export { VERSION as version } from './brand.js';
export { ConfigError, type ConfigIssue } from './config/config-error.js';
export type {
  CategoryConfig,
  CategoryOf,
  Config,
  FirewallConfig,
  Position,
  PresetConfig,
  ServiceConfig,
  ServiceEntry,
  StorageConfig,
  Surface,
  TierConfig,
  TierOf,
} from './config/config.js';
export type { GoogleConfig, IntegrationsConfig } from './config/integrations-config.js';
export type { Messages } from './config/messages.js';
export type { ConsentChange, Source } from './consent/change.js';
export type { Consent } from './consent/consent.js';
export type { DefaultCategory, DefaultTier } from './consent/policy.js';
export type { ConsentRecord, Method } from './consent/record.js';
export type { Integration } from './integrations/integration.js';
export type { Finding, Inspection } from './inspect/inspection.js';
export type { EventDetails } from './page/document-events.js';
export type { ScriptRequest } from './page/load-script.js';
export type { Receipt } from './records/receipt.js';
export type { ConsentWidget } from './widget/consent-widget.js';

import { GLOBAL, LOG_PREFIX, VERSION } from './brand.js';
import type { Config } from './config/config.js';
import type { ConfigError } from './config/config-error.js';
import { isPlainObject } from './config/plain-object.js';
import { areWrong, settingsOf, type WrongOptions } from './config/settings.js';
import { integrationsOf } from './integrations/registry.js';
import type { createFirewall } from './page/firewall.js';
import { guard } from './page/guard.js';
import { liveInstance } from './page/live-instance.js';
import { ownScriptTag, readScriptTagConfig } from './page/script-tag-config.js';
import type { ConsentWidget } from './widget/consent-widget.js';
import type { UiSource } from './widget/ui-loader.js';
import { factsForIntegrations } from './widget/facts-for-integrations.js';
import { createWidget } from './widget/widget.js';

/** The global of the script-tag builds: the widget itself, and what only a global needs. */
export interface TierConsentGlobal extends ConsentWidget {
  /**
   * Starts with this configuration on top of what the page says; for pages with `data-manual`, or after a configuration that could
   * not be used. It never throws: what is wrong is reported, and everything stays withheld.
   */
  start(config?: object): void;
  /** Such as "1.2.3". */
  readonly version: string;
}

/** How a build gets what it does not carry. */
export interface Loaders {
  readonly uiFrom: (assetsUrl: string | null) => UiSource;
  readonly loadExplain: (assetsUrl: string | null) => Promise<(config: unknown) => ConfigError>;
  readonly createFirewall?: typeof createFirewall;
}

/** Puts the global in place, reads what the page says, and starts: the one thing that the script-tag builds do by being loaded. */
export function startScriptTag(loaders: Loaders): void {
  guard('start', () => putInPlace(loaders));
}

function putInPlace({ uiFrom, loadExplain, ...own }: Loaders): void {
  if (liveInstance()) return console.warn(`${LOG_PREFIX} is on this page twice; the first one counts.`);
  const tag = ownScriptTag();
  const { widget, start } = createWidget(async () => {
    const { written, assetsUrl } = readScriptTagConfig(tag);
    const folder = (Object(written) as Config).assetsUrl ?? assetsUrl;
    const { inspectPage } = await uiFrom(folder).chunk('inspect', 0);
    return (page) => inspectPage(page, folder);
  });
  let hasStarted = false;

  function startWith(config?: object): void {
    if (hasStarted) return console.warn(`${LOG_PREFIX} has started already.`);
    guard('config', () => {
      const { written, isLate, assetsUrl } = readScriptTagConfig(tag);
      const whole = isPlainObject(config) ? { ...(written as object), ...config } : config === undefined ? written : config;
      const settings = settingsOf(whole);
      if (areWrong(settings)) return report(whole, settings, assetsUrl);
      hasStarted = true;
      const integrations = integrationsOf(settings.integrations, factsForIntegrations(settings, isLate));
      const folder = settings.assetsUrl ?? assetsUrl;
      return start(settings, { uiSource: uiFrom(folder), integrations, assetsUrl: folder, ...own });
    });
  }

  /** The words for what is wrong are not in the core: only a page that is wrong needs them. */
  async function report(config: unknown, wrong: WrongOptions, assetsUrl: string | null): Promise<never> {
    const folder = wrong.includes('assetsUrl') ? null : (config as Config | null)?.assetsUrl;
    const inShort = new Error(`wrong: ${wrong.join(', ')}. Nothing was released.`);
    const explain = await loadExplain(folder ?? assetsUrl).catch(() => () => inShort);
    throw explain(config);
  }

  const more = { start: startWith, version: VERSION };
  (window as unknown as Record<string, unknown>)[GLOBAL] = Object.freeze(
    Object.defineProperties(more, Object.getOwnPropertyDescriptors(widget)),
  ) as TierConsentGlobal;
  if (!tag?.hasAttribute('data-manual')) startWith();
}

import { GLOBAL, LOG_PREFIX, VERSION } from './brand.js';
import { settingsOf } from './config/settings.js';
import { integrationsOf } from './integrations/registry.js';
import { createDocumentEvents } from './page/document-events.js';
import { liveInstance } from './page/live-instance.js';
import { readScriptTagConfig } from './page/script-tag-config.js';
import { createWaitingWidget } from './widget/waiting-widget.js';
import type { ConsentWidget } from './widget/consent-widget.js';
import type { LoadUi } from './widget/lazy-ui.js';
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

/** Reads what the page says, puts the global in place, and starts. The one thing that the script-tag builds do by being loaded. */
export function startScriptTag(loaderFor: (assetsUrl: string | null) => LoadUi): void {
  const page = window as unknown as Record<string, unknown>;
  if (liveInstance() || (Object.hasOwn(page, GLOBAL) && isOurs(page[GLOBAL]))) {
    return console.warn(`${LOG_PREFIX} is on this page twice; the first one counts. Remove the other script tag.`);
  }
  const ownTag = currentScript();
  const waiting = createWaitingWidget();

  function start(config: object = {}): void {
    if (waiting.started()) return console.warn(`${LOG_PREFIX} start(): it has started already.`);
    reportingErrors(() => {
      const written = readScriptTagConfig(ownTag);
      const settings = settingsOf(isObject(written.config) ? { ...written.config, ...config } : written.config);
      const integrations = integrationsOf(settings.integrations, written);
      waiting.begin(createWidget(settings, { loadUi: loaderFor(settings.assetsUrl ?? written.assetsUrl), integrations }));
    });
  }

  const own = { start, version: VERSION };
  page[GLOBAL] = Object.freeze(Object.defineProperties(own, Object.getOwnPropertyDescriptors(waiting.widget))) satisfies object as TierConsentGlobal;
  reportingErrors(() => readScriptTagConfig(ownTag).isManual || start());
}

/** A configuration that cannot be used leaves everything withheld, and the page alone. */
function reportingErrors(run: () => void): void {
  try {
    run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message.startsWith(LOG_PREFIX) ? message : `${LOG_PREFIX} ${message}`);
    createDocumentEvents().dispatch('error', { source: 'config', error });
  }
}

/** Read past what an element named `currentScript` would shadow: https://html.spec.whatwg.org/#dom-tree-accessors */
function currentScript(): unknown {
  return Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);
}

function isOurs(value: unknown): boolean {
  return isObject(value) && typeof value['start'] === 'function';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

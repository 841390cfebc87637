import { LOG_PREFIX } from '../brand.js';
import type { Settings } from '../config/settings.js';
import type { Source } from '../consent/change.js';
import type { Answer, Consent } from '../consent/consent.js';
import type { Method } from '../consent/record.js';
import type { Integration } from '../integrations/integration.js';
import { createCookieStore } from '../page/cookie-store.js';
import { markDocument } from '../page/document-attributes.js';
import { dispatch } from '../page/document-events.js';
import { createEmbedPlaceholders } from '../page/embed-placeholders.js';
import { createGate, type Gate } from '../page/gate.js';
import { hasGlobalPrivacyControl } from '../page/global-privacy-control.js';
import { guard } from '../page/guard.js';
import { afterPaint } from '../page/next-task.js';
import { needsOf } from '../page/permission.js';
import { createTabSync } from '../page/tab-sync.js';
import { listenToTriggers } from '../page/triggers.js';
import { watchElements } from '../page/watch-elements.js';
import { createChangeLine } from './change-line.js';
import { answerOf } from './commands.js';
import { createConsentFlow } from './consent-flow.js';
import { createExpiryTimer } from './expiry-timer.js';
import type { Listeners } from './listeners.js';
import { react, reactions, type Parts, type Reaction } from './reactions.js';
import { createSurfaces, type Surfaces } from './surfaces.js';
import type { UiSource } from './ui-loader.js';

/** What differs between the builds. */
export interface Environment {
  readonly uiSource: UiSource;
  readonly integrations: readonly Integration[];
}

/** A page on which consent is in force. */
export interface RunningPage extends Pick<Surfaces, 'open' | 'close'>, Pick<Gate, 'release'> {
  readonly settings: Settings;
  consent(): Consent;
  decide(answer: Answer, via?: Method, days?: number): void;
  forget(): void;
  destroy(): void;
}

/** Wires everything together. What was chosen earlier is applied at once, and from then on every change runs through the reactions. */
export function runPage(settings: Settings, { uiSource, integrations }: Environment, listeners: Listeners): RunningPage {
  const { policy, services } = settings;
  let isOver = false;

  const flow = createConsentFlow(
    policy,
    createCookieStore(settings.cookie),
    createChangeLine((change) => {
      if (settings.debug) console.debug(LOG_PREFIX, change);
      react(change, all);
      expire(flow.consent().record);
    }),
  );
  const placeholders = createEmbedPlaceholders((element) => {
    const loadOnce = () => void guard('gate', () => gate.releaseOnce(element));
    return guard('interface', () => surfaces.placehold({ element, loadOnce, categories: needsOf(element, services) }))!;
  });
  const gate = createGate(() => (isOver ? null : { known: policy.categories, services, consent: flow.consent() }), placeholders);
  const surfaces = createSurfaces(settings, uiSource, flow.consent, ({ via, days, ...answer }) => {
    decide(answer, via, days);
    surfaces.close(true); // also when nothing changed but the time
  });
  const tabs = createTabSync(() => guard('tabs', flow.lookAgain));
  const tellTabs: Reaction = ({ source }) => isOwn(source) && tabs.tell();
  const all = reactions({ integrations, tellTabs, ...partsOf(settings, gate, surfaces, listeners) });
  const expire = createExpiryTimer(() => guard('expiry', flow.lookAgain));

  function decide(answer: Answer, via: Method = 'api', days = settings.defaultDuration): void {
    const gpc = settings.gpc !== 'off' && hasGlobalPrivacyControl();
    flow.answer(answer, { days, via, gpc, id: null }, via === 'page' ? 'api' : via);
    expire(flow.consent().record);
  }

  flow.restore();
  const stops = [
    tabs.stop,
    surfaces.destroy,
    placeholders.destroy,
    () => expire(null),
    () => markDocument(null),
    watchElements((added) => guard('gate', () => (surfaces.keep(), gate.release(added)))),
    listenToTriggers(surfaces.open, (tier) => decide(answerOf(tier, policy), 'page')),
  ];

  return {
    ...surfaces,
    ...gate,
    settings,
    consent: flow.consent,
    decide,
    forget() {
      flow.forget();
      surfaces.ask(); // also when there was nothing to forget
    },
    destroy() {
      isOver = true;
      stops.forEach((stop) => stop());
    },
  };
}

/** Whether it was decided here, so that other tabs have to hear of it. */
function isOwn(source: Source): boolean {
  return !['restored', 'other-tab', 'expired'].includes(source);
}

/** How this page reacts to a change. The order is that of `reactions`. */
function partsOf({ onRevoke }: Settings, gate: Gate, surfaces: Surfaces, listeners: Listeners): Omit<Parts, 'integrations' | 'tellTabs'> {
  return {
    markDocument: ({ consent }) => markDocument(consent),
    openGates({ source }) {
      if (source === 'restored') return gate.release();
      gate.withhold();
      afterPaint(() => guard('gate', gate.release)); // what the visitor pressed is seen to react first
    },
    refreshUi: surfaces.follow,
    tellListeners(change) {
      listeners.tell(change);
      if (change.source === 'restored') dispatch('ready', change.consent);
      else dispatch('change', change);
    },
    reloadIfRevoked({ revoked, previous, consent }) {
      const lost = previous.services.filter((service) => !consent.services.includes(service));
      if (onRevoke === 'reload' && gate.hasActed([...revoked, ...lost])) location.reload();
    },
  };
}

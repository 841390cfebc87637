import { LOG_PREFIX } from '../brand.js';
import type { ConsentChange, Source } from '../consent/change.js';
import type { Answer } from '../consent/consent.js';
import { expiryOf, type Method } from '../consent/record.js';
import type { Settings } from '../config/settings.js';
import type { Integration } from '../integrations/integration.js';
import { chooseLanguage, wantedLanguages } from '../page/choose-language.js';
import { createCookieStore } from '../page/cookie-store.js';
import { createDismissal } from '../page/dismissal.js';
import { markDocument, unmarkDocument } from '../page/document-attributes.js';
import { createDocumentEvents } from '../page/document-events.js';
import { createGate } from '../page/gate.js';
import { createGuard } from '../page/guard.js';
import { isAskedAround, setLiveInstance } from '../page/live-instance.js';
import { createScriptLoader, requireTrustworthy } from '../page/load-script.js';
import { afterPaint } from '../page/next-task.js';
import { reopenLabels } from '../page/reopen-labels.js';
import { createShadowHost } from '../page/shadow-host.js';
import { createTabSync, type TabSync } from '../page/tab-sync.js';
import { listenToTriggers } from '../page/triggers.js';
import { watchElements } from '../page/watch-elements.js';
import { whenActivated } from '../page/when-activated.js';
import { answerOf, refusalOf, requireCategory } from './commands.js';
import { createConsentFlow } from './consent-flow.js';
import type { ConsentWidget } from './consent-widget.js';
import type { LoadUi } from './lazy-ui.js';
import { createListeners } from './listeners.js';
import { reactions, reactTo } from './reactions.js';
import { createSurfaces } from './surfaces.js';

/** What differs between the builds. */
export interface Environment {
  readonly loadUi: LoadUi;
  readonly integrations: readonly Integration[];
}

/** The longest that a timer can wait, in ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Puts a widget on the page. Everything it does begins here; on a page that is being prerendered, when the visitor comes. */
export function createWidget(settings: Settings, { loadUi, integrations }: Environment): ConsentWidget {
  const { policy, services } = settings;
  const events = createDocumentEvents();
  const guard = createGuard(events);
  const listeners = createListeners(guard);
  const dismissal = createDismissal();
  const host = createShadowHost(settings.theme);
  const language = chooseLanguage(wantedLanguages(settings.language), [...Object.keys(reopenLabels), ...Object.keys(settings.text)]);
  const loadScript = createScriptLoader();
  const stops: (() => void)[] = [];
  const pending: ConsentChange[] = [];
  let expiry: ReturnType<typeof setTimeout> | undefined;

  const flow = createConsentFlow({
    policy,
    store: createCookieStore(settings.cookie),
    now: () => Math.floor(Date.now() / 1000),
    onChange: turn,
    onStored: () => tabs?.tell(),
  });
  let tabs: TabSync | undefined;
  let destroyed = false;

  const gate = createGate({
    grounds: () => ({ policy, services, consent: flow.consent() }),
    guard,
    onRelease: (elements) => events.dispatch('release', { elements }),
  });

  const surfaces = createSurfaces({
    settings,
    language,
    host,
    events,
    guard,
    loadUi,
    consent: flow.consent,
    onPress: ({ via, days, ...answer }) => decide(answer, via, days),
    mayAsk: () => !dismissal.happened() && !isAskedAround(),
    onDismiss: dismissal.note,
  });

  const all = reactions({
    markDocument: ({ consent }) => markDocument(consent),
    integrations,
    openGates({ source }) {
      gate.withhold();
      if (source === 'restored') gate.release();
      else afterPaint(() => guard('gate', gate.release)); // what the visitor pressed is seen to react first
    },
    refreshUi: surfaces.follow,
    tellListeners(change) {
      if (change.source === 'restored') return void events.dispatch('ready', change.consent);
      listeners.tell(change);
      events.dispatch('change', change);
    },
    reloadIfRevoked({ revoked, previous, consent }) {
      const services = previous.services.filter((id) => !consent.services.includes(id));
      if (settings.onRevoke === 'reload' && gate.hasActed([...revoked, ...services])) location.reload();
    },
  });

  /** One change at a time: what a listener decides in the middle of one comes after it. */
  function turn(change: ConsentChange): void {
    pending.push(change);
    if (pending.length > 1) return;
    for (; pending[0]; pending.shift()) reactTo(pending[0], all, guard);
    waitForExpiry();
  }

  function waitForExpiry(): void {
    clearTimeout(expiry);
    const { record } = flow.consent();
    if (!record) return;
    const remaining = expiryOf(record) * 1000 - Date.now();
    expiry = setTimeout(() => (remaining > LONGEST_TIMER ? waitForExpiry() : guard('expiry', flow.lookAgain)), Math.min(remaining, LONGEST_TIMER));
  }

  /** Nothing is written on a page that the visitor may never come to. */
  function command(run: () => void): void {
    whenActivated(() => destroyed || run());
  }

  function decide(answer: Answer, via: Method, days = settings.defaultDuration): void {
    dismissal.forget();
    const gpc = settings.gpc !== 'off' && (navigator as { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;
    const source: Source = via === 'page' ? 'api' : via;
    command(() => flow.answer(answer, { days, via, gpc, id: null }, source));
  }

  function start(): void {
    tabs = createTabSync(() => guard('tabs', flow.lookAgain));
    settings.notices.forEach((notice) => console.warn(`${LOG_PREFIX} ${notice}`));
    flow.restore();
    stops.push(
      tabs.stop,
      watchElements((roots) => guard('gate', () => (host.keep(), gate.release(roots)))),
      listenToTriggers({
        open: (surface) => guard('data-consent-open', () => open(surface)),
        choose: (tier) => guard('data-consent-choose', () => decide(answerOf(tier, policy), 'page')),
      }),
    );
  }

  async function open(surface: string): Promise<void> {
    if (surface !== 'banner' && surface !== 'preferences') {
      throw new RangeError(`open(): unknown surface ${JSON.stringify(surface)}. Known are "banner", "preferences".`);
    }
    await guard('interface', () => surfaces.open(surface))?.catch(() => {}); // the guard has reported it
  }

  const widget: ConsentWidget = {
    get consent() {
      return flow.consent();
    },
    allows(category) {
      if (!policy.categories.includes(category)) console.warn(`${LOG_PREFIX} allows(): unknown category ${JSON.stringify(category)}.`);
      return flow.consent().categories.includes(category);
    },
    allowsService(service) {
      const { categories, services: alone } = flow.consent();
      const home = services.find(({ id }) => id === service)?.category;
      return alone.includes(service) || (home !== undefined && categories.includes(home));
    },
    choose: (choice) => decide(answerOf(choice, policy), 'api'),
    withdraw: () => decide(refusalOf(policy), 'api'),
    reset() {
      dismissal.forget();
      command(flow.forget);
    },
    open: (surface = 'preferences') => open(surface),
    close: surfaces.close,
    subscribe(listener) {
      if (typeof listener !== 'function') throw new TypeError('subscribe(): expected a function.');
      return listeners.add(listener, flow.consent());
    },
    when(category) {
      return new Promise((resolve) => {
        requireCategory('when', category, policy);
        const stop = widget.subscribe(({ consent }) => {
          if (!consent.categories.includes(category)) return;
          resolve(consent);
          queueMicrotask(() => stop()); // not yet known while the listener is called for the first time
        });
      });
    },
    async load(script) {
      requireTrustworthy(script.src);
      await widget.when(script.category);
      gate.noteActed(script.category);
      await loadScript(script);
    },
    rescan: (root = document) => void guard('gate', () => gate.release([root])),
    destroy() {
      destroyed = true;
      clearTimeout(expiry);
      gate.close();
      stops.forEach((stop) => stop());
      listeners.clear();
      surfaces.destroy();
      unmarkDocument();
      setLiveInstance(null);
    },
  };

  setLiveInstance(widget);
  guard('start', () => command(() => guard('start', start)));
  return Object.freeze(widget);
}

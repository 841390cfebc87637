import type { Settings } from '../config/settings.js';
import { isRealChange } from '../consent/change.js';
import type { Consent } from '../consent/consent.js';
import type { Integration } from '../integrations/integration.js';
import { attempt } from '../page/attempt.js';
import { createCookieStore, type CookieStore } from '../page/cookie-store.js';
import { markDocument } from '../page/document-attributes.js';
import { createEmbedPlaceholders, type Placeholder } from '../page/embed-placeholders.js';
import { createGate, type Gate } from '../page/gate.js';
import type { Firewall } from '../page/firewall.js';
import { guard } from '../page/guard.js';
import { holdAdditions } from '../page/hold-additions.js';
import { keepByServer } from '../page/keep-by-server.js';
import { loadAnew } from '../page/load-anew.js';
import { needsOf, type Grounds } from '../page/permission.js';
import { privacySignal } from '../page/privacy-signal.js';
import { isSilent } from '../page/silence.js';
import { createTabSync } from '../page/tab-sync.js';
import { listenToTriggers } from '../page/triggers.js';
import { watchElements } from '../page/watch-elements.js';
import { watchLanguage } from '../page/watch-language.js';
import { createAnswers, type Answers } from './answers.js';
import { createChangeLine } from './change-line.js';
import { createConsentFlow, type FlowParts } from './consent-flow.js';
import { createExpiryTimer } from './expiry-timer.js';
import { createKeepRecord } from './keep-record.js';
import type { Listeners } from './listeners.js';
import { bringCategories, createPresets, type BringPresets } from './presets.js';
import { react } from './reactions.js';
import { createSurfaces, type Surfaces } from './surfaces.js';
import { createTagFinder } from './tag-finder.js';
import type { UiSource } from './ui-loader.js';
import { createVendors } from './vendors.js';
import type { FirewallSource } from './with-firewall.js';

/** What differs between the builds. */
export interface Environment extends FirewallSource {
  /** Those that are there from the beginning. */
  readonly integrations: readonly Integration[];
}

/** What a page is started with. */
export interface Equipment extends Environment {
  readonly firewall?: Firewall | null | undefined;
}

/** A page on which consent is in force. */
export interface RunningPage extends Pick<Surfaces, 'open' | 'close'>, Pick<Gate, 'release' | 'hasPassed'>, Pick<Answers, 'decide'> {
  readonly settings: Settings;
  readonly presets: BringPresets;
  readonly firewall?: Firewall | null | undefined;
  readonly chunk: UiSource['chunk'];
  consent(): Consent;
  /** Applies what was chosen earlier: who hears of it may use the widget already. */
  restore(): void;
  forget(): void;
  destroy(): void;
}

/**
 * Wires everything together. What was chosen earlier is applied at once, and from then on every change runs through the reactions.
 *
 * @param runAnew called once another page stands in the document: `document.open()` has silenced every listener of ours, and of our buttons
 */
export function runPage(settings: Settings, environment: Equipment, listeners: Listeners, runAnew: () => void): RunningPage {
  const [{ uiSource, integrations, firewall }, { documentElement }] = [environment, document];
  const store = keepByServer(createCookieStore(settings.cookie), settings.cookie.keepUrl);
  let [isOver, mayRunOn] = [false, false];

  const flow = createConsentFlow({ policy: settings.policy, store, ...heardOn(settings, store) }, (change) => {
    expire(change.consent.record); // also of a choice that was only renewed
    if (change.source === 'restored' || isRealChange(change)) line(change);
    else guard('records', () => keepRecord(change)); // an answer given once more is one too
  });
  const [{ consent }, { decide, pressOf, ...answers }] = [flow, createAnswers(settings, flow)];
  const placeholders = createEmbedPlaceholders((...embed) => placehold(embed, { settings, surfaces, gate, firewall }));
  const atWork = (anew?: boolean) => (isOver || firewall?.isLeaving() ? null : (anew && flow.lookAgain(), consent()));
  const presets = createPresets(settings, uiSource, () => (firewall?.learn(), vendors.tellServices(), gate.release()));
  const vendors = createVendors(settings, [uiSource.integration, integrations], atWork, () => gate.release());
  const grounds = (anew?: boolean) => groundsOf(settings, atWork(anew));
  const find = vendors.hold(createTagFinder(settings, uiSource, store, () => gate.release()));
  const gate = holdAdditions(createGate(grounds, bringCategories(find, presets, consent), placeholders, (root) => watch.include(root)));
  const surfaces = createSurfaces(settings, { ...uiSource, presets }, { ...answers, consent, mayRunOn: () => mayRunOn });
  const [tabs, expire] = [createTabSync(() => guard('tabs', flow.lookAgain)), createExpiryTimer(() => guard('expiry', flow.lookAgain))];
  const [keepRecord, onRunOn] = [createKeepRecord(settings, { ...uiSource, presets }), () => (mayRunOn = true)];
  const parts = () => ({ settings, firewall, consent, presets, vendors, gate, surfaces, listeners, tabs, keepRecord, onRunOn });
  const line = createChangeLine((change) => react(change, parts()));
  const watch = watchElements(
    (added) => guard('gate', () => (documentElement.isConnected ? (surfaces.keep(), gate.release(added)) : runAnew())),
    (script) => !!attempt(() => gate.hasPassed(script)), // a page may have replaced what the gate notes it in
  );
  const stops = [
    () => void (isOver = true), // from now on nothing is released
    tabs.stop,
    surfaces.destroy,
    placeholders.destroy,
    () => (expire(null), markDocument(null)),
    watch.stop,
    watchLanguage(() => surfaces.speakAnew() && placeholders.redraw()),
    listenToTriggers(surfaces.open, (tier) => surfaces.press(pressOf(tier))),
  ];

  return {
    ...flow,
    ...surfaces,
    ...gate,
    ...{ settings, presets, firewall, decide },
    chunk: uiSource.chunk,
    forget: () => (flow.forget(), surfaces.ask()), // also when there was nothing to forget
    destroy: () => stops.forEach((stop) => stop()),
  };
}

/** What elements are judged by, as long as the widget lives. */
function groundsOf({ policy, services }: Settings, consent: Consent | null): Grounds | null {
  return consent && { policy, services, consent };
}

/** What the browser, and the visitor's silence, say on this page. Silence counts only where an objection would be kept. */
function heardOn(settings: Settings, store: CookieStore): Pick<FlowParts, 'signal' | 'isSilent'> {
  return { signal: () => privacySignal(settings), isSilent: () => isSilent(store) && store.keeps() };
}

interface EmbedParts extends Pick<Equipment, 'firewall'> {
  readonly settings: Settings;
  readonly surfaces: Surfaces;
  readonly gate: Gate;
}

/** Where the firewall does not let an embed come once, another page has to, and does so by itself. */
function placehold(
  [element, address]: readonly [HTMLElement, string],
  { settings, surfaces, gate, firewall }: EmbedParts,
): Promise<Placeholder> {
  const loadOnce = () => (firewall?.admitsHere(address) === false ? loadAnew() : gate.releaseOnce(element));
  if (firewall?.isFor(address)) loadOnce();
  return surfaces.placehold({ element, address, loadOnce, categories: needsOf(element, settings.services) });
}

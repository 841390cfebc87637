import { LOG_PREFIX } from '../brand.js';
import type { Settings } from '../config/settings.js';
import { allowsService, nothingAllowed, type Consent } from '../consent/consent.js';
import type { Firewall } from '../page/firewall.js';
import type { InspectedPage } from '../inspect/inspected-page.js';
import type { Inspection } from '../inspect/inspection.js';
import { guard } from '../page/guard.js';
import { liveInstance, setLiveInstance } from '../page/live-instance.js';
import { whenActivated } from '../page/when-activated.js';
import { answerOf, refusal, requireKnown } from './commands.js';
import type { ConsentWidget } from './consent-widget.js';
import { createListeners } from './listeners.js';
import { once } from './once.js';
import { runPage, type Environment, type RunningPage } from './running-page.js';
import { withFirewall } from './with-firewall.js';

/** A widget, and the one who may start it. */
export interface NewWidget {
  readonly widget: ConsentWidget;
  /** Starts it. On a page that is being prerendered it really begins when the visitor comes. */
  start(settings: Settings, environment: Environment): void;
}

/** Brings what looks at a page. */
type Doctor = () => Promise<(page: InspectedPage | undefined) => Inspection>;

/** Creates a widget. Until it is started nothing is allowed, commands do nothing, and promises wait. */
export function createWidget(doctor: Doctor): NewWidget {
  const listeners = createListeners();
  let page: RunningPage | undefined;
  const [begun, begin] = promised<RunningPage>();
  const scriptLoader = once(async (attempt) => (await (await begun).chunk('load', attempt)).createScriptLoader());

  const { consent, ...questions } = questionsTo(() => page);

  const widget: ConsentWidget = {
    get consent() {
      return consent();
    },
    ...questions,
    choose: (choice) => page?.decide(answerOf(choice, page.settings.policy, page.consent().services)),
    withdraw: () => page?.decide(refusal),
    reset: () => page?.forget(),
    async open(surface = 'preferences') {
      requireKnown('surface', surface, ['banner', 'preferences']);
      await begun;
      await guard('interface', () => page?.open(surface))?.catch(() => {}); // the guard has reported it
    },
    close: () => page?.close(),
    subscribe: (listener) => listeners.add(listener, consent()),
    async when(category) {
      requireKnown('category', category, (await begun).settings.policy.categories);
      return listeners.whenAllowed(category, consent());
    },
    async load(script) {
      requireKnown('category', script.category, (await begun).settings.policy.categories);
      return (await scriptLoader())(script);
    },
    inspect: async () => (await doctor())(page && { ...page, blocked: () => page?.firewall?.blocked() ?? [] }),
    rescan: (root = document) => guard('gate', () => page?.release([root])),
    destroy() {
      page?.destroy();
      page = undefined;
      if (liveInstance() === widget) setLiveInstance(null);
    },
  };

  setLiveInstance(widget);
  return {
    widget: Object.freeze(widget),
    start(settings, environment) {
      const run = (firewall?: Firewall | null) => {
        begin((page = runPage(settings, { ...environment, firewall }, listeners, () => (page?.destroy(), run(firewall)))));
        page.restore();
      };
      const goOn = (firewall?: Firewall | null) => [observersOfBrowser, () => run(firewall)].forEach((each) => guard('start', each));
      withFirewall(settings, environment, consent, (firewall) => whenActivated(() => liveInstance() === widget && goOn(firewall)));
    },
  };
}

/** Fails at the first one that is missing, so that it is said. The rest works on without. */
const observersOfBrowser = () => [MutationObserver, ResizeObserver, IntersectionObserver];

/** What can be asked at any time. Before the start nothing is allowed. */
function questionsTo(page: () => RunningPage | undefined) {
  const nothing = nothingAllowed();
  const consent = (): Consent => page()?.consent() ?? nothing;
  return {
    consent,
    allows(category: string): boolean {
      if (page()) warnUnlessKnown(category, page()!.settings.policy.categories);
      return consent().categories.includes(category);
    },
    allowsService(id: string): boolean {
      const service = page()?.settings.services.find((each) => each.id === id);
      if (service && allowsService(consent(), service)) return true;
      page()?.presets((each) => each === service && !each.category); // from then on the answer is sure
      return false;
    },
  };
}

/** A question is no mistake that should stop the page: the answer is no, and the owner hears why. */
function warnUnlessKnown(category: string, known: readonly string[]): void {
  if (!known.includes(category)) console.warn(`${LOG_PREFIX} unknown category "${category}"`);
}

/** A promise, and what keeps it. */
function promised<Value>(): readonly [Promise<Value>, (value: Value) => void] {
  let keep: (value: Value) => void;
  return [new Promise((resolve) => (keep = resolve)), (value) => keep(value)];
}

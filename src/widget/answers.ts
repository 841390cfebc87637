import type { Settings } from '../config/settings.js';
import type { Answer } from '../consent/consent.js';
import { objectionsTakenBack } from '../consent/objection.js';
import type { Method } from '../consent/record.js';
import { privacySignal } from '../page/privacy-signal.js';
import { randomId } from '../page/random-id.js';
import type { Press } from '../ui/contract.js';
import { answerOf } from './commands.js';
import type { ConsentFlow } from './consent-flow.js';

/** What becomes of an answer. */
export interface Answers {
  /** Remembers and applies it, under the circumstances of this page. */
  decide(answer: Answer, via?: Method, days?: number, at?: number): void;
  /** The same, of a press. */
  onPress(press: Press): void;
  /** The press of a button of the page's own. @throws {RangeError} for a tier that there is not */
  pressOf(tier: string): Press;
  /** Whether a press takes back an objection where the law asks for a second step. */
  mustConfirm(press: Press): boolean;
}

/** @param flow the consent in force */
export function createAnswers(settings: Settings, flow: ConsentFlow): Answers {
  const { policy, regime, defaultDuration } = settings;
  const decide: Answers['decide'] = (answer, via = 'api', days = defaultDuration, at) =>
    flow.answer(
      answer,
      { at, days, via, gpc: privacySignal(settings) === 'gpc', id: settings.records ? randomId() : null },
      via === 'page' ? 'api' : via,
    );
  return {
    decide,
    onPress: ({ via, days, at, categories, services }) => decide({ categories, services }, via, days, at),
    pressOf: (tier) => ({ ...answerOf(tier, policy), days: defaultDuration, via: 'page' }),
    mustConfirm: (press) => regime === 'opt-out' && objectionsTakenBack(settings, flow.consent(), press).length > 0,
  };
}

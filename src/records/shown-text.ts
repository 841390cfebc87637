import type { CategoryConfig, TierConfig } from '../config/config.js';
import type { Settings } from '../config/settings.js';

/** The words of one language, by key: the owner's, where they wrote some. */
export interface SpokenWords {
  /** Such as `en-GB`. */
  readonly language: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** A service, as far as visitors are told of it. */
export type ShownService = Omit<Settings['services'][number], 'hosts' | 'onGrant' | 'onRevoke'>;

/** Everything that a visitor could read before answering. Whatever of it changes changes its hash. */
export interface ShownText {
  readonly language: string;
  readonly policy: string;
  readonly regime: string;
  /** What needs no consent. */
  readonly necessary: readonly string[];
  /** What acts until the visitor objects. */
  readonly objectable: readonly string[];
  readonly categories: readonly Pick<CategoryConfig, 'id' | 'name' | 'description'>[];
  readonly tiers: readonly TierConfig[];
  readonly services: readonly ShownService[];
  readonly durations: readonly number[];
  readonly policyUrl: string | undefined;
  readonly controller: Settings['controller'];
  readonly messages: Readonly<Record<string, string>>;
}

/** What an owner archives, so that receipts that name its hash can be read later. It is plain JSON. */
export interface Notice {
  /** The version of this format. */
  readonly v: 1;
  /** The version of the widget. */
  readonly ui: string;
  /** The SHA-256 of `shown` as canonical JSON, as `text` in a receipt. */
  readonly text: string;
  readonly shown: ShownText;
}

/** Gathers what visitors of this site can read in one language. */
export function shownText(settings: Settings, { language, messages }: SpokenWords): ShownText {
  const { policy, regime, categories, tiers, services, durations, policyUrl, controller } = settings;
  return {
    language,
    policy: policy.version,
    regime,
    necessary: policy.necessary,
    objectable: policy.objectable,
    categories: categories.map(({ id, name, description }) => ({ id, name: name!, description: description! })),
    tiers,
    services: services
      .filter(({ id }) => policy.services.includes(id)) // the others are of categories that are not offered here
      .map(({ hosts: _hosts, onGrant: _onGrant, onRevoke: _onRevoke, ...shown }) => shown),
    durations,
    policyUrl,
    controller,
    messages,
  };
}

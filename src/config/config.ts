import type { DefaultCategory, DefaultTier } from '../consent/policy.js';
import type { Basis } from '../consent/regime.js';
import type { PresetId } from '../presets/preset-id.js';
import type { DialectName } from './dialect-names.js';
import type { IntegrationsConfig } from './integrations-config.js';
import type { Messages } from './messages.js';

/** A reason for storing or reading something on a visitor's device: the unit of consent. */
export interface CategoryConfig<K extends string = string> {
  /** Lower-case letters, digits, `-` and `_`; used in `data-category` and in the cookie. */
  readonly id: K;
  /** Shown to visitors. Default: the widget's own word for the four standard categories, otherwise the id. */
  readonly name?: string;
  /** What it is for, in a sentence a visitor understands. Default: the widget's own text for the four standard categories. */
  readonly description?: string;
  /**
   * Whether it is for ads, or for profiles of visitors: what Global Privacy Control objects to, and what children are never asked for.
   * Default: false for `necessary`, `functional` and `analytics`, true for any other.
   */
  readonly advertising?: boolean;
  /**
   * On what ground it may act, by region: `{ "GB": "objectable" }`. `consent`: once the visitor agreed. `objectable`: until the visitor
   * objects. `exempt`: always. A region counts more than its country. Nothing for advertising can be `exempt`, nor, where consent is needed
   * first, `objectable`. Default: what the regime of the region says.
   */
  readonly basis?: Readonly<Record<string, Basis>>;
}

/** A named preset of categories, offered as one button. */
export interface TierConfig<T extends string = string, K extends string = string> {
  /** Lower-case letters, digits, `-` and `_`; used in `data-consent-choose` and in the cookie. */
  readonly id: T;
  /** All categories of the tier. It must include those of the tier before it. */
  readonly categories: readonly K[];
  /** The plain name on the button. Default: the widget's own for the three standard tiers, otherwise the id. */
  readonly name?: string;
  /** A small word beside the name. Default: the metal for the three standard tiers, otherwise none. */
  readonly badge?: string;
  /** What the tier allows, in words. Default: the widget's own text, or the list of the tier's categories. */
  readonly description?: string;
}

/** Where something can lie on a visitor's device. */
export type StorageKind = 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';

/** Something a service keeps on the visitor's device. */
export interface StorageConfig {
  /** The exact name, with `*` for any run of characters, such as `_ga_*`. */
  readonly name: string;
  /** @default "cookie" */
  readonly kind?: StorageKind;
  /** How long it stays, in days; 0 means until the browser is closed. Leave it out if it is never removed by itself. */
  readonly maxAge?: number;
  /** What it is for, in words for visitors. */
  readonly purpose?: string;
}

/** One vendor or tool: shown to visitors below its category. */
export interface ServiceConfig<K extends string = string> {
  /** Lower-case letters, digits, `-` and `_`; used in `data-service` and in the cookie. */
  readonly id: string;
  readonly category: K;
  /** Shown to visitors. Default: the id. */
  readonly name?: string;
  /** The company behind it. */
  readonly provider?: string;
  /** The provider's privacy policy: https, http or a path. */
  readonly policyUrl?: string;
  /** Host names it speaks to, `*.` for sub-domains, an optional port: `"*.example.com"`, `"127.0.0.1:4401"`. */
  readonly hosts?: readonly string[];
  readonly storage?: readonly StorageConfig[];
  /**
   * Called when the service becomes allowed: at the start of each page where it is already, and when the visitor allows it. Only in a configuration
   * written in JavaScript.
   */
  readonly onGrant?: () => void;
  /** Called when the service was allowed on this page and is not any more, before what it stored is deleted. */
  readonly onRevoke?: () => void;
}

/** A service that takes from a preset whatever is left out here. */
export interface PresetConfig<K extends string = string> extends Partial<ServiceConfig<K>> {
  readonly preset: PresetId;
}

/** A service as it may be written: whole, on top of a preset, or as the name of a preset alone. */
export type ServiceEntry<K extends string = string> = (ServiceConfig<K> & { readonly preset?: undefined }) | PresetConfig<K> | PresetId;

/** How the firewall is set. */
export interface FirewallConfig<K extends string = string> {
  /** Hosts beside those of `services`, by the category that allows them: `{ "necessary": ["pay.example.com"] }`. */
  readonly allow?: Partial<Readonly<Record<K, readonly string[]>>>;
  /**
   * What happens when a visitor allows something that was held back on this page, for which another page is needed: it is loaded anew at once, or
   * works from the next page on. @default "reload"
   */
  readonly onGrant?: 'reload' | 'next-page';
}

/** The first layer, which asks, and the second, which lets the visitor decide in detail. */
export type Surface = 'banner' | 'preferences';

export type Position = 'top' | 'bottom' | 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';

/** Everything a site owner can set. Every option may be left out. docs/reference/config.md shows each in use. */
export interface Config {
  /** Folder in which `tierconsent.ui.js` and `locales/` lie. @default the folder of the script itself */
  readonly assetsUrl?: string;
  /** Change it when what you ask for has changed: every visitor is then asked again. @default "1" */
  readonly policyVersion?: string;
  /** Your privacy policy: https, http or a path. Without it no link is shown. */
  readonly policyUrl?: string;
  /** Who is responsible for the site, shown in the preferences. Links may be https, http, a path or mailto. */
  readonly controller?: { readonly name?: string; readonly contactUrl?: string; readonly rightsUrl?: string };
  /** Language of the interface, such as `"de"` or `"pt-BR"`. @default the page's `lang`, then the browser's languages */
  readonly language?: string;
  /** Your own words, per language: `{ "en": { "title": "…" } }`. The keys are those of a locale file. */
  readonly text?: Readonly<Record<string, Partial<Messages>>>;
  /** Shape of the banner. @default "panel" */
  readonly layout?: 'bar' | 'card' | 'panel' | 'center';
  /** Where the banner stands; `start` and `end` follow the direction of writing. @default "bottom", for a card "bottom-start" */
  readonly position?: Position;
  /** Colours. @default "auto", which follows the browser */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** The button that opens the preferences again. `auto`: floating unless the page has a `[data-consent-open]`. @default "auto" */
  readonly reopen?: 'auto' | 'floating' | 'none';
  /** Which side of the window that button stands on; `start` is where lines begin. @default "start" */
  readonly reopenSide?: 'start' | 'end';
  /** Puts a close button on the banner. Closing chooses nothing. @default false */
  readonly dismissible?: boolean;
  /** @default necessary, functional, analytics, marketing */
  readonly categories?: readonly CategoryConfig[];
  /** Two to five, from the most private to the least. @default silver, gold, platinum */
  readonly tiers?: readonly TierConfig[];
  /** Whole, or by the name of a preset: `"youtube"`, `{ "preset": "youtube", "category": "functional" }`. @default none */
  readonly services?: readonly ServiceEntry[];
  /** For how long a choice may hold: whole days from 1 to 395. @default [30, 90, 182, 365] */
  readonly durations?: readonly number[];
  /** The preselected duration in days, one of `durations`. @default 182, or the first of `durations` */
  readonly defaultDuration?: number;
  /**
   * What visitors who have chosen are asked about once it is new: `"services"` also asks about a category that they allowed before it had one of
   * its services, and withholds all of that category until they answer. Each service takes three characters of the cookie.
   *
   * @default "categories"
   */
  readonly askAgain?: 'categories' | 'services';
  /**
   * ISO 3166-2 code of the visitor's region, such as `"DE"` or `"US-CA"`, as your server or edge knows it: nothing is looked up. Empty, or
   * not one that the table of docs/guide/regions.md has, it is one where visitors are asked first.
   */
  readonly region?: string;
  /**
   * `opt-in`: nothing optional acts before the visitor agreed. `opt-out`: it acts until the visitor objects; not in regions that ask for
   * consent first. `auto`: what the law of `region` says, `opt-in` where that is not known. @default "auto"
   */
  readonly regime?: 'auto' | 'opt-in' | 'opt-out';
  /** Where Global Privacy Control keeps advertising off: everywhere, in opt-out regimes only, or nowhere. @default "everywhere" */
  readonly gpc?: 'everywhere' | 'regions' | 'off';
  /** Whether the browser's older Do Not Track counts as an objection in opt-out regimes, too. @default false */
  readonly dnt?: boolean;
  /** `children`: advertising is neither offered nor ever allowed, and the regime is `opt-in` everywhere. @default "everyone" */
  readonly audience?: 'everyone' | 'children';
  readonly integrations?: IntegrationsConfig;
  /**
   * Proof of consent: a receipt of every answer, as the event `tierconsent:record`, and, with an `endpoint`, by POST to your own server.
   * Another origin needs https.
   */
  readonly records?: { readonly endpoint?: string };
  /** The one cookie. `sameSite` "None" needs https. @default { name: "tierconsent", path: "/", sameSite: "Lax" } */
  readonly cookie?: {
    readonly name?: string;
    /** A host above the page's own, or `"auto"`: the widest that the browser takes. */
    readonly domain?: string;
    readonly path?: string;
    readonly sameSite?: 'Lax' | 'Strict' | 'None';
    /** A path of your site that sets the cookie again, so that browsers which cut the life of script-written cookies keep the choice. */
    readonly keepUrl?: string;
  };
  /** What happens when consent is taken back and something that it covered has already run. @default "reload" */
  readonly onRevoke?: 'reload' | 'keep';
  /**
   * Has the browser hold back whatever is not allowed, tagged or not: every address but your own site's and the `hosts` of services that are
   * allowed. Take `tierconsent.firewall.js` in the place of the core, plain or inlined, first in `<head>`. `"report"` holds back nothing and says what it would. @default false
   */
  readonly firewall?: boolean | 'report' | FirewallConfig;
  /** Consent managers whose tags count as ours, such as `["cookiebot"]`; `"auto"`: every tag that only one of them could have written. */
  readonly compat?: 'auto' | readonly DialectName[];
  /** Says in the console what is done and why. @default false */
  readonly debug?: boolean;
}

/** Whether all that is known is that it is some configuration, such as one that is fetched. */
type IsUnknown<C> = Config extends C ? (keyof C extends never ? false : true) : false;

/** The category ids of a configuration. */
export type CategoryOf<C> =
  IsUnknown<C> extends true
    ? string
    : C extends { readonly categories: readonly { readonly id: infer K extends string }[] }
      ? K
      : DefaultCategory;

/** The tier ids of a configuration. */
export type TierOf<C> =
  IsUnknown<C> extends true ? string : C extends { readonly tiers: readonly { readonly id: infer T extends string }[] } ? T : DefaultTier;

/** Makes an unknown option, or a category that the configuration does not have, a compile error. */
export type Checked<C> = {
  readonly [Option in keyof C]: Option extends 'tiers'
    ? readonly TierConfig<TierOf<C>, CategoryOf<C>>[]
    : Option extends 'services'
      ? readonly ServiceEntry<CategoryOf<C>>[]
      : Option extends keyof Config
        ? Config[Option]
        : never;
};

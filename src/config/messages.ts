/** What the first layer and placeholders say, and the names that both layers use. A locale file holds all of it. */
export interface BannerMessages {
  /** Heading of the banner and name of its region. */
  readonly title: string;
  /** The short text of the banner. */
  readonly intro: string;
  readonly policyLink: string;
  readonly customise: string;
  /** Label of the duration control. */
  readonly duration: string;
  readonly close: string;
  /** Label of the small button that opens the preferences again. The same on every page. */
  readonly reopen: string;
  readonly silverName: string;
  readonly silverBadge: string;
  readonly silverText: string;
  readonly goldName: string;
  readonly goldBadge: string;
  readonly goldText: string;
  readonly platinumName: string;
  readonly platinumBadge: string;
  readonly platinumText: string;
  /** Name of any mix that matches no tier. */
  readonly customName: string;
  /** What a tier without a text of its own allows; `{categories}` is a list of names. */
  readonly tierAllows: string;
  /** Added to the most private tier when it has no text of its own. */
  readonly tierRefuses: string;
  readonly necessaryName: string;
  readonly functionalName: string;
  readonly analyticsName: string;
  readonly marketingName: string;
  /** Announced after a choice; `{choice}` is the name of the tier. */
  readonly saved: string;
  /** Where the browser keeps no cookies. */
  readonly cookiesOff: string;
  /** Where the browser sent Global Privacy Control, and ads and media are not allowed. */
  readonly signalHonoured: string;
  /** In the place of an embed that is withheld; `{name}` is its service, or the host that it would come from. */
  readonly embedText: string;
  /** Lets one embed come, and remembers nothing. */
  readonly loadOnce: string;
  /** `{name}` is the service, or the categories, that are allowed from then on. */
  readonly alwaysAllow: string;
}

/** What only the preferences say. It has a file of its own per language, which comes with them. */
export interface PreferencesMessages {
  readonly necessaryText: string;
  readonly functionalText: string;
  readonly analyticsText: string;
  readonly marketingText: string;
  /** Beside a category that cannot be switched off. */
  readonly alwaysOn: string;
  /** Heading of the preferences. */
  readonly preferencesTitle: string;
  readonly preferencesIntro: string;
  /** Legend of the tier radio group. */
  readonly tierLegend: string;
  /** Heading of the list of categories. */
  readonly categoriesHeading: string;
  readonly save: string;
  readonly reject: string;
  /** Summary of a category's services; `{count}` is a number. */
  readonly services: string;
  /** `{provider}` is a company's name. */
  readonly providedBy: string;
  readonly servicePolicy: string;
  /** Switch of a service that the visitor has allowed apart from its category. */
  readonly serviceAlone: string;
  readonly storageAge: string;
  /** Life of what goes when the browser is closed. */
  readonly storageSession: string;
  /** Life of what is not removed by itself. */
  readonly storageUnlimited: string;
  /** Heading of the panel on the choice in force. */
  readonly yourChoice: string;
  readonly notChosen: string;
  readonly chosen: string;
  readonly chosenOn: string;
  readonly validUntil: string;
  readonly choiceId: string;
  /** Before the names of what is allowed; `{count}` is how many. */
  readonly allowedNow: string;
  /** Before the names of what is not; `{count}` is how many. */
  readonly withheldNow: string;
  /** Saves the choice in force as a file. */
  readonly download: string;
  /** Heading of what services that are not allowed have on the device. */
  readonly refusedStorage: string;
  /** Before a list of names. */
  readonly storageGone: string;
  /** Before a list of names. */
  readonly storageLeft: string;
  readonly storageBeyond: string;
  /** Where the page stays after consent was taken back. */
  readonly runsOn: string;
  /** `{controller}` is the name of the one responsible for the site. */
  readonly controller: string;
  readonly contactLink: string;
  readonly rightsLink: string;
  readonly rightsHeading: string;
  readonly rightsText: string;
  readonly browserHeading: string;
  /** How to switch cookies off, and what does not work then. */
  readonly browserText: string;
}

/**
 * What is said only where categories act until the visitor objects, or where one is new since the visitor chose. It has a file of its own per
 * language, which others do not download.
 */
export interface ObjectionMessages {
  /** Instead of the introduction, where only what is new is asked; `{categories}` is a list of names. */
  readonly newSince: string;
  /** In the banner; `{categories}` is a list of names. */
  readonly allowedUnless: string;
  /** Beside such a category in the preferences. */
  readonly untilObjected: string;
  /** Before what was objected to is allowed after all; `{names}` are categories and services. */
  readonly confirmText: string;
  /** The two answers, also to what is new. */
  readonly confirm: string;
  readonly keepOff: string;
}

/** Every string that a visitor can read, by key. `text` in the configuration replaces any of them for one language. `{…}` marks a place that is filled in. */
export interface Messages extends BannerMessages, PreferencesMessages, ObjectionMessages {}

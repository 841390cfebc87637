import type { Messages } from '../../config/messages.js';
import type { BannerKey } from './banner-words.js';

/** What only the preferences say, in English. */
export const preferencesWords = {
  necessaryText: 'Needed for the site to work and stay secure, and to remember this choice.',
  functionalText: 'Remembers your settings and adapts what you see on this site.',
  analyticsText: 'Measures how this site is used, so that it can be improved.',
  marketingText: 'Chooses ads and media by what you do here and on other sites. Partners may follow you.',
  alwaysOn: 'Always on',
  untilObjected: 'On unless you say no',
  confirmText: 'You, or your browser, said no to this before: {names}. Do you want to allow it now?',
  preferencesTitle: 'Privacy choices',
  preferencesIntro: 'Pick a level, or decide for each purpose. Nothing changes until you save.',
  tierLegend: 'How private do you want to be?',
  categoriesHeading: 'Decide for each purpose',
  save: 'Save my choice',
  reject: 'Reject optional',
  services: 'Services ({count})',
  providedBy: 'Provided by {provider}',
  servicePolicy: 'Privacy policy of {name}',
  serviceAlone: 'Allowed on its own',
  storageAge: 'Kept for',
  storageSession: 'until you close the browser',
  storageUnlimited: 'until it is deleted',
  yourChoice: 'Your choice',
  notChosen: 'You have not chosen yet.',
  chosen: 'You chose',
  chosenOn: 'On',
  validUntil: 'Valid until',
  choiceId: 'Reference',
  allowedNow: 'Allowed now ({count})',
  withheldNow: 'Not allowed ({count})',
  download: 'Download my choice',
  refusedStorage: 'Stored by services you refused',
  storageGone: 'Removed from this site, or never stored here:',
  storageLeft: 'Still stored here, because it could not be removed or came back:',
  storageBeyond: 'Cookies that only servers can read, and what services keep on their own sites, cannot be seen or removed from here.',
  runsOn: 'Scripts that have already run may stay active until you leave this page.',
  controller: '{controller} is responsible for this site.',
  contactLink: 'Contact',
  rightsLink: 'Your rights and requests',
  rightsHeading: 'Your rights',
  rightsText:
    'You can ask what is kept about you, and have it corrected, moved or deleted. You can also complain to your data protection authority.',
  browserHeading: 'Cookies in your browser',
  browserText:
    'In your browser’s settings you can delete or block cookies. This site may then forget your choice, your login or your basket.',
} satisfies Partial<Messages>;

/** The words that are there once the preferences are. */
export type PreferencesKey = BannerKey | keyof typeof preferencesWords;

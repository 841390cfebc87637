import type { Messages } from '../../config/messages.js';

/** What the first layer says in English, and the names that both layers use. */
export const bannerWords = {
  title: 'Your privacy, your choice',
  intro: 'You decide what this site may store and read on your device. You can change your mind at any time.',
  policyLink: 'Privacy policy',
  customise: 'Customise',
  duration: 'Remember my choice for',
  close: 'Close',
  reopen: 'Your privacy choices',
  silverName: 'Private',
  silverBadge: 'Silver',
  silverText: 'Only what the site needs to work and stay secure. Rejects everything optional.',
  goldName: 'Balanced',
  goldBadge: 'Gold',
  goldText: 'Also remembers your preferences and measures how this site is used.',
  platinumName: 'Personalised',
  platinumBadge: 'Platinum',
  platinumText: 'Also makes ads and media more relevant. Partners may follow you on this and other sites.',
  customName: 'Your own mix',
  tierAllows: 'Allows: {categories}.',
  tierRefuses: 'Rejects everything optional.',
  necessaryName: 'Basic operations',
  functionalName: 'Content personalisation',
  analyticsName: 'Site optimisation',
  marketingName: 'Ad and media personalisation',
  saved: 'Your choice is saved: {choice}.',
  cookiesOff:
    'Your browser keeps no cookies for this site, so your choice holds for this page only. On the next one everything optional is off again.',
  allowedUnless: 'On unless you say no: {categories}.',
  newSince: 'New since you chose: {categories}. Do you want to allow it? Your earlier answers stay as they are.',
  confirm: 'Yes, allow it',
  keepOff: 'No, keep it off',
  signalHonoured: 'Your browser asks for privacy (Global Privacy Control). This site follows that.',
} satisfies Partial<Messages>;

/** The words that are there before the preferences are. */
export type BannerKey = keyof typeof bannerWords;

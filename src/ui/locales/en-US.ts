import type { BannerMessages } from '../../config/messages.js';
import english from './en.js';

export default {
  ...english,
  customise: 'Customize',
  platinumName: 'Personalized',
  functionalName: 'Content personalization',
  analyticsName: 'Site optimization',
  marketingName: 'Ad and media personalization',
  signalHonoured: 'Your browser asks for privacy (Global Privacy Control). This site honors that.',
} satisfies BannerMessages;

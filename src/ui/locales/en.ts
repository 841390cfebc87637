import type { BannerMessages } from '../../config/messages.js';
import { bannerWords } from '../english/banner-words.js';
import { placeholderWords } from '../english/placeholder-words.js';

export default { ...bannerWords, ...placeholderWords } satisfies BannerMessages;

import type { Messages } from '../../config/messages.js';

/** What only placeholders say, in English. */
export const placeholderWords = {
  embedText: 'This content comes from {name}. If it loads, {name} sees your visit and may store data on your device.',
  loadOnce: 'Load it once',
  alwaysAllow: 'Always allow {name}',
} satisfies Partial<Messages>;

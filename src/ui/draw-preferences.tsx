import { h, render } from 'preact';
import type { PreferencesMessages } from '../config/messages.js';
import type { RefusedStorage } from './contract.js';
import { preferencesWords } from './english/preferences-words.js';
import { Preferences } from './Preferences.js';
import styles from './preferences.css';
import { createMoreFormats } from './more-formats.js';
import type { PreferencesParts, ShownSurface } from './surface.js';

/**
 * The preferences: Preact, their words and their styles come only when a visitor opens them.
 *
 * @param given the words of the language, or null where they did not arrive
 * @param findRefused looks at the device, anew each time they are opened
 * @returns shows them
 */
export function drawPreferences(
  parts: PreferencesParts,
  given: Partial<PreferencesMessages> | null,
  findRefused: () => Promise<RefusedStorage | null>,
): () => ShownSurface {
  const { context, draft, speak } = parts;
  const words = speak(preferencesWords, given);
  const formats = createMoreFormats(words.language, words.formats);
  context.addStyles(styles);
  return () => {
    const place = document.createElement('div');
    let refused: RefusedStorage | null = null;
    const paint = () => render(<Preferences view={{ ...parts, words, formats, draft: draft(), refused }} />, place);
    context.root.append(place);
    paint();
    void findRefused().then((found) => {
      refused = found;
      if (place.isConnected) paint();
    });
    return {
      update: paint,
      remove() {
        place.querySelector('dialog')?.close(); // gives the focus back to where it was
        render(null, place);
        place.remove();
      },
    };
  };
}

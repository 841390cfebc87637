import { h, render } from 'preact';
import type { UiChunks } from './contract.js';
import { preferencesWords } from './english/preferences-words.js';
import { Preferences } from './Preferences.js';
import styles from './preferences.css';

/** The preferences as a chunk of their own: Preact, their words and their styles come only when a visitor opens them. */
export const preparePreferences: UiChunks['preferences']['preparePreferences'] = (parts) => {
  const { context, draft, speak } = parts;
  const words = speak(preferencesWords);
  context.addStyles(styles);
  return () => {
    const place = document.createElement('div');
    const paint = () => render(<Preferences view={{ ...parts, words, draft: draft() }} />, place);
    context.root.append(place);
    paint();
    return {
      update: paint,
      remove() {
        place.querySelector('dialog')?.close(); // gives the focus back to where it was
        render(null, place);
        place.remove();
      },
    };
  };
};

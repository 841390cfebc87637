import type { SpokenWords } from './shown-text.js';

/** A part of the interface whose words are a file per language. */
export type WordLayer = 'banner' | 'preferences' | 'objection';

/** All that visitors may be told, whatever they were: the hash of it is the same for everybody. */
export const wordLayers: readonly WordLayer[] = ['banner', 'preferences', 'objection'];

/** Words by their keys. */
export type Words = Readonly<Record<string, string>>;

/**
 * What the interface says: the language where all of it arrives, otherwise English, and the owner's words before both.
 *
 * @param files the words of the language, layer by layer; null stands for what did not arrive
 */
export function spokenWords(
  speech: { language: string; ownWords: object },
  english: Words,
  files: readonly (object | null)[],
): SpokenWords {
  const isWhole = !files.includes(null);
  const messages = { ...english, ...(isWhole && Object.assign({}, ...files)), ...speech.ownWords } as Words;
  return {
    language: isWhole ? speech.language : 'en',
    messages: Object.fromEntries(Object.keys(english).map((key) => [key, messages[key]!])),
  };
}

import { VERSION } from './brand.js';
import type { Config } from './config/config.js';
import { explain } from './config/explain.js';
import { fillIn } from './config/fill-in.js';
import { areWrong, settingsOf, type Settings } from './config/settings.js';
import { suggestion } from './config/suggestion.js';
import * as presets from './presets/presets.js';
import { canonicalJson } from './records/canonical-json.js';
import { shownText, type Notice, type ShownText } from './records/shown-text.js';
import { spokenWords, wordLayers } from './records/spoken-words.js';
import { textHash } from './records/text-hash.js';
import { englishWords } from './ui/english/english-words.js';
import { uiFromPackage } from './ui-from-package.js';
import { speechOf, type Speech } from './widget/speech.js';

/**
 * Everything that visitors of a site can read in one language, with the hash that their receipts have: what an owner archives with every
 * release, for each language and region that the site has. It needs no page.
 *
 * @example
 * const notice = await noticeOf(config, 'en-GB');
 * await writeFile(`archive/${notice.text}.json`, JSON.stringify(notice));
 *
 * @param language as `lang` in a receipt. Default: that of the configuration, otherwise English
 * @throws {ConfigError} with every problem at once
 */
export async function noticeOf(config: Config = {}, language: string = config.language ?? 'en'): Promise<Notice> {
  const settings = settingsOf(config);
  if (areWrong(settings)) throw explain(config);
  bringPresets(settings);

  const speech = speechOf(settings, [language]);
  const files = await filesOf(speech);
  const shown = JSON.parse(canonicalJson(shownText(settings, spokenWords(speech, englishWords, files)))) as ShownText;
  return { v: 1, ui: VERSION, text: (await textHash(shown))!, shown };
}

async function filesOf({ locale }: Speech): Promise<readonly (object | null)[]> {
  if (locale === 'en') return [];
  return Promise.all(wordLayers.map(async (layer) => (await uiFromPackage.words(layer, locale, 0)).default));
}

/** In a page they arrive one by one. */
function bringPresets(settings: Settings): void {
  const all = Object.values(presets);
  for (const { preset: name } of settings.services) {
    if (!name) continue;
    const preset = all.find(({ id }) => id === name);
    if (!preset)
      throw new RangeError(
        `services: there is no preset "${name}".${suggestion(
          name,
          all.map(({ id }) => id),
        )}`,
      );
    fillIn(settings, preset);
  }
}

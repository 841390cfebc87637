import { explain } from '../config/explain.js';
import type { Settings } from '../config/settings.js';
import { areWrong, settingsOf } from '../config/settings.js';
import { namedScriptTag, OPTIONS, readScriptTagConfig } from '../page/script-tag-config.js';
import type { InspectedConfig, InspectedOption } from './inspection.js';

/** What holds, and who said so. @param settings of the widget that runs; undefined where none does */
export function configInForce(settings: Settings | undefined): InspectedConfig {
  const tag = namedScriptTag();
  const { written } = readScriptTagConfig(tag);
  const problems = !settings && areWrong(settingsOf(written)) ? explain(written).issues : [];
  return { isUsable: problems.length === 0, problems, options: settings ? optionsIn(settings, written, tag) : [] };
}

/** What our code derives from the options is none. */
const DERIVED = ['policy'];

function optionsIn(settings: Settings, written: unknown, tag: HTMLScriptElement | null): readonly InspectedOption[] {
  const block = Object(written) as Readonly<Record<string, unknown>>;
  return Object.entries(settings)
    .filter(([option, value]) => !DERIVED.includes(option) && value !== undefined)
    .map(([option, value]): InspectedOption => ({ option, value: plain(value), from: sourceOf(option, value, { block, tag }) }));
}

function sourceOf(
  option: string,
  value: unknown,
  { block, tag }: { readonly block: Readonly<Record<string, unknown>>; readonly tag: HTMLScriptElement | null },
): InspectedOption['from'] {
  const attribute = option === 'assetsUrl' ? 'assets' : option;
  if ([...OPTIONS, 'assets', 'debug'].includes(attribute) && tag?.dataset[attribute] !== undefined) return 'attribute';
  if (option in block) return 'block';
  return JSON.stringify(plain(value)) === JSON.stringify(plain(defaults()[option])) ? 'default' : 'start';
}

const defaults = () => settingsOf({}) as unknown as Readonly<Record<string, unknown>>;

/** As it would stand in JSON: functions and what has no prototype say nothing to a reader. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

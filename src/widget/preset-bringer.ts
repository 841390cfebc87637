import { copyOf } from '../config/copy.js';
import { fillIn, type Arrived } from '../config/fill-in.js';
import { guard, report } from '../page/guard.js';
import type { Service, WrongOptions } from '../config/settings.js';
import { inTime } from './in-time.js';
import type { PresetChunk } from './presets.js';

/** What brings presets, given how one is loaded: each once, and after a failure again at the next wish. @param load counts its attempts from 0 */
export function presetBringer(load: (name: string, attempt: number) => Promise<unknown>): PresetChunk['createBringer'] {
  return (settings, wrongIn, onArrival) => {
    const arrivals = new Map<string, Promise<unknown>>();
    const attempts = new Map<string, number>();

    async function bring(name: string): Promise<void> {
      const attempt = attempts.get(name) ?? 0;
      attempts.set(name, attempt + 1);
      const preset = sound(name, await load(name, attempt), wrongIn);
      if (!fillIn(settings, preset)) report('presets', new Error(noCategory(preset)));
      onArrival();
    }

    function bringOnce(name: string): Promise<unknown> {
      const known = arrivals.get(name);
      if (known) return known;
      const arrival = bring(name);
      arrival.catch(() => arrivals.delete(name));
      const waiting = guard('presets', () => inTime(arrival, `preset "${name}"`))!.catch(() => {});
      arrivals.set(name, waiting);
      return waiting;
    }

    return (names) => Promise.all(names.map(bringOnce));
  };
}

/** What arrived, if it is the preset of this name: a server may send anything. */
function sound(name: string, found: unknown, wrongIn: (found: unknown) => WrongOptions): Arrived {
  const wrong = [...wrongIn(found)];
  const preset = copyOf(found) as Service;
  if (wrong.length === 0 && preset.preset) wrong.push('preset');
  if (wrong.length === 0 && preset.id !== name) wrong.push('id');
  if (wrong.length === 0) return preset;
  throw new Error(`preset "${name}": what arrived is another thing. Wrong: ${wrong.join(', ')}. Upload all files of one release again.`);
}

function noCategory({ id, category }: Arrived): string {
  return `preset "${id}" stays withheld: this site has no category "${category}". Say which one it belongs to: { "preset": "${id}", "category": "…" }`;
}

import { readFileSync } from 'node:fs';

/** @param {...('record' | 'look' | 'press')} parts @returns {{ content: string }} for `context.addInitScript()`, in a scope of its own */
export function initScript(...parts) {
  const texts = parts.map((name) => readFileSync(new URL(`${name}.js`, import.meta.url), 'utf8'));
  return { content: `(() => {\n${texts.join('\n')}\n})();` };
}

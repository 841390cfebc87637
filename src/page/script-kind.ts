import { parkedAs, tag } from './tagged-elements.js';

/** Where a script's file lies; nothing for an inline one. */
export function addressOf(script: HTMLScriptElement): string | null {
  return script.getAttribute('src') || script.getAttribute(parkedAs('src'));
}

/** As what a script will run; null for one that browsers of today pass over, because of `nomodule` or a type that is none of theirs. */
export function runsAs(script: HTMLScriptElement): 'classic' | 'module' | null {
  const type = script.getAttribute(tag.type) ?? '';
  if (type === 'module') return type;
  return !script.noModule && /^$|script$/i.test(type) ? 'classic' : null;
}

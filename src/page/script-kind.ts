import { parkedAs, tag } from './tagged-elements.js';

/** What browsers take for JavaScript: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const JAVASCRIPT = /^$|^(text|application)\/(x-)?(java|ecma)script$|^text\/(javascript1\.[0-5]|jscript|livescript)$/;

/** Where a script's file lies; nothing for an inline one. */
export function addressOf(script: HTMLScriptElement): string | null {
  return script.getAttribute('src') || script.getAttribute(parkedAs('src'));
}

/** As what a script will run; null for one that browsers of today pass over, because of `nomodule` or a type that is none of theirs. */
export function runsAs(script: HTMLScriptElement): 'classic' | 'module' | null {
  const type = (script.getAttribute(tag.type) ?? '').trim().toLowerCase();
  if (type === 'module') return type;
  return !script.noModule && JAVASCRIPT.test(type) ? 'classic' : null;
}

/** Whether the browser fetches it and tells how that went. */
export function isFile(script: HTMLScriptElement): boolean {
  return Boolean(addressOf(script) && runsAs(script));
}

/** Whether it has run, or never will, as soon as it is inserted. */
export function isInstant(script: HTMLScriptElement): boolean {
  return !isFile(script) && runsAs(script) !== 'module';
}

import { currentScript } from './current-script.js';
import { runsAs } from './script-kind.js';

/**
 * Whether what nobody has caught was thrown by this classic script. In a shadow tree no script is ever the current one. There the name of its file tells, and
 * one without a file is asked about only while it runs.
 */
export function hasThrown(script: HTMLScriptElement, { filename }: ErrorEvent): boolean {
  const current = currentScript();
  if (current || !(script.getRootNode() instanceof ShadowRoot)) return current === script;
  return runsAs(script) === 'classic' && (!script.src || script.src === filename);
}

import { currentScript } from './current-script.js';
import { runsAs } from './script-kind.js';

/**
 * Calls back with what a classic script throws and nobody catches.
 *
 * @returns stops that
 */
export function whenThrown(script: HTMLScriptElement, then: (message: string) => void): () => void {
  const onError = ({ message, filename }: ErrorEvent) => {
    if (isRunning(script, filename)) then(message);
  };
  window.addEventListener('error', onError);
  return () => window.removeEventListener('error', onError);
}

/** In a shadow tree no script is ever the current one. There the name of its file tells, and one without a file is listened to only while it runs. */
function isRunning(script: HTMLScriptElement, filename: string): boolean {
  const current = currentScript();
  if (current || !(script.getRootNode() instanceof ShadowRoot)) return current === script;
  return runsAs(script) === 'classic' && (!script.src || script.src === filename);
}

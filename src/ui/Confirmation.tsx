import { h, type JSX } from 'preact';
import type { Press } from './contract.js';
import type { View } from './view.js';

/**
 * The second of two steps: who has objected, themselves or by a signal, and now allows what they objected to, is asked whether they mean it.
 * https://www.law.cornell.edu/regulations/california/11-CCR-7028 The rest of what they pressed holds either way.
 */
export function Confirmation({ view, press }: { readonly view: View; readonly press: Press }): JSX.Element {
  const { context, words } = view;
  const { categories, services } = context.settings;
  const ids = context.objectionsTakenBack(press);
  const kept = (all: readonly string[]) => all.filter((id) => !ids.includes(id));
  const rest = { ...press, categories: kept(press.categories), services: kept(press.services) };
  const names = [
    ...categories.filter(({ id }) => ids.includes(id)).map(words.categoryName),
    ...services.filter(({ id }) => ids.includes(id)).map(({ id, name = id }) => name),
  ];
  return (
    <footer role="none">
      <p part="confirmation" tabIndex={-1} ref={focus}>
        {words.say('confirmText', { names: words.formats.list(names) })}
      </p>
      <button type="button" part="answer" data-action="keep" onClick={() => context.onPress({ ...rest, isConfirmed: true })}>
        {words.say('keepOff')}
      </button>
      <button type="button" part="answer" data-action="confirm" onClick={() => context.onPress({ ...press, isConfirmed: true })}>
        {words.say('confirm')}
      </button>
    </footer>
  );
}

/** What was pressed has gone. Here it is read on. */
function focus(text: HTMLElement | null): void {
  text?.focus();
}

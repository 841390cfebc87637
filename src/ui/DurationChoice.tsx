import { h, type JSX } from 'preact';
import type { View } from './view.js';

/** For how long the choice, whatever it is, will hold. */
export function DurationChoice({ view, id }: { readonly view: View; readonly id: string }): JSX.Element {
  const { context, words, draft, setDraft } = view;
  return (
    <div part="duration">
      <label for={id}>{words.say('duration')}</label>
      <select id={id} name="days" value={draft.days} onChange={(event) => setDraft({ days: Number(event.currentTarget.value) })}>
        {context.settings.durations.map((days) => (
          <option key={days} value={days}>
            {words.formats.days(days)}
          </option>
        ))}
      </select>
    </div>
  );
}

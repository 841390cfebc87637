import { h, type JSX } from 'preact';
import { Badge } from './Badge.js';
import type { View } from './view.js';

/** A shortcut: picking a tier sets the switches. It is not the choice, for arrow keys pick too. */
export function TierChoice({ view }: { readonly view: View }): JSX.Element {
  const { context, words, draft, setDraft } = view;
  const { tiers } = context.settings;
  const current = context.tierOf(draft.categories, draft.services);
  return (
    <fieldset part="tier-choice">
      <legend>{words.say('tierLegend')}</legend>
      {tiers.map((tier) => {
        const badge = words.tierBadge(tier);
        return (
          <label key={tier.id} class="radio">
            <input
              ref={leavingItsGroup}
              type="radio"
              name="tier"
              value={tier.id}
              checked={current === tier.id}
              aria-labelledby={`tier-${tier.id}-name`}
              aria-describedby={`tier-${tier.id}-text`}
              onChange={() => setDraft({ categories: tier.categories, services: [] })}
            />
            <span id={`tier-${tier.id}-name`}>
              <span part="tier-name">{words.tierName(tier)}</span> {badge && <Badge id={tier.id} name={badge} />}
            </span>
            <span part="tier-text" id={`tier-${tier.id}-text`}>
              {words.tierText(tier)}
            </span>
          </label>
        );
      })}
      {current === 'custom' && (
        <label class="radio">
          <input ref={leavingItsGroup} type="radio" name="tier" value="custom" checked />
          <span part="tier-name">{words.say('customName')}</span>
        </label>
      )}
    </fieldset>
  );
}

/** Chromium keeps every radio button with a name that is taken out of a shadow tree, and the dialog with it: `npm run soak` tells. */
function leavingItsGroup(radio: HTMLInputElement | null): () => void {
  return () => radio?.removeAttribute('name');
}

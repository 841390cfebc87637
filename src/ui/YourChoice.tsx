import { h, type JSX } from 'preact';
import type { View } from './view.js';

/** What is in force: what was chosen, when, until when, and under which reference. */
export function YourChoice({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { record } = context.consent();
  return (
    <section class="your-choice" part="your-choice" aria-labelledby="your-choice">
      <h3 id="your-choice">{words.say('yourChoice')}</h3>
      {record ? <Facts view={view} /> : <p>{words.say('notChosen')}</p>}
    </section>
  );
}

function Facts({ view }: { readonly view: View }): JSX.Element {
  const { context, words, formats } = view;
  const { categories, settings } = { categories: context.consent().categories, settings: context.settings };
  const record = context.consent().record!;
  const allowed = settings.categories.filter(({ id }) => categories.includes(id)).map(words.categoryName);
  const tier = settings.tiers.find(({ id }) => id === record.tier);
  return (
    <dl>
      <dt>{words.say('chosen')}</dt>
      <dd>
        {tier ? words.tierName(tier) : words.say('customName')}: {formats.list(allowed)}
      </dd>
      <dt>{words.say('chosenOn')}</dt>
      <dd>{formats.moment(record.at)}</dd>
      <dt>{words.say('validUntil')}</dt>
      <dd>{formats.moment(record.at + record.days * 86_400)}</dd>
      {record.id && <dt>{words.say('choiceId')}</dt>}
      {record.id && (
        <dd>
          <code>{record.id}</code>
        </dd>
      )}
    </dl>
  );
}

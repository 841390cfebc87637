import { Fragment, h, type JSX } from 'preact';
import type { View } from './view.js';

/** What is in force: what was chosen, when, until when, and under which reference. */
export function YourChoice({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { record } = context.consent();
  return (
    <section part="your-choice" aria-labelledby="your-choice">
      <h3 id="your-choice">{words.say('yourChoice')}</h3>
      {record ? <Facts view={view} /> : <p>{words.say('notChosen')}</p>}
    </section>
  );
}

function Facts({ view }: { readonly view: View }): JSX.Element {
  const { context, words, formats } = view;
  const { categories, tier, record } = context.consent();
  const { at, days, id: reference } = record!;
  const allowed = context.settings.categories.filter(({ id }) => categories.includes(id)).map(words.categoryName);
  return (
    <dl>
      <dt>{words.say('chosen')}</dt>
      <dd>
        {words.choiceName(tier)} ({formats.list(allowed)})
      </dd>
      <dt>{words.say('chosenOn')}</dt>
      <dd>{formats.moment(at)}</dd>
      <dt>{words.say('validUntil')}</dt>
      <dd>{formats.moment(at + days * 86_400)}</dd>
      {reference && (
        <Fragment>
          <dt>{words.say('choiceId')}</dt>
          <dd>
            <code>{reference}</code>
          </dd>
        </Fragment>
      )}
    </dl>
  );
}

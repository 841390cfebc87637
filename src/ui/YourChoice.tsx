import { Fragment, h, type JSX } from 'preact';
import type { View } from './view.js';

/** What is in force: what was chosen, when, until when, and under which reference. */
export function YourChoice({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { record } = context.consent();
  return (
    <section part="your-choice" aria-labelledby="your-choice">
      <h3 id="your-choice">{words.say('yourChoice')}</h3>
      {record ? <Facts view={view} /> : <Open view={view} />}
    </section>
  );
}

/** A part of an earlier choice may still hold while the visitor is asked again. */
function Open({ view }: { readonly view: View }): JSX.Element {
  const { words } = view;
  return (
    <p>
      {words.say('notChosen')} {words.say('tierAllows', { categories: allowedNames(view) })}
    </p>
  );
}

function allowedNames({ context, words, formats }: View): string {
  const { categories, services } = context.consent();
  return formats.list([
    ...context.settings.categories.filter(({ id }) => categories.includes(id)).map(words.categoryName),
    ...context.settings.services.filter(({ id }) => services.includes(id)).map(({ id, name = id }) => name),
  ]);
}

function Facts({ view }: { readonly view: View }): JSX.Element {
  const { context, words, formats } = view;
  const { tier, record } = context.consent();
  const { at, days, id: reference } = record!;
  return (
    <dl>
      <dt>{words.say('chosen')}</dt>
      <dd>
        {words.choiceName(tier)} ({allowedNames(view)})
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

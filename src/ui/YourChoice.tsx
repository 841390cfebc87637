import { Fragment, h, type JSX } from 'preact';
import type { RefusedStorage } from './contract.js';
import type { View } from './view.js';

/** What is in force: what was chosen, when, until when, and under which reference. */
export function YourChoice({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { record } = context.consent();
  return (
    <section part="your-choice" aria-labelledby="your-choice">
      <h3 id="your-choice">{words.say('yourChoice')}</h3>
      {record ? <Facts view={view} /> : <Open view={view} />}
      {record && view.refused && <Refused view={view} refused={view.refused} />}
      {context.mayRunOn() && <p>{words.say('runsOn')}</p>}
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

/** What of the refused services is on the device now: it may have been deleted, may have stayed, or may have come back. */
function Refused({ view: { words }, refused: { gone, left } }: { readonly view: View; readonly refused: RefusedStorage }): JSX.Element {
  return (
    <Fragment>
      <h4>{words.say('refusedStorage')}</h4>
      <Names text={words.say('storageGone')} names={gone} />
      <Names text={words.say('storageLeft')} names={left} />
      <p class="muted">{words.say('storageBeyond')}</p>
    </Fragment>
  );
}

function Names({ text, names }: { readonly text: string; readonly names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <Fragment>
      <p>{text}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code dir="ltr">{name}</code>
          </li>
        ))}
      </ul>
    </Fragment>
  );
}

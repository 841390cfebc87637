import { Fragment, h, type JSX } from 'preact';
import type { CategoryConfig } from '../config/config.js';
import type { ConsentRecord } from '../consent/record.js';
import type { RefusedStorage } from './contract.js';
import type { View } from './view.js';

/** What is in force: what was chosen, when, until when, what it allows and what not. The visitor may keep it as a file. */
export function YourChoice({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { record } = context.consent();
  return (
    <section part="your-choice" aria-labelledby="your-choice">
      <h3 id="your-choice">{words.say('yourChoice')}</h3>
      {!record && <p>{words.say('notChosen')}</p>}
      <dl>
        {record && <Facts view={view} record={record} />}
        <Extent view={view} />
      </dl>
      {context.isSignalHonoured() && <p>{words.say('signalHonoured')}</p>}
      {!context.keepsCookies() && <p>{words.say('cookiesOff')}</p>}
      {record && <Download view={view} record={record} />}
      {record && view.refused && <Refused view={view} refused={view.refused} />}
      {context.mayRunOn() && <p>{words.say('runsOn')}</p>}
    </section>
  );
}

/** What is allowed and what is not, by name and number. A part of an earlier choice may hold while the visitor is asked again. */
function Extent({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { categories, services } = context.consent();
  const isAllowed = ({ id }: CategoryConfig) => categories.includes(id);
  const names = context.settings.categories.map((category) => [isAllowed(category), words.categoryName(category)] as const);
  const alone = context.settings.services.filter(({ id }) => services.includes(id)).map(({ id, name = id }) => name);
  const withheld = names.filter(([allowed]) => !allowed).map(([, name]) => name);
  return (
    <Fragment>
      <Listed view={view} label="allowedNow" names={[...names.filter(([allowed]) => allowed).map(([, name]) => name), ...alone]} />
      {withheld.length > 0 && <Listed view={view} label="withheldNow" names={withheld} />}
    </Fragment>
  );
}

function Listed({
  view: { words, formats },
  label,
  names,
}: {
  readonly view: View;
  readonly label: 'allowedNow' | 'withheldNow';
  readonly names: readonly string[];
}): JSX.Element {
  return (
    <Fragment>
      <dt>{words.say(label, { count: formats.number(names.length) })}</dt>
      <dd>{formats.list(names)}</dd>
    </Fragment>
  );
}

function Facts({ view, record }: { readonly view: View; readonly record: ConsentRecord }): JSX.Element {
  const { context, words, formats } = view;
  const { categories, services } = context.consent();
  const { at, id } = record;
  return (
    <Fragment>
      <dt>{words.say('chosen')}</dt>
      <dd>{words.choiceName(context.tierOf(categories, services))}</dd>
      <dt>{words.say('chosenOn')}</dt>
      <dd>{formats.moment(at)}</dd>
      <dt>{words.say('validUntil')}</dt>
      <dd>{formats.moment(context.expiryOf(record))}</dd>
      {id && (
        <Fragment>
          <dt>{words.say('choiceId')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </Fragment>
      )}
    </Fragment>
  );
}

/** Made here, of what is here: nobody is asked for it. */
function Download({ view: { words }, record }: { readonly view: View; readonly record: ConsentRecord }): JSX.Element {
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(record, null, 2))}`;
  return (
    <p>
      <a part="link" data-action="download" download="consent.json" href={address}>
        {words.say('download')}
      </a>
    </p>
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

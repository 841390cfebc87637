import { h, type JSX } from 'preact';
import { CategoryDetails } from './CategoryDetails.js';
import { Confirmation } from './Confirmation.js';
import { DurationChoice } from './DurationChoice.js';
import { directionOf } from './formats.js';
import { TierChoice } from './TierChoice.js';
import type { View } from './view.js';
import { YourChoice } from './YourChoice.js';

/** The second layer: the browser's own modal dialog, which keeps the focus, makes the page inert, and closes on Escape without saving. */
export function Preferences({ view }: { readonly view: View }): JSX.Element {
  const onClose = () => view.close('preferences');
  const { context, words } = view;
  return (
    <dialog
      part="preferences"
      aria-labelledby="preferences-title"
      lang={words.language}
      dir={directionOf(words.language)}
      ref={openAsModal}
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
    >
      <header role="none">
        <h2 id="preferences-title" part="heading" tabIndex={-1}>
          {words.say('preferencesTitle')}
        </h2>
        <button type="button" part="close" data-action="close" aria-label={words.say('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="content">
        <p>{words.say('preferencesIntro')}</p>
        <TierChoice view={view} />
        <h3>{words.say('categoriesHeading')}</h3>
        {context.settings.categories.map((category) => (
          <CategoryDetails key={category.id} view={view} category={category} />
        ))}
        <YourChoice view={view} />
        <Rights view={view} />
      </div>
      {view.draft.toConfirm ? <Confirmation view={view} press={view.draft.toConfirm} /> : <Answers view={view} />}
    </dialog>
  );
}

/** Saving and refusing weigh the same. */
function Answers({ view }: { readonly view: View }): JSX.Element {
  const { context, words, draft } = view;
  const { days, categories, services } = draft;
  return (
    <footer role="none">
      <DurationChoice view={view} id="preferences-days" />
      <button
        type="button"
        part="answer"
        data-action="reject"
        onClick={() => context.onPress({ categories: [], services: [], days, via: 'preferences' })}
      >
        {words.say('reject')}
      </button>
      <button
        type="button"
        part="answer"
        data-action="save"
        onClick={() => context.onPress({ categories, services, days, via: 'preferences' })}
      >
        {words.say('save')}
      </button>
    </footer>
  );
}

/** Who is responsible, what the visitor may ask of them, and what the browser itself can do. */
function Rights({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { policyUrl, controller = {} } = context.settings;
  const links = [
    { address: controller.contactUrl, text: words.say('contactLink') },
    { address: controller.rightsUrl, text: words.say('rightsLink') },
    { address: policyUrl, text: words.say('policyLink') },
  ].filter(({ address }) => address);
  return (
    <section part="controller">
      <h3>{words.say('rightsHeading')}</h3>
      <p>
        {controller.name && words.say('controller', { controller: controller.name })} {words.say('rightsText')}
      </p>
      {links.length > 0 && (
        <ul>
          {links.map(({ address, text }) => (
            <li key={text}>
              <a part="link" href={address!}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.say('browserHeading')}</h3>
      <p>{words.say('browserText')}</p>
    </section>
  );
}

/** A heading takes the focus first, so that reading begins at the start: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
function openAsModal(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  // Hidden later, as by an ad blocker, it would keep the page inert, and nobody would see why.
  if ('ResizeObserver' in window)
    new ResizeObserver(() => dialog.isConnected && !dialog.offsetWidth && !matchMedia('print').matches && dialog.close()).observe(dialog);
  dialog.querySelector('h2')?.focus();
}

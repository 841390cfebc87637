import { h, type JSX } from 'preact';
import type { CategoryConfig, ServiceConfig } from '../config/config.js';
import type { View } from './view.js';

/** One purpose: what it is for, a switch of its own, and who is behind it. */
export function CategoryDetails({ view, category }: { readonly view: View; readonly category: CategoryConfig }): JSX.Element {
  const { context, words, draft, setDraft } = view;
  const { id } = category;
  const { policy } = context.settings;
  const necessary = policy.necessary.includes(id);
  const text = words.categoryText(category);
  const services = context.settings.services.filter((service) => service.category === id);
  const toggle = (on: boolean) =>
    setDraft({ categories: on ? [...draft.categories, id] : draft.categories.filter((other) => other !== id) });
  return (
    <section part="category">
      <label class="switch">
        <span class="name" id={`category-${id}-name`}>
          {words.categoryName(category)}
        </span>
        {necessary && <span class="muted">{words.say('alwaysOn')}</span>}
        {policy.objectable.includes(id) && <span class="muted">{words.say('untilObjected')}</span>}
        <input
          type="checkbox"
          role="switch"
          part="switch"
          data-category={id}
          checked={necessary || draft.categories.includes(id)}
          disabled={necessary}
          aria-describedby={`category-${id}-text`}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
      </label>
      {text && (
        <p class="muted" id={`category-${id}-text`}>
          {text}
        </p>
      )}
      {services.length > 0 && (
        <details aria-labelledby={`category-${id}-name`} open={services.some((service) => context.consent().services.includes(service.id))}>
          <summary>{words.say('services', { count: view.formats.number(services.length) })}</summary>
          {services.map((service) => (
            <Service key={service.id} view={view} service={service} />
          ))}
        </details>
      )}
    </section>
  );
}

function Service({ view, service }: { readonly view: View; readonly service: ServiceConfig }): JSX.Element {
  const { context, words } = view;
  const { id, name = id, provider, policyUrl, storage = [] } = service;
  return (
    <div part="service">
      <h4 id={`service-${id}`}>{name}</h4>
      {context.consent().services.includes(id) && <OwnSwitch view={view} id={id} />}
      {(provider || policyUrl) && (
        <p class="muted">
          {provider && words.say('providedBy', { provider })}
          {provider && policyUrl && ' · '}
          {policyUrl && (
            <a href={policyUrl} rel="noopener" target="_blank">
              {words.say('servicePolicy', { name })}
            </a>
          )}
        </p>
      )}
      {storage.length > 0 && <Storage view={view} service={service} />}
    </div>
  );
}

/** Takes back what was allowed apart from the category, in the place of an embed. */
function OwnSwitch({ view, id }: { readonly view: View; readonly id: string }): JSX.Element {
  const { words, draft, setDraft } = view;
  const toggle = (on: boolean) => setDraft({ services: on ? [...draft.services, id] : draft.services.filter((other) => other !== id) });
  return (
    <label class="switch">
      <span id={`service-${id}-alone`}>{words.say('serviceAlone')}</span>
      <input
        type="checkbox"
        role="switch"
        part="switch"
        data-service={id}
        checked={draft.services.includes(id)}
        aria-labelledby={`service-${id} service-${id}-alone`}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
    </label>
  );
}

/** What the service keeps on the visitor's device, and for how long. */
function Storage({ view, service }: { readonly view: View; readonly service: ServiceConfig }): JSX.Element {
  const { words } = view;
  const ageOf = (days: number | undefined) => {
    if (days === undefined) return words.say('storageUnlimited');
    return days === 0 ? words.say('storageSession') : view.formats.age(days);
  };
  return (
    <ul class="storage">
      {service.storage!.map(({ name, kind, purpose, maxAge }) => (
        <li key={`${kind} ${name}`}>
          <code dir="ltr">{name}</code>
          {purpose && ' – '}
          <bdi>{purpose}</bdi>
          <span class="muted">
            {' '}
            ({words.say('storageAge')}: {ageOf(maxAge)})
          </span>
        </li>
      ))}
    </ul>
  );
}

import { h, type JSX } from 'preact';
import { DurationChoice } from './DurationChoice.js';
import { directionOf } from './formats.js';
import type { View } from './view.js';

/** The first layer. It stands beside the page's content and takes nothing from it: not the focus, not the scroll. */
export function Banner({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { layout = 'panel', position = layout === 'card' ? 'bottom-start' : 'bottom', dismissible, tiers } = context.settings;
  return (
    <section
      ref={context.onBanner}
      part="banner"
      data-layout={layout}
      data-position={position}
      aria-labelledby="banner-title"
      lang={context.language}
      dir={directionOf(context.language)}
    >
      <About view={view} />
      <div class="tiers">
        {tiers.map((_, index) => (
          <TierButton key={index} view={view} index={index} />
        ))}
      </div>
      <div class="more">
        <button type="button" part="customise" data-action="customise" onClick={() => view.open('preferences')}>
          {words.say('customise')}
        </button>
        <DurationChoice view={view} id="banner-days" />
      </div>
      {dismissible && (
        <button type="button" part="close" data-action="close" aria-label={words.say('close')} onClick={() => view.close('banner')}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </section>
  );
}

function About({ view }: { readonly view: View }): JSX.Element {
  const { context, words } = view;
  const { policyUrl } = context.settings;
  return (
    <div>
      <h2 id="banner-title" part="heading">
        {words.say('title')}
      </h2>
      <p part="text">
        {words.say('intro')}{' '}
        {policyUrl && (
          <a part="link" href={policyUrl}>
            {words.say('policyLink')}
          </a>
        )}
      </p>
    </div>
  );
}

/** One press of it is the whole answer. Every tier's button is drawn the same. */
function TierButton({ view, index }: { readonly view: View; readonly index: number }): JSX.Element {
  const { context, words, draft } = view;
  const tier = context.settings.tiers[index]!;
  const badge = words.tierBadge(tier);
  const press = () => context.onPress({ categories: tier.categories, services: [], days: draft.days, via: 'banner' });
  return (
    <button type="button" part="tier" data-tier={tier.id} onClick={press}>
      <span>
        <span part="tier-name">{words.tierName(tier)}</span> {badge && <Badge id={tier.id} name={badge} />}
      </span>
      <span part="tier-text">{words.tierText(tier)}</span>
    </button>
  );
}

/** The metal is a small ornament beside the plain name; it says nothing that the name does not. */
export function Badge({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  return (
    <span part="badge">
      <span class={`swatch ${id}`} aria-hidden="true" />
      {name}
    </span>
  );
}

/** A developer who configures no categories and no tiers works with the default ones, by name. Compiled, never run. */
import {
  createConsent,
  type Consent,
  type ConsentChange,
  type ConsentRecord,
  type DefaultCategory,
  type DefaultTier,
  type Source,
} from 'tierconsent';
import { sure, type Equal } from './equal.js';

const widget = createConsent();

sure<Equal<DefaultTier, 'silver' | 'gold' | 'platinum'>>();
sure<Equal<DefaultCategory, 'necessary' | 'functional' | 'analytics' | 'marketing'>>();
sure<Equal<typeof widget.consent, Consent<DefaultTier, DefaultCategory>>>();

// So it is with options that are about something else.
const configured = createConsent({ policyUrl: '/privacy', integrations: { google: { dataLayer: 'ours' } } });
sure<Equal<typeof configured, typeof widget>>();

// Tiers and categories that there are.
widget.choose('gold');
widget.choose(['analytics', 'marketing']);
widget.choose(['analytics', 'marketing'] as const);
widget.choose([]);
sure<Equal<ReturnType<typeof widget.allows>, boolean>>();
void widget.when('analytics').then((consent) => sure<Equal<typeof consent, Consent<DefaultTier, DefaultCategory>>>());
void widget.load({ src: '/a.js', category: 'analytics', integrity: 'sha256-…', type: 'module', crossOrigin: 'anonymous' });
void widget.open();
void widget.open('banner');
void widget.open('preferences');

// Ones that there are not.
// @ts-expect-error a misspelled tier
widget.choose('golden');
// @ts-expect-error custom is a result, not a choice
widget.choose('custom');
// @ts-expect-error a misspelled category in a mix
widget.choose(['analitics']);
// @ts-expect-error a misspelled category
widget.allows('analitics');
// @ts-expect-error a tier is no category
widget.allows('gold');
// @ts-expect-error a misspelled category
void widget.when('marketting');
// @ts-expect-error a misspelled category
void widget.load({ src: '/a.js', category: 'analitics' });
// @ts-expect-error without a category
void widget.load({ src: '/a.js' });
// @ts-expect-error a surface that there is not
void widget.open('settings');

// What is allowed is known by name, and is only for reading.
const { consent } = widget;
sure<Equal<typeof consent.tier, DefaultTier | 'custom' | null>>();
sure<Equal<typeof consent.categories, readonly DefaultCategory[]>>();
sure<Equal<typeof consent.services, readonly string[]>>();
sure<Equal<typeof consent.record, ConsentRecord<DefaultTier, DefaultCategory> | null>>();
// @ts-expect-error a misspelled tier is never the one
export const isGolden = consent.tier === 'golden';
// @ts-expect-error a snapshot is not changed
consent.decided = true;
// @ts-expect-error nor is what is in it
consent.categories.push('marketing');
// @ts-expect-error nor is the widget
widget.consent = consent;

// A change tells by name what was granted and revoked.
const stop = widget.subscribe((change) => {
  sure<Equal<typeof change, ConsentChange<DefaultTier, DefaultCategory>>>();
  sure<Equal<typeof change.granted, readonly DefaultCategory[]>>();
  sure<Equal<typeof change.revoked, readonly DefaultCategory[]>>();
  sure<Equal<typeof change.previous, Consent<DefaultTier, DefaultCategory>>>();
  sure<Equal<typeof change.source, Source>>();
  // @ts-expect-error a misspelled category is never among them
  change.granted.includes('analitics');
  // @ts-expect-error a change is not changed
  change.source = 'api';
});
sure<Equal<typeof stop, () => void>>();
sure<Equal<Source, 'restored' | 'banner' | 'preferences' | 'embed' | 'api' | 'other-tab' | 'expired' | 'signal'>>();

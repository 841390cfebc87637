import type { PurposeState, Receipt, ReceiptEvent } from './receipt.js';
import type { Notice, ShownService } from './shown-text.js';

/** JSON-LD: plain JSON of which the keys are terms of vocabularies. */
export interface JsonLd {
  readonly [key: string]: string | number | boolean | JsonLd | readonly (string | JsonLd)[] | undefined;
}

/**
 * https://w3id.org/dpv is the Data Privacy Vocabulary. What it has no term for, such as the layer and the objection to what needs no
 * consent, keeps its name of ours. Nothing is fetched from these addresses.
 */
const CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  loc: 'https://w3id.org/dpv/loc#',
  tierconsent: 'urn:x-tierconsent:receipt#',
};

/** https://w3id.org/dpv/guides/consent-27560 */
const PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#record';

/** What the categories that every site has by default are for. Those of an owner's own are purposes without a term. */
const terms: Readonly<Record<string, readonly string[]>> = {
  necessary: ['dpv:ServiceProvision', 'dpv:EnforceSecurity'],
  functional: ['dpv:ServicePersonalisation'],
  analytics: ['dpv:ServiceOptimisation', 'dpv:ServiceUsageAnalytics'],
  marketing: ['dpv:PersonalisedAdvertising', 'dpv:TargetedAdvertising'],
};

/**
 * A receipt as a consent record of ISO/IEC TS 27560, in terms of the W3C's Data Privacy Vocabulary: what was answered comes from the
 * receipt, what was asked from the notice.
 *
 * @param notice the one that the receipt names
 * @param before the receipt before it, if it is at hand: only that tells what was withdrawn from what was never agreed to
 * @throws {RangeError} where the notice, or the receipt before, is another one than this receipt names
 */
export function toJsonLd(receipt: Receipt, notice: Notice, before: Receipt | null = null): JsonLd {
  if (receipt.text && receipt.text !== notice.text)
    throw new RangeError(`the receipt ${receipt.id} names the notice ${receipt.text}, not ${notice.text}`);
  if (before && before.id !== receipt.prev)
    throw new RangeError(`the receipt ${receipt.id} names ${receipt.prev} before it, not ${before.id}`);
  return {
    '@context': CONTEXT,
    '@id': urn(receipt.id),
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': receipt.id,
    'dct:conformsTo': PROFILE,
    ...(receipt.prev && { 'dct:replaces': { '@id': urn(receipt.prev) } }),
    'dct:date': receipt.t,
    'dct:valid': receipt.exp,
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject' }, // who it was is not known
    'dpv:hasDataController': controllerOf(receipt, notice),
    ...(receipt.region && { 'dpv:hasJurisdiction': { '@id': `loc:${receipt.region}` } }),
    'dpv:hasNotice': noticeNode(receipt, notice),
    'dpv:hasProcess': Object.entries(receipt.purposes).map(([id, state]) => processOf(id, state, { receipt, notice, before })),
    ...own(receipt),
  };
}

/** Everything that the vocabulary has no term for. */
function own({ event, method, layer, gpc, regime, tier, ui, services }: Receipt): JsonLd {
  const values = { event, method, ...(layer && { layer }), gpc, regime, tier, ui, services };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`tierconsent:${key}`, value]));
}

function controllerOf({ site }: Receipt, { shown: { controller = {} } }: Notice): JsonLd {
  const { name = site, contactUrl, rightsUrl } = controller;
  const contacts = [contactUrl, rightsUrl].filter((url) => url !== undefined);
  return { '@type': 'dpv:DataController', 'dpv:hasName': name, ...(contacts.length > 0 && { 'dpv:hasContact': contacts }) };
}

function noticeNode({ lang, policy }: Receipt, { text, shown }: Notice): JsonLd {
  return {
    '@type': 'dpv:ConsentNotice',
    'dct:identifier': text,
    'dct:language': lang,
    'dct:hasVersion': policy,
    ...(shown.policyUrl && { 'dct:source': shown.policyUrl }),
  };
}

interface Known {
  readonly receipt: Receipt;
  readonly notice: Notice;
  readonly before: Receipt | null;
}

function processOf(id: string, state: PurposeState, { receipt, notice: { shown }, before }: Known): JsonLd {
  const { name = shown.messages[`${id}Name`] ?? id, description = shown.messages[`${id}Text`] } =
    shown.categories.find((each) => each.id === id) ?? {};
  const status = statusOf(state, receipt.event, before?.purposes[id]);
  const services = shown.services.filter(({ category }) => category === id);
  return {
    '@type': 'dpv:Process',
    'dct:identifier': id,
    'dpv:hasPurpose': {
      '@type': terms[id] ?? ['dpv:Purpose'],
      'dct:title': name,
      ...(description && { 'dct:description': description }),
    },
    'tierconsent:state': state,
    ...(status && {
      'dpv:hasLegalBasis': { '@id': 'dpv:Consent' },
      'dpv:hasConsentStatus': { '@id': status },
      'dpv:hasConsentControl': { '@id': 'dpv:WithdrawConsent' },
    }),
    ...(services.length > 0 && { 'dpv:hasService': services.map(serviceNode) }),
  };
}

/** Where no consent was asked for there is no state of it, and no legal basis that the widget would know. */
function statusOf(state: PurposeState, event: ReceiptEvent, before: PurposeState | undefined): string | null {
  if (state === 'granted') return event === 'renewed' ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
  if (state === 'refused') return before === 'granted' ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
  return null;
}

function serviceNode({ id, name = id, provider, policyUrl, storage = [] }: ShownService): JsonLd {
  return {
    '@type': 'dpv:Service',
    'dct:identifier': id,
    'dct:title': name,
    ...(provider && { 'dpv:hasRecipient': { '@type': 'dpv:ThirdParty', 'dpv:hasName': provider } }),
    ...(policyUrl && { 'dpv:hasNotice': { '@type': 'dpv:PrivacyNotice', 'dct:source': policyUrl } }),
    ...(storage.length > 0 && {
      'dpv:hasStorageCondition': storage.map((each) => ({
        '@type': 'dpv:StorageCondition',
        'dct:title': each.name,
        ...(each.purpose && { 'dct:description': each.purpose }),
        ...(each.maxAge !== undefined && { 'dpv:hasDuration': `P${each.maxAge}D` }),
      })),
    }),
  };
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}

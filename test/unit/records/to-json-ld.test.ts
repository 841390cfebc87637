import { beforeAll, describe, expect, it } from 'vitest';
import { noticeOf } from '../../../src/notice-of.js';
import type { Receipt } from '../../../src/records/receipt.js';
import type { Notice } from '../../../src/records/shown-text.js';
import { toJsonLd, type JsonLd } from '../../../src/records/to-json-ld.js';
import { sampleReceipt } from './sample-receipt.js';

let notice: Notice;
let receipt: Receipt;

beforeAll(async () => {
  notice = await noticeOf({
    policyUrl: '/privacy',
    controller: { name: 'Example Ltd', contactUrl: '/contact' },
    services: [
      {
        id: 'maps',
        category: 'functional',
        name: 'Maps',
        provider: 'Cartographers',
        policyUrl: 'https://maps.example/privacy',
        storage: [{ name: 'seen', purpose: 'Remembers the place', maxAge: 30 }],
      },
    ],
  });
  receipt = { ...sampleReceipt, text: notice.text, lang: 'en' };
});

const processes = (record: JsonLd): Readonly<Record<string, JsonLd>> =>
  Object.fromEntries((record['dpv:hasProcess'] as readonly JsonLd[]).map((each) => [each['dct:identifier'], each]));
const statusOf = (record: JsonLd, id: string) => (processes(record)[id]!['dpv:hasConsentStatus'] as JsonLd | undefined)?.['@id'];

describe('toJsonLd()', () => {
  it('says who asked, when, in which language, how long it holds and what came before', () => {
    expect(toJsonLd(receipt, notice)).toMatchObject({
      '@context': { dpv: 'https://w3id.org/dpv#', dct: 'http://purl.org/dc/terms/' },
      '@id': `urn:uuid:${receipt.id}`,
      '@type': 'dpv:ConsentRecord',
      'dct:identifier': receipt.id,
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
      'dct:replaces': { '@id': `urn:uuid:${receipt.prev}` },
      'dct:date': receipt.t,
      'dct:valid': receipt.exp,
      'dpv:hasDataController': { '@type': 'dpv:DataController', 'dpv:hasName': 'Example Ltd', 'dpv:hasContact': ['/contact'] },
      'dpv:hasJurisdiction': { '@id': 'loc:GB' },
      'dpv:hasNotice': {
        '@type': 'dpv:ConsentNotice',
        'dct:identifier': notice.text,
        'dct:language': 'en',
        'dct:hasVersion': '2026-11',
        'dct:source': '/privacy',
      },
      'tierconsent:event': 'changed',
      'tierconsent:method': 'prefs-save',
      'tierconsent:layer': 2,
      'tierconsent:services': { youtube: 'granted' },
    });
  });

  it('names nobody: what it knows of the visitor is that there was one', () => {
    expect(toJsonLd(receipt, notice)['dpv:hasDataSubject']).toEqual({ '@type': 'dpv:DataSubject' });
  });

  it('says what each category is for, in words and in terms', () => {
    const all = processes(toJsonLd(receipt, notice));
    expect(Object.keys(all)).toEqual(Object.keys(receipt.purposes));
    const types = Object.values(all).map((each) => (each['dpv:hasPurpose'] as JsonLd)['@type']);
    expect(types).toEqual([
      ['dpv:ServiceProvision', 'dpv:EnforceSecurity'],
      ['dpv:ServicePersonalisation'],
      ['dpv:ServiceOptimisation', 'dpv:ServiceUsageAnalytics'],
      ['dpv:PersonalisedAdvertising', 'dpv:TargetedAdvertising'],
    ]);
    expect(all['analytics']!['dpv:hasPurpose']).toMatchObject({
      'dct:title': 'Site optimisation',
      'dct:description': notice.shown.messages['analyticsText'],
    });
  });

  it('tells what was given, refused, given again and taken back', () => {
    expect(statusOf(toJsonLd(receipt, notice), 'functional')).toBe('dpv:ConsentGiven');
    expect(statusOf(toJsonLd(receipt, notice), 'analytics')).toBe('dpv:ConsentRefused');
    expect(statusOf(toJsonLd({ ...receipt, event: 'renewed' }, notice), 'functional')).toBe('dpv:RenewedConsentGiven');
    const before: Receipt = { ...receipt, id: receipt.prev!, purposes: { ...receipt.purposes, analytics: 'granted' } };
    const told = toJsonLd(receipt, notice, before);
    expect(['analytics', 'marketing'].map((id) => statusOf(told, id))).toEqual(['dpv:ConsentWithdrawn', 'dpv:ConsentRefused']);
  });

  it('calls nothing a consent that was none', () => {
    const purposes = { necessary: 'exempt', functional: 'not-objected', analytics: 'objected' } as const;
    const record = toJsonLd({ ...receipt, purposes }, notice);
    for (const each of Object.values(processes(record))) {
      expect(each).not.toHaveProperty('dpv:hasLegalBasis');
      expect(each).not.toHaveProperty('dpv:hasConsentStatus');
    }
    expect(Object.values(processes(record)).map((each) => each['tierconsent:state'])).toEqual(Object.values(purposes));
  });

  it('names services, who receives what they take, and for how long it is kept', () => {
    expect(processes(toJsonLd(receipt, notice))['functional']!['dpv:hasService']).toEqual([
      {
        '@type': 'dpv:Service',
        'dct:identifier': 'maps',
        'dct:title': 'Maps',
        'dpv:hasRecipient': { '@type': 'dpv:ThirdParty', 'dpv:hasName': 'Cartographers' },
        'dpv:hasNotice': { '@type': 'dpv:PrivacyNotice', 'dct:source': 'https://maps.example/privacy' },
        'dpv:hasStorageCondition': [
          { '@type': 'dpv:StorageCondition', 'dct:title': 'seen', 'dct:description': 'Remembers the place', 'dpv:hasDuration': 'P30D' },
        ],
      },
    ]);
  });

  it('has a category of the owner as a purpose without a term', async () => {
    const categories = [{ id: 'necessary' }, { id: 'research', name: 'Research', description: 'For science' }];
    const tiers = [
      { id: 'low', categories: ['necessary'] },
      { id: 'high', categories: ['necessary', 'research'] },
    ];
    const own = await noticeOf({ categories, tiers });
    const record = toJsonLd({ ...receipt, text: own.text, prev: null, region: null, purposes: { research: 'granted' } }, own);
    expect(processes(record)['research']!['dpv:hasPurpose']).toEqual({
      '@type': ['dpv:Purpose'],
      'dct:title': 'Research',
      'dct:description': 'For science',
    });
    expect(record).not.toHaveProperty('dct:replaces');
    expect(record).not.toHaveProperty('dpv:hasJurisdiction');
    expect(record['dpv:hasDataController']).toEqual({ '@type': 'dpv:DataController', 'dpv:hasName': 'example.com' });
  });

  it('refuses a notice, or a receipt before, that this receipt does not name', () => {
    expect(() => toJsonLd(sampleReceipt, notice)).toThrow(RangeError);
    expect(() => toJsonLd(receipt, notice, receipt)).toThrow(RangeError);
    expect(() => toJsonLd({ ...receipt, text: null }, notice)).not.toThrow(); // a page without https hashed nothing
  });

  it('is plain JSON', () => {
    const record = toJsonLd(receipt, notice);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});

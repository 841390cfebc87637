import { describe, expect, it } from 'vitest';
import { latestRecord } from '../../../src/consent/latest-record.js';
import { decodeRecord, encodeRecord } from '../../../src/consent/record.js';
import { DAY, NOW, record } from '../builders.js';

const written = (changes: Parameters<typeof record>[0]) => encodeRecord(record(changes));
const refusal = { tier: 'silver', categories: [] } as const;

describe('latestRecord()', () => {
  it('is the newest, and of the same second the one that allows less', () => {
    expect(latestRecord([written({}), written({ ...refusal, at: NOW + 1 })], NOW + 1)).toMatchObject(refusal);
    expect(latestRecord([written({}), written(refusal)], NOW)).toMatchObject(refusal);
    expect(latestRecord([], NOW)).toBeNull();
  });

  it('does not let what comes from the future win over a refusal', () => {
    const refused = written({ ...refusal, at: NOW - 60 });
    expect(latestRecord([refused, written({ at: NOW + 30 * DAY })], NOW)).toMatchObject(refusal);
    expect(latestRecord([written({ at: NOW + 30 * DAY })], NOW), 'alone it says that something was answered').not.toBeNull();
  });

  it('does not let an older choice come back when the newer one is over', () => {
    const over = { ...refusal, at: NOW - 200 * DAY };
    expect(latestRecord([written({ at: NOW - 300 * DAY, days: 395 }), written(over)], NOW)).toMatchObject(refusal);
  });

  it('is nothing beside a choice of a later format', () => {
    expect(latestRecord([written({}), 'v=2&tier=gold'], NOW)).toBeNull();
  });
});

describe('A record that contradicts itself', () => {
  it('is a refusal of what it names both ways', () => {
    expect(decodeRecord(`${written({ categories: ['analytics', 'marketing'] })}&off=marketing`)?.categories).toEqual(['analytics']);
  });
});

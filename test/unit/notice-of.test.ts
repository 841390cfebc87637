import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config-error.js';
import { noticeOf } from '../../src/notice-of.js';
import { textHash } from '../../src/records/text-hash.js';
import { english } from './ui/english.js';

describe('noticeOf()', () => {
  it('holds every word, in English where nothing else is said', async () => {
    const { v, shown } = await noticeOf();
    expect([v, shown.language, shown.policy]).toEqual([1, 'en', '1']);
    expect(shown.messages).toEqual(english);
  });

  it('is archived as JSON without losing anything: its hash can be made again', async () => {
    const notice = await noticeOf({ services: ['youtube'], policyUrl: '/privacy', controller: { name: 'Example Ltd' } });
    const archived = JSON.parse(JSON.stringify(notice)) as typeof notice;
    expect(archived).toEqual(notice);
    expect(await textHash(archived.shown)).toBe(notice.text);
  });

  it('speaks another language, with the words of the owner before ours', async () => {
    const { shown } = await noticeOf({ text: { de: { save: 'Behalten' } } }, 'de-AT');
    expect(shown.language).toBe('de-AT');
    expect(shown.messages).toMatchObject({ save: 'Behalten', close: 'Schließen' });
    expect(shown.messages['allowedUnless']).toMatch(/^An, solange/); // also what only some are told: the hash is the same for all
  });

  it('knows what is said only where silence counts', async () => {
    const { shown } = await noticeOf({ region: 'US-CA' }, 'de');
    expect(shown.regime).toBe('opt-out');
    expect(shown.messages['allowedUnless']).toMatch(/^An, solange/);
  });

  it('says what presets say, and what the owner says instead', async () => {
    const { shown } = await noticeOf({ services: ['youtube', { preset: 'vimeo', name: 'Our films' }] });
    const [youtube, vimeo] = shown.services;
    expect(youtube).toMatchObject({ id: 'youtube', name: 'YouTube', category: 'marketing' });
    expect(youtube!.storage!.length).toBeGreaterThan(0);
    expect(vimeo).toMatchObject({ id: 'vimeo', name: 'Our films' });
    expect(Object.keys(youtube!)).not.toContain('hosts');
  });

  it('throws every problem of a configuration at once', async () => {
    await expect(noticeOf({ durations: [0], theme: 'pink' } as never)).rejects.toThrow(ConfigError);
    await expect(noticeOf({ services: ['yutube' as 'youtube'] })).rejects.toThrow('there is no preset "yutube". Did you mean "youtube"?');
  });
});

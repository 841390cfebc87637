// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isPlainObject } from '../../../src/config/plain-object.js';
import { unsoundIn } from '../../../src/config/unsound.js';
import { schema } from '../../../src/config/schema.js';
import { vimeo, youtube } from '../../../src/presets.js';
import { presetBringer } from '../../../src/widget/preset-bringer.js';
import { settings } from '../builders.js';

const wrongIn = (found: unknown) => (isPlainObject(found) ? unsoundIn(found, schema.services[0]) : ['all of it']);

/** A site with two presets, and a vendor of files that the test writes. */
function site(load: (name: string, attempt: number) => Promise<unknown>) {
  const made = settings({ services: ['youtube', 'vimeo', { preset: 'youtube', id: 'films' }] });
  const asked: string[] = [];
  const onArrival = vi.fn();
  const noting = (name: string, attempt: number) => (asked.push(`${name} ${attempt}`), load(name, attempt));
  return { asked, onArrival, services: made.services, bring: presetBringer(noting)(made, wrongIn, onArrival) };
}

const sound = (name: string) => Promise.resolve(name === 'vimeo' ? vimeo : youtube);
let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((prefix, error) => void said.push(`${prefix} ${error}`));
});
afterEach(() => void vi.restoreAllMocks());

describe('What brings presets', () => {
  it('loads each once, however many need it at however many times', async () => {
    const { bring, asked, services, onArrival } = site(sound);
    await Promise.all([bring(['youtube', 'youtube']), bring(['youtube', 'vimeo'])]);
    await bring(['vimeo']);
    expect(asked).toEqual(['youtube 0', 'vimeo 0']);
    expect(services.map(({ name }) => name)).toEqual(['YouTube', 'Vimeo', 'YouTube']);
    expect(onArrival).toHaveBeenCalledTimes(2);
    expect(said).toEqual([]);
  });

  it('says of one that fails so once, brings the others, and tries again at the next wish', async () => {
    let isBroken = true;
    const { bring, asked, services } = site((name) => (name === 'youtube' && isBroken ? Promise.reject(new Error('gone')) : sound(name)));
    await Promise.all([bring(['youtube', 'vimeo']), bring(['youtube'])]);
    expect(said).toEqual(['[tierconsent] presets: Error: gone']);
    expect(services.map(({ name }) => name)).toEqual([undefined, 'Vimeo', undefined]);
    isBroken = false;
    await bring(['youtube']);
    expect(asked).toEqual(['youtube 0', 'vimeo 0', 'youtube 1']);
    expect(services[0]).toMatchObject({ name: 'YouTube', category: 'marketing' });
  });

  it('lets nobody wait for longer than three seconds, and takes what comes later all the same', async () => {
    vi.useFakeTimers();
    let arrive!: (preset: unknown) => void;
    const { bring, asked, services, onArrival } = site(() => new Promise((resolve) => (arrive = resolve)));
    const waiting = bring(['youtube']);
    await vi.advanceTimersByTimeAsync(3000);
    await waiting;
    expect(said).toEqual(['[tierconsent] presets: Error: the preset "youtube" did not load within 3000 ms']);
    expect(services[0]!.category).toBe('');
    await bring(['youtube']); // does not wait for it a second time
    arrive(youtube);
    await vi.advanceTimersByTimeAsync(0);
    vi.useRealTimers();
    expect(services[0]!.category).toBe('marketing');
    expect(onArrival).toHaveBeenCalledOnce();
    expect(asked).toHaveLength(1);
    expect(said).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined, 'all of it'],
    ['a text', 'youtube', 'all of it'],
    ['a list', [youtube], 'all of it'],
    ['another preset', vimeo, 'id'],
    ['no id', { category: 'marketing' }, 'id'],
    ['one that names another', { preset: 'vimeo', id: 'youtube' }, 'preset'],
    ['code', { ...youtube, onGrant: 'alert(1)' }, 'onGrant'],
    ['a page that is none', { ...youtube, policyUrl: 'mailto:a@example.com' }, 'policyUrl'],
    ['storage without a name', { ...youtube, storage: [{ kind: 'cookie' }] }, 'storage'],
  ])('takes no %s for a preset', async (_, found, wrong) => {
    const { bring, services, onArrival } = site(() => Promise.resolve(found));
    await bring(['youtube']);
    expect(said).toEqual([expect.stringContaining(`preset "youtube": what arrived is another thing. Wrong: ${wrong}.`)]);
    expect(services[0]).toEqual({ id: 'youtube', preset: 'youtube', category: '' });
    expect(onArrival).not.toHaveBeenCalled();
  });

  it('keeps nothing of what it was given, so that nobody changes a service by it', async () => {
    const given = structuredClone<{ storage: { name: string }[] }>(youtube as never);
    const { bring, services } = site(() => Promise.resolve(given));
    await bring(['youtube']);
    given.storage[0]!.name = '*';
    expect(services[0]!.storage).toEqual(youtube.storage);
  });
});

import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../bench/options.mjs';
import { startProgress } from '../../../bench/progress.mjs';
import { makeTags } from '../../../bench/page/make-tags.mjs';

const known = { contenders: ['none', 'bare', 'klaro'], conditions: ['plain', 'slow'] };

describe('npm run bench', () => {
  it('takes several names at once', () => {
    expect(readOptions(['--only', 'bare, klaro', '--rounds', '2'], known)).toMatchObject({ only: ['bare', 'klaro'], rounds: 2 });
  });

  it('says which names there are, when one is wrong', () => {
    expect(() => readOptions(['--only', 'claro'], known)).toThrow('nothing is called "claro". There are: none, bare, klaro.');
    expect(() => readOptions(['--condition', 'fast'], known)).toThrow('There are: plain, slow.');
  });

  it.each(['0', '1.5', 'many'])('does not run %s rounds', (rounds) => {
    expect(() => readOptions(['--rounds', rounds], known)).toThrow(RangeError);
  });

  it('writes what is published only after a whole run', () => {
    const reportOf = (...args) => readOptions(args, known).report;
    expect(reportOf()).toBe('docs/performance.md');
    expect(reportOf('--rounds', '4')).toBe('bench/results/performance.md');
    expect(reportOf('--only', 'bare')).toBe('bench/results/performance.md');
    expect(reportOf('--condition', 'slow')).toBe('bench/results/performance.md');
    expect(reportOf('--from', 'bench/results/latest.json')).toBe('bench/results/performance.md');
    expect(reportOf('--only', 'bare', '--report', 'docs/performance.md')).toBe('docs/performance.md');
  });

  it('says how long it will take, once it knows', () => {
    const lines = [];
    let now = 0;
    const progress = startProgress(4, { stream: { isTTY: false, write: (text) => lines.push(text) }, now: () => now });
    progress.say('Round 1', 'bare');
    progress.step();
    now = 120_000;
    progress.say('Round 2', 'klaro');
    expect(lines).toEqual(['Round 1 · bare · 0 %\n', 'Round 2 · klaro · 25 % · about 6 min left\n']);
  });
});

describe('The tags of a page', () => {
  it('are inline and external in turn, where they are mixed', () => {
    const tags = makeTags('mixed', 4, 'http://127.0.0.1:1');
    expect(tags.map(({ src }) => Boolean(src))).toEqual([false, true, false, true]);
  });

  it('are answered in reverse order', () => {
    const waits = makeTags('external', 10, 'http://127.0.0.1:1').map(({ src }) => Number(new URL(src).searchParams.get('after')));
    expect(waits).toEqual([27, 24, 21, 18, 15, 12, 9, 6, 3, 0]);
  });

  it('belong to all three categories that can be refused', () => {
    expect(new Set(makeTags('inline', 3, '').map(({ category }) => category))).toEqual(new Set(['functional', 'analytics', 'marketing']));
  });
});

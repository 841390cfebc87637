import { describe, expect, it } from 'vitest';
import { formatNumber, formatSummary, makeTable } from '../../../bench/report/format.mjs';
import { GOALS, growthOf, judge, valueOf } from '../../../bench/report/goals.mjs';
import { makeChart } from '../../../bench/report/make-chart.mjs';
import { makeReport } from '../../../bench/report/make-report.mjs';
import { allTables } from '../../../bench/report/tables.mjs';
import { figureOf, keep } from '../../../bench/results.mjs';
import { summary } from '../../../bench/statistics.mjs';
import { results } from './results.mjs';

const goal = (name) => GOALS.find((each) => each.name.startsWith(name));

describe('What is kept of a run', () => {
  it('stands in the place of its round, also after a round that failed', () => {
    const kept = { samples: {} };
    keep(kept, { condition: 'plain', id: 'klaro', round: 2 }, { 'first.fcp': 1.23456 });
    expect(kept.samples.plain.klaro['first.fcp']).toEqual([null, null, 1.235]);
  });

  it('is compared with the page without a widget, round by round', () => {
    const delta = figureOf(results, 'tierconsent', { condition: 'plain', figure: 'first.fcp', delta: true });
    expect(delta).toEqual({ median: 25, min: 20, max: 30, count: 2 });
  });
});

describe('Numbers', () => {
  it.each([
    [1234.56, 0, '1,235'],
    [1234.56, 1, '1,234.6'],
    [-0.01, 1, '0.0'],
    [Number.NaN, 0, ''],
  ])('%d, %d digits: %s', (value, digits, text) => expect(formatNumber(value, digits)).toBe(text));

  it('come with the least and the most, unless these are printed the same', () => {
    expect(formatSummary(summary([1, 2, 9]), 0)).toBe('2 (1 to 9)');
    expect(formatSummary(summary([5.01, 5.02]), 1)).toBe('5.0');
    expect(formatSummary(null)).toBe('');
  });
});

describe('makeTable()', () => {
  it('has numbers on the right and words on the left', () => {
    const table = makeTable(
      ['who', 'version', 'as'],
      [
        ['bare', '', 'one file'],
        ['klaro', '0.7.22', 'two'],
      ],
    );
    expect(table).toContain('| ----- | ------: | -------- |');
    expect(table).toContain('| klaro |  0.7.22 | two      |');
  });

  it('is aligned, so that a terminal can show it as it is', () => {
    expect(
      makeTable(
        ['who', 'ms'],
        [
          ['bare', '1'],
          ['klaro', '1,000'],
        ],
      ),
    ).toBe(['| who   |    ms |', '| ----- | ----: |', '| bare  |     1 |', '| klaro | 1,000 |'].join('\n'));
  });
});

describe('judge()', () => {
  it('sets the best of our ways against the best peer', () => {
    const { best, bestPeer, outcome } = judge(results, goal('First visit: bytes'));
    expect([best?.id, bestPeer?.id, outcome]).toEqual(['tierconsent-all', 'cookieconsent', 'won']);
  });

  it('sets the recommended tag against the nearest peer, whoever is best', () => {
    expect(judge(results, goal('First visit: bytes')).againstNearest).toBe('lost');
    expect(judge(results, goal('Banner painted, ms')).againstNearest).toBe('won');
  });

  it('says lost where a row is lost, and level where both are printed the same', () => {
    expect(judge(results, goal('Accept: 10 inline ran')).outcome).toBe('lost');
    expect(judge(results, goal('First visit: requests')).outcome).toBe('level');
  });

  it('calls a difference no difference, where the page alone differs as much between rounds', () => {
    const withFcp = (fcp) => ({ 'first.fcp': [fcp, fcp] });
    const samples = { none: { 'first.fcp': [100, 120] }, tierconsent: withFcp(118), cookieconsent: withFcp(110) };
    const judged = (slow) => judge({ ...results, samples: { slow } }, goal('First contentful paint')).outcome;
    expect(judged(samples)).toBe('level');
    expect(judged({ ...samples, tierconsent: withFcp(130) })).toBe('lost');
    expect(judged({ ...samples, cookieconsent: withFcp(130) })).toBe('won');
  });

  it('says nothing of what was not measured', () => {
    expect(judge(results, goal('Preferences painted')).outcome).toBe('');
  });

  it('leaves out who does not keep the order, where order is the question', () => {
    expect(valueOf(results, 'osano', goal('Accept: 10 mixed ran, ms'))).toBe(2);
    expect(valueOf(results, 'osano', goal('Accept: 10 mixed ran in document order'))).toBeNull();
    expect(judge(results, goal('Accept: 10 mixed ran in document order')).bestPeer?.id).toBe('cookieconsent');
  });

  it('has a name for each row', () => {
    const names = GOALS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('growthOf()', () => {
  it('is in µs per tag', () => {
    expect(growthOf(results, 'cookieconsent')?.slope).toBeCloseTo((20 / 990) * 1000, 6);
  });
});

describe('The report', () => {
  const report = makeReport(results, { chart: 'images/performance.svg' });

  it('names the machine, the date, the versions and the command', () => {
    for (const text of ['2026-11-23', '2 × a processor', 'Chromium 156', '`npm run bench`']) expect(report).toContain(text);
  });

  it('owns up to each row that is lost', () => {
    expect(report).toMatch(/^- Lost: .*Accept: 10 inline ran, ms/m);
    expect(report).toMatch(/best peer of each row: \d+ won, \d+ level, [1-9]\d* lost/);
  });

  it('marks who was helped by lines of ours', () => {
    expect(report).toMatch(/^\| Osano <3> \* +\|/m);
  });

  it('leaves out the tables of what was not measured', () => {
    const titles = allTables(results).map(({ title }) => title);
    expect(titles).toContain('First visit, unthrottled (ms)');
    expect(titles).not.toContain('The preferences, unthrottled (ms)');
  });

  it('counts in how many rounds tags ran in document order', () => {
    const { table } = allTables(results).find(({ title }) => title.includes('10 mixed'));
    expect(table).toContain('1 of 2');
    expect(table).toContain('2 of 2');
  });
});

describe('The chart', () => {
  const chart = makeChart(results);

  it('has a title and tells everything in words', () => {
    expect(chart).toContain('<title id="title">');
    expect(chart).toMatch(/<desc id="desc">[^<]*TierConsent, all in one 400, vanilla-cookieconsent 500/);
  });

  it('puts the least first', () => {
    expect(chart.indexOf('all in one</text>')).toBeLessThan(chart.indexOf('vanilla-cookieconsent</text>'));
  });

  it('follows the colour scheme of its reader', () => {
    expect(chart).toContain('@media (prefers-color-scheme: dark)');
  });

  it('is well-formed whatever a name has in it', () => {
    expect(chart).toContain('Osano &lt;3&gt;');
    expect(chart).not.toContain('Osano <3>');
  });
});

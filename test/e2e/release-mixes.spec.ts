import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate, type Gate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

/** How a script is written, by a word for it. */
const kinds = {
  inline: (name: string) => inline('analytics', says(name)),
  external: (_: string, file: string) => external('marketing', file),
  parked: (_: string, file: string) => `<script type="text/plain" data-category="analytics" data-src="${file}"></script>`,
  defer: (_: string, file: string) => external('functional', file, 'defer'),
  module: (_: string, file: string) => external('analytics', file, 'data-type="module"'),
  'inline-module': (name: string) => inline('analytics', says(name), 'data-type="module"'),
  'importing-module': (name: string) => inline('analytics', `import '/part.js?${name}'; ${says(name)}`, 'data-type="module"'),
  async: (_: string, file: string) => external('analytics', file, 'async'),
  'async-module': (_: string, file: string) => external('analytics', file, 'async data-type="module"'),
  nomodule: (_: string, file: string) => external('analytics', file, 'nomodule'),
  'inline-nomodule': (name: string) => inline('analytics', says(name), 'nomodule'),
} as const;

type Kind = keyof typeof kinds;

interface Script {
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  readonly gate: Gate;
}

const ordered = ({ kind }: Script) => !/async|nomodule/.test(kind);
const hasFile = ({ kind }: Script) => ['external', 'parked', 'defer', 'module'].includes(kind);
const isAsync = ({ kind }: Script) => kind.startsWith('async');

/** Puts scripts into the site, each file of them held back until its gate is opened. */
function register(site: Site, words: string): readonly Script[] {
  site.script('/part.js', '');
  return words.split(' ').map((kind, index) => {
    const script: Script = { kind: kind as Kind, name: `${index} ${kind}`, file: `/${index}.js`, gate: closedGate() };
    site.script(script.file, says(script.name), { gate: script.gate });
    return script;
  });
}

const markup = (scripts: readonly Script[]) => scripts.map(({ kind, name, file }) => kinds[kind](name, file)).join('\n');

/** Opens the gates one after the other, the last one first, so that nothing is in order by chance. */
async function answerBackwards(page: Page, scripts: readonly Script[]): Promise<void> {
  for (const { gate } of [...scripts].reverse()) {
    gate.open();
    await page.evaluate(() => fetch('/later'));
  }
}

/** The same mixes each time, and yet nobody’s choice. Short ones: a browser keeps no more than six requests to a server waiting. */
function mixOf(seed: number): string {
  const words = Object.keys(kinds);
  let state = seed;
  return Array.from({ length: 8 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length]!;
  }).join(' ');
}

const mixes = [
  'external external external',
  'inline external',
  'external inline',
  'inline external inline external inline',
  'external inline-module',
  'inline-module inline',
  'inline-module external inline',
  'importing-module inline',
  'importing-module external',
  'external importing-module inline-module inline',
  'module inline',
  'inline module inline-module module inline',
  'defer inline defer',
  'defer external module',
  'parked inline parked',
  'external async inline',
  'async inline async-module external inline',
  'nomodule inline inline-nomodule external',
  'external nomodule inline',
  'external defer module inline-module inline async parked importing-module external',
  ...[1, 22, 333, 4444].map(mixOf),
];

test.describe('whatever the mix, scripts run in the order of the document', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  for (const mix of mixes) {
    test(mix, async ({ page, site }) => {
      const scripts = register(site, mix);
      const files = scripts.filter(hasFile).map(({ file }) => `GET ${file}`);
      await page.goto(site.page('/', pageWith({ body: markup(scripts) })), { waitUntil: 'commit' });

      await expect.poll(() => site.requests(), 'all of them download side by side').toEqual(expect.arrayContaining(files));
      await answerBackwards(page, scripts);
      const expected = scripts.filter(ordered).map(({ name }) => name);
      const all = scripts.filter((script) => ordered(script) || isAsync(script)).map(({ name }) => name);
      await expect.poll(async () => [...(await ran(page))].sort()).toEqual([...all].sort());
      expect((await ran(page)).filter((name) => expected.includes(name))).toEqual(expected);
      await settled(page);
      for (const file of files)
        expect(
          site.requests().filter((request) => request === file),
          file,
        ).toHaveLength(1);
    });
  }
});

test.describe('after a press', () => {
  for (const mix of [mixes[3]!, mixes[9]!, mixes[19]!]) {
    test(`the order is the same: ${mix}`, async ({ page, site, widget }) => {
      const scripts = register(site, mix);
      await page.goto(site.page('/', pageWith({ body: markup(scripts) })));
      await widget.tier('platinum').click();
      await answerBackwards(page, scripts);
      const expected = scripts.filter(ordered).map(({ name }) => name);
      await expect.poll(async () => (await ran(page)).filter((name) => expected.includes(name))).toEqual(expected);
    });
  }
});

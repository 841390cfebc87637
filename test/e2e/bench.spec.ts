import type { Browser } from '@playwright/test';
import { beside, scriptElement } from '../../bench/contenders/contender.mjs';
import { CONDITIONS } from '../../bench/measure/conditions.mjs';
import { prove } from '../../bench/measure/prove.mjs';
import { measureFirstVisit } from '../../bench/measure/measure-visits.mjs';
import { makePage } from '../../bench/page/make-page.mjs';
import { serve } from '../../bench/page/serve.mjs';
import { siteFiles } from '../../bench/page/site-files.mjs';
import { expect, test } from '../support/test.js';

type Setting = Parameters<typeof prove>[0];
type Contender = Setting['contender'];

const code = beside('bare-banner.js');

/** The benchmark's own banner written by hand, with something otherwise. */
const bare = (otherwise: Partial<Contender> = {}): Contender => ({
  id: 'bare',
  name: 'Bare',
  version: '',
  kind: 'floor',
  installed: '',
  files: {},
  head: () => `<script>${code}</script>`,
  bodyEnd: '',
  write: (tag) => scriptElement(`type="text/plain" data-category="${tag.category}"`, tag),
  banner: ['#bare'],
  accept: ['#bare [data-answer="yes"]'],
  preferences: null,
  ...otherwise,
});

async function withSetting<Result>(browser: Browser, contender: Contender, run: (setting: Setting) => Promise<Result>): Promise<Result> {
  const servers = await serve(siteFiles([contender]));
  try {
    return await run({ browser, servers, contender, condition: CONDITIONS[0]!, stored: undefined });
  } finally {
    await servers.close();
  }
}

const proofOf = (browser: Browser, contender: Contender) => withSetting(browser, contender, (setting) => prove(setting, 1000));

test.describe('the benchmark measures only who does the job', () => {
  test('a banner that withholds, releases and remembers is let in', async ({ browser }) => {
    await expect(proofOf(browser, bare())).resolves.toMatchObject({ first: [], cold: [], warm: [] });
  });

  test('one whose tags run before the answer is not', async ({ browser }) => {
    const leaking = bare({ write: (tag) => scriptElement('', tag) });
    await expect(proofOf(browser, leaking)).rejects.toThrow('Bare leaks: 12 tags ran and 6 were fetched before any answer');
  });

  test('nor one that never releases', async ({ browser }) => {
    const silent = bare({ accept: ['#bare [data-answer="no"]'] });
    await expect(proofOf(browser, silent)).rejects.toThrow('Bare, after accepting: these tags ran: none');
  });

  test('nor one that releases twice', async ({ browser }) => {
    const { write } = bare();
    const twice = bare({ write: (tag) => write(tag) + write(tag) });
    await expect(proofOf(browser, twice)).rejects.toThrow('expected each of 0 to 11 once');
  });

  test('nor one that forgets the answer', async ({ browser }) => {
    const forgetful = bare({ head: () => `<script>${code.replace('document.cookie =', 'window.name =')}</script>` });
    await expect(proofOf(browser, forgetful)).rejects.toThrow('Bare, on a returning visit (cold cache): these tags ran: none');
  });

  test('nor one that asks again', async ({ browser }) => {
    const nagging = code.replace("answer === 'yes' ? allow", "answer === 'yes' ? () => { allow(); ask(); }");
    expect(nagging).not.toBe(code);
    await expect(proofOf(browser, bare({ head: () => `<script>${nagging}</script>` }))).rejects.toThrow(
      'Bare asks again on a returning visit',
    );
  });
});

test.describe('the benchmark sees when a banner is there', () => {
  const timesOf = (browser: Browser, style: string) => {
    const styled = bare({ head: () => `<style>${style}</style><script>${code}</script>` });
    return withSetting(browser, styled, (setting) => {
      setting.servers.setPage('/page', makePage(setting.contender, []));
      return measureFirstVisit(setting, `${setting.servers.site}/page`);
    });
  };

  test('at once, where it is just drawn', async ({ browser }) => {
    const { painted, settled } = await timesOf(browser, '');
    expect(painted).toBeGreaterThan(0);
    expect(settled).toBe(painted);
  });

  test('later, where it slides in for half a second', async ({ browser }) => {
    const slide = '@keyframes slide { from { transform: translateY(50%) } } #bare { animation: slide 500ms linear }';
    const { painted, settled } = await timesOf(browser, slide);
    expect(settled! - painted!).toBeGreaterThan(300);
  });

  test('only once it can be seen, where it stays transparent at first', async ({ browser }) => {
    const late = '@keyframes appear { 0%, 90% { opacity: 0 } 100% { opacity: 1 } } #bare { animation: appear 1s }';
    const { painted, fcp } = await timesOf(browser, late);
    expect(painted! - fcp!).toBeGreaterThan(500);
  });
});

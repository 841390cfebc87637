/**
 * Takes the three pictures of the README, into docs/images/. It builds nothing: what is in dist/ is what is seen.
 * Language, time zone, size and colours are fixed, so the same build gives the same picture on the same machine.
 */
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startDemoServers } from './demo-servers.mjs';
import { findChromium } from './find-chromium.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/images/', root);

/** What a picture may weigh, in bytes: the README is read over slow lines, too. */
const HEAVIEST = 150_000;

const VIEW = {
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1,
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  colorScheme: 'light',
  reducedMotion: 'reduce',
};

const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };

/** Each begins on the demo's first page, as a visitor who has not chosen yet, and says which part of the page is to be seen. */
const pictures = {
  'banner.png': async (page) => {
    await page.locator('[part~=banner]').waitFor();
    return { x: 0, y: 0, ...VIEW.viewport };
  },
  'banner-on-a-phone.png': async (page) => {
    await page.setViewportSize(PHONE.viewport);
    await page.emulateMedia({ colorScheme: PHONE.colorScheme });
    await page.locator('[part~=banner]').waitFor();
    return { x: 0, y: 0, ...PHONE.viewport };
  },
  'preferences.png': async (page) => {
    await page.locator('[data-action=customise]').click();
    const { x, width } = await page.locator('[part~=preferences]').boundingBox();
    return { x: x - 48, y: 0, width: width + 96, height: VIEW.viewport.height };
  },
};

async function take(browser, siteUrl, name, prepare) {
  const context = await browser.newContext(VIEW);
  const page = await context.newPage();
  await page.goto(siteUrl);
  await page.getByText('Nobody yet', { exact: true }).waitFor(); // the demo's live log has arrived, and is empty
  const clip = await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL(name, folder));
  await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' });
  await context.close();

  const { size } = await stat(path);
  if (size > HEAVIEST) throw new Error(`docs/images/${name} weighs ${size} bytes; at most ${HEAVIEST} are wanted.`);
  console.log(`docs/images/${name}: ${size} bytes`);
}

if (!existsSync(new URL('dist/tierconsent.js', root))) throw new Error('There is nothing to see yet: npm run build');
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium or Chrome was found: node scripts/find-chromium.mjs says how to get one.');

await mkdir(folder, { recursive: true });
const servers = await startDemoServers({ sitePort: 0, partiesPort: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
try {
  for (const [name, prepare] of Object.entries(pictures)) await take(browser, servers.siteUrl, name, prepare);
} finally {
  await browser.close();
  await servers.close();
}

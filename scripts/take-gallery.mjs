/**
 * Takes a picture of everything in the demo's gallery, into gallery/, which is not kept: every surface, layout, theme, colour scheme and direction, on
 * every screen. It builds nothing. `node scripts/take-gallery.mjs phone` takes those of one screen; any word that stands in the names will do.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startDemoServers } from './demo-servers.mjs';
import { findChromium } from './find-chromium.mjs';

globalThis.document = { querySelector: () => null }; // the page's own list of what there is
const { DIRECTIONS, frameAddress, LAYOUTS, SCHEMES, SCREENS, SURFACES, THEMES } = await import('../demo/gallery.js');

const root = new URL('../', import.meta.url);
const folder = new URL('gallery/', root);

const everything = Object.entries(SCREENS).flatMap(([screen, size]) =>
  SURFACES.flatMap((surface) =>
    THEMES.flatMap((theme) =>
      SCHEMES.flatMap((scheme) =>
        DIRECTIONS.flatMap((direction) =>
          // Beside the banner, nothing differs by layout.
          (surface === 'banner' ? LAYOUTS : ['panel']).map((layout) => ({
            name: [screen.replace(' ', '-'), surface, theme, scheme, direction, layout].join('_'),
            size,
            choice: { surface, theme, scheme, direction, layout },
          })),
        ),
      ),
    ),
  ),
);

const shown = { banner: '[part~=banner]', preferences: 'dialog[open]', reopen: '[part~=reopen]' };

if (!existsSync(new URL('dist/tierconsent.js', root))) throw new Error('There is nothing to see yet: npm run build');
const wanted = everything.filter(({ name }) => process.argv.slice(2).every((word) => name.includes(word)));
if (wanted.length === 0) throw new Error(`Nothing in the gallery is called ${process.argv.slice(2).join(' ')}.`);

await mkdir(folder, { recursive: true });
const servers = await startDemoServers({ sitePort: 0, partiesPort: 0 });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  for (const { name, size, choice } of wanted) {
    const context = await browser.newContext({ viewport: { width: size[0], height: size[1] }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(servers.siteUrl + frameAddress(choice));
    await page.locator(shown[choice.surface]).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)), animations: 'disabled', caret: 'hide' });
    await context.close();
  }
} finally {
  await browser.close();
  await servers.close();
}
console.log(`${wanted.length} pictures are in gallery/.`);

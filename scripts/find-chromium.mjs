/** Where the browser for the end-to-end tests is. Run as a command it prints the place; with `--install` it installs Chromium first. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findProgram, runAsCommand } from './find-program.mjs';

const USUAL_PLACES = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** @type {import('./find-program.mjs').Program} */
export const chromium = {
  name: 'Chromium or Chrome',
  variable: 'TIERCONSENT_CHROMIUM',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  otherPlaces: () => [...(USUAL_PLACES[process.platform] ?? []), placeOfPlaywrightsOwn()],
  packages: ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'],
  howToGetIt: `The end-to-end tests need one:
  Debian    apt-get install chromium
  Ubuntu    snap install chromium
  Fedora    dnf install chromium
  macOS     brew install --cask google-chrome
  Windows   winget install Google.Chrome
  anywhere  npx playwright install chromium
It may also lie anywhere else: TIERCONSENT_CHROMIUM=/path/to/chromium npm test`,
};

/** @returns the path of the browser, or null */
export const findChromium = () => findProgram(chromium);

/** What `npx playwright install` has downloaded, or would. Nothing before `npm ci`. */
function placeOfPlaywrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return '';
  }
}

runAsCommand(import.meta.url, [chromium]);

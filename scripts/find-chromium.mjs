/**
 * Where the browser for the end-to-end tests is. Run as a command it prints the place; with `--install` it first installs
 * Chromium where that takes no more than apt.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const USUAL_PLACES = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

const PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'];

const HOW_TO_GET_ONE = `No Chromium or Chrome was found, and the end-to-end tests need one.
  Debian    apt-get install chromium
  Ubuntu    snap install chromium
  Fedora    dnf install chromium
  macOS     brew install --cask google-chrome
  Windows   winget install Google.Chrome
  anywhere  npx playwright install chromium
It may also lie anywhere else: TIERCONSENT_CHROMIUM=/path/to/chromium npm test`;

/** @returns the path of the browser, or null. `TIERCONSENT_CHROMIUM` decides where it is set. */
export function findChromium() {
  const { TIERCONSENT_CHROMIUM: chosen, PATH = '' } = process.env;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`TIERCONSENT_CHROMIUM is "${chosen}", and no program is there.`);
    return chosen;
  }
  const folders = PATH.split(delimiter).filter(Boolean);
  const inPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [...inPath, ...(USUAL_PLACES[process.platform] ?? []), placeOfPlaywrightsOwn()];
  return places.find(isExecutable) ?? null;
}

/** What `npx playwright install` has downloaded, or would. Nothing before `npm ci`. */
function placeOfPlaywrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return '';
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns whether apt could be used, as root or through a sudo that asks for no password */
function installWithApt() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const prefix = process.getuid() === 0 ? [] : ['sudo', '--non-interactive'];
  if (prefix.length > 0 && !succeeds([...prefix, 'true'], 'ignore')) return false;
  const quietly = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet'];
  return succeeds([...quietly, 'update']) && succeeds([...quietly, 'install', '--yes', '--no-install-recommends', ...PACKAGES]);
}

function succeeds([command, ...words], stdio = 'inherit') {
  if (stdio === 'inherit') console.log(`> ${[command, ...words].join(' ')}`);
  return spawnSync(command, words, { stdio }).status === 0;
}

function main() {
  let place = findChromium();
  if (!place && process.argv.includes('--install')) {
    console.log('No Chromium or Chrome was found; trying to install Chromium with apt.');
    if (installWithApt()) place = findChromium();
  }
  if (!place) throw new Error(HOW_TO_GET_ONE);
  console.log(`The browser for the tests: ${place}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

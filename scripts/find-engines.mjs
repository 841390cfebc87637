/** Where the browsers for `npm run test:engines` are. Run as a command it prints the places; with `--install` it installs them first. */
import { chromium } from './find-chromium.mjs';
import { findProgram, runAsCommand } from './find-program.mjs';

/** @type {import('./find-program.mjs').Program} */
const firefox = {
  name: 'Firefox',
  variable: 'TIERCONSENT_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  otherPlaces: () => [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
  ],
  packages: ['firefox-esr', 'fonts-dejavu-core'],
  howToGetIt: `\`npm run test:engines\` needs it:
  Debian    apt-get install firefox-esr
  Fedora    dnf install firefox
  macOS     brew install --cask firefox
  Windows   winget install Mozilla.Firefox
It may also lie anywhere else: TIERCONSENT_FIREFOX=/path/to/firefox npm run test:engines`,
};

/** @type {import('./find-program.mjs').Program} */
const webkit = {
  name: 'WebKitGTK and its driver',
  variable: 'TIERCONSENT_WEBKIT_DRIVER',
  commands: ['WebKitWebDriver'],
  packages: ['webkit2gtk-driver', 'fonts-dejavu-core'],
  howToGetIt: `\`npm run test:engines\` needs them, and they exist on Linux only:
  Debian    apt-get install webkit2gtk-driver
  Fedora    dnf install webkit2gtk-driver
They may also lie anywhere else: TIERCONSENT_WEBKIT_DRIVER=/path/to/WebKitWebDriver npm run test:engines
On other systems the two other engines run by name: npx vitest run --config test/engines/vitest.config.ts chromium firefox`,
};

/** A display for WebKitGTK, which has no headless mode. */
/** @type {import('./find-program.mjs').Program} */
const display = {
  name: 'Xvfb',
  variable: 'TIERCONSENT_XVFB',
  commands: ['Xvfb'],
  packages: ['xvfb'],
  howToGetIt: `WebKitGTK draws on a display of its own in \`npm run test:engines\`:
  Debian    apt-get install xvfb
  Fedora    dnf install xorg-x11-server-Xvfb`,
};

const programs = { chromium, firefox, webkit, display };

/**
 * @param {keyof typeof programs} which
 * @returns the path of the program; throws where it is missing, and says how to get it
 */
export function findEngine(which) {
  const program = programs[which];
  const place = findProgram(program);
  if (!place) throw new Error(`${program.name} was not found.\n${program.howToGetIt}`);
  return place;
}

runAsCommand(import.meta.url, Object.values(programs));

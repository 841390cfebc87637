/** Makes `npm start` and `npm test` work on a fresh clone: installs what package-lock.json names, unless it is there already. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const OLDEST_NODE = 20;
const root = new URL('../', import.meta.url);

const node = Number.parseInt(process.versions.node, 10);
if (node < OLDEST_NODE) {
  console.error(
    `TierConsent is built and tested with Node.js ${OLDEST_NODE} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

if (!isInstalled()) {
  console.log('Installing dependencies (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  process.exit(status ?? 1);
}

/** npm notes in node_modules what it has installed. Everything wanted has to be there, except what is for other systems only. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(new URL(lockfile, root), 'utf8')).packages;
  } catch {
    return {};
  }
}

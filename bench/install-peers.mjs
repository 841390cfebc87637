import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = new URL('./', import.meta.url);
const ROOT = new URL('../', HERE);

/** Makes `npm run bench` work on a fresh clone: the packages that package-lock.json names, and the built files. */
export function installPeers() {
  if (!isInstalled()) npm(HERE, 'Installing the peers (npm ci in bench/) ...', ['ci', '--ignore-scripts', '--loglevel=error']);
  if (!existsSync(new URL('dist/tierconsent.js', ROOT))) npm(ROOT, 'Building ...', ['run', '--silent', 'build']);
}

/** npm notes in node_modules what it has installed. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(new URL(lockfile, HERE), 'utf8')).packages;
  } catch {
    return {};
  }
}

function npm(folder, why, args) {
  console.log(why);
  const { status } = spawnSync('npm', args, { cwd: fileURLToPath(folder), stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

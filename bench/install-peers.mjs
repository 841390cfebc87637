import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = new URL('./', import.meta.url);
const ROOT = new URL('../', HERE);

/** Makes `npm run bench` work on a fresh clone: the packages that package-lock.json names, and the built files. */
export function installPeers() {
  if (!isInstalled()) npm(HERE, 'Installing the peers (npm ci in bench/) ...', ['ci', '--ignore-scripts', '--loglevel=error']);
  if (!isBuilt()) npm(ROOT, 'Building ...', ['run', '--silent', 'build']);
}

/** npm notes in node_modules what it has installed. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/** What is measured has to be what stands in src/. */
function isBuilt() {
  const root = fileURLToPath(ROOT);
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join('src', name));
  const newest = Math.max(...[...sources, 'rollup.config.mjs'].map((path) => changedAt(join(root, path))));
  return changedAt(join(root, 'dist/tierconsent.js')) > newest;
}

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

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

/** Finds the programs that the tests need, and installs them where that takes no more than apt. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Program
 * @property {string} name how people call it
 * @property {string} variable the environment variable that says where it is, if it is somewhere unusual
 * @property {readonly string[]} commands what it is called in `PATH`
 * @property {() => readonly string[]} [otherPlaces] where else it may lie
 * @property {readonly string[]} packages what apt calls it, with all it needs
 * @property {string} howToGetIt
 */

/** @returns the path of the program, or null. Its variable decides where it is set. */
export function findProgram({ variable, commands, otherPlaces }) {
  const { [variable]: chosen, PATH = '' } = process.env;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`${variable} is "${chosen}", and no program is there.`);
    return chosen;
  }
  const folders = PATH.split(delimiter).filter(Boolean);
  const inPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...(otherPlaces?.() ?? [])].find(isExecutable) ?? null;
}

/**
 * Prints where the programs are. With `--install` it first installs those that are missing.
 *
 * @param {URL | string} module the module that asks: nothing happens unless it was run as a command
 */
export function runAsCommand(module, programs) {
  if (!process.argv[1] || module !== pathToFileURL(process.argv[1]).href) return;
  try {
    const missing = programs.filter((program) => !findProgram(program));
    if (missing.length > 0 && process.argv.includes('--install')) {
      console.log(`Not found: ${missing.map(({ name }) => name).join(', ')}; trying to install with apt.`);
      installWithApt([...new Set(missing.flatMap(({ packages }) => packages))]);
    }
    for (const program of programs) console.log(`${program.name}: ${placeOf(program)}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

function placeOf(program) {
  const place = findProgram(program);
  if (!place) throw new Error(`${program.name} was not found.\n${program.howToGetIt}`);
  return place;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Does nothing where there is no apt, or where we are neither root nor have a sudo that asks for no password. */
function installWithApt(packages) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const prefix = process.getuid() === 0 ? [] : ['sudo', '--non-interactive'];
  if (prefix.length > 0 && !succeeds([...prefix, 'true'], 'ignore')) return;
  const quietly = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet'];
  if (succeeds([...quietly, 'update'])) succeeds([...quietly, 'install', '--yes', '--no-install-recommends', ...packages]);
}

function succeeds([command, ...words], stdio = 'inherit') {
  if (stdio === 'inherit') console.log(`> ${[command, ...words].join(' ')}`);
  return spawnSync(command, words, { stdio }).status === 0;
}

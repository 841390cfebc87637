import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

export const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

/** Packs what was built and installs it into an empty project. What it depends on is linked from here, so that no network is needed. */
export function createProject() {
  assert.ok(existsSync(join(repository, 'dist/npm/index.js')), 'there is nothing to pack yet: run `npm run build` first');
  const root = mkdtempSync(join(tmpdir(), 'tierconsent-package-'));
  const folder = join(root, 'project');
  const installed = join(folder, 'node_modules', manifest.name);
  const [tarball] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', root], repository));

  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', join(root, tarball.filename), '--strip-components=1', '-C', installed], root);
  for (const name of Object.keys(manifest.dependencies)) {
    symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));

  return {
    /** Every path in the tarball. */
    packed: tarball.files.map(({ path }) => path),
    /** Runs a module in the project. @returns what it printed */
    runInNode: (code) => run(process.execPath, ['--input-type=module', '--eval', code], folder).trim(),
    compileTypeTests: (name, options) => compileTypeTests(join(folder, name), options),
    bundle: (code) => bundle(join(folder, 'main.js'), code, installed),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function run(command, parameters, cwd) {
  try {
    return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${command} ${parameters.join(' ')}\n${error.stdout ?? ''}\n${error.stderr ?? ''}`, { cause: error });
  }
}

/** The type tests are written against the package's name, so they compile here as well. */
function compileTypeTests(folder, options) {
  mkdirSync(folder);
  for (const file of readdirSync(join(repository, 'test/types')).filter((each) => each.endsWith('.ts'))) {
    cpSync(join(repository, 'test/types', file), join(folder, file));
  }
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    skipLibCheck: false,
    ...options,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  run(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '--project', folder], folder);
}

/** What a bundler makes of a module: the chunks, the packages that ours asked for, and the files of ours that it read. */
async function bundle(input, code, installed) {
  writeFileSync(input, code);
  const packages = new Set();
  const notePackages = {
    name: 'note-packages',
    resolveId(source, importer) {
      if (importer?.includes(installed) && !/^[./]/.test(source)) packages.add(source);
      return null;
    },
  };
  const built = await rollup({
    input,
    plugins: [notePackages, nodeResolve()],
    onwarn: (warning) => assert.equal(warning.code, 'EMPTY_BUNDLE', warning.message),
  });
  const { output } = await built.generate({ format: 'es' });
  await built.close();
  const files = built.watchFiles.flatMap((file) => file.split(`${installed}/`)[1] ?? []);
  return { chunks: output, packages: [...packages].sort(), files };
}

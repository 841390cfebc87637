// The package as a developer gets it: packed, unpacked into empty projects, and used there. Needs a build, and no network.
// Run by `node --test test/package/package.test.mjs`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createProject, manifest, repository } from './project.mjs';

const localeCodes = readdirSync(join(repository, 'src/ui/locales')).flatMap((file) => file.match(/^(.+)\.ts$/)?.[1] ?? []);

let project;

before(() => {
  project = createProject();
});

after(() => project?.remove());

describe('The tarball', () => {
  it('holds what is built, what explains it, and nothing else', () => {
    const { packed } = project;
    const allowed = /^(dist\/|docs\/|CHANGELOG\.md$|README\.md$|LICENSE$|package\.json$)/;
    assert.deepEqual(
      packed.filter((path) => !allowed.test(path)),
      [],
    );
    assert.deepEqual(
      packed.filter((path) => /\.(tsx?|map|env|tgz|log)$/.test(path) && !path.endsWith('.d.ts')),
      [],
    );
  });

  it('holds every file that pages and projects rely on', () => {
    const wanted = [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'dist/tierconsent.js',
      'dist/tierconsent.all.js',
      'dist/tierconsent.compat.js',
      'dist/tierconsent.firewall.js',
      'dist/tierconsent.inspect.js',
      'dist/tierconsent.late-firewall.js',
      'dist/tierconsent.load.js',
      'dist/tierconsent.placeholders.js',
      'dist/tierconsent.preferences.js',
      'dist/tierconsent.ui.js',
      'dist/npm/index.js',
      'dist/npm/types/index.d.ts',
      'dist/tierconsent.presets.js',
      'dist/tierconsent.records.js',
      'dist/tierconsent.remarks.js',
      'dist/tierconsent.review.js',
      'dist/tierconsent.report.js',
      'dist/themes/paper.css',
      'dist/integrations/meta.js',
      ...localeCodes.flatMap((code) => [`dist/locales/${code}.js`, `dist/locales/preferences/${code}.js`]),
    ];
    assert.deepEqual(
      wanted.filter((path) => !project.packed.includes(path)),
      [],
    );
  });

  it('holds everything that its own manifest points to', () => {
    const exported = ['.', './presets', './records', './server'].flatMap((entry) => Object.values(manifest.exports[entry]));
    const entries = [manifest.main, manifest.types, ...exported].map((path) => path.replace('./', ''));
    assert.deepEqual(
      entries.filter((path) => !project.packed.includes(path)),
      [],
    );
  });

  it('holds each preset as a small file of its own, and as a script that says the same, and nothing of its source', async () => {
    const presets = Object.values(await import(join(repository, 'dist/npm/presets.js')));
    assert.ok(presets.length >= 60);
    for (const preset of presets) {
      const path = `dist/presets/${preset.id}.json`;
      assert.ok(project.packed.includes(path), path);
      assert.equal(readFileSync(join(repository, path), 'utf8'), JSON.stringify(preset));
      const twin = path.replace(/json$/, 'js');
      assert.ok(project.packed.includes(twin), twin);
      assert.deepEqual((await import(join(repository, twin))).default, preset);
      assert.deepEqual(Object.keys(preset), ['id', 'category', 'name', 'provider', 'policyUrl', 'hosts', 'storage']);
    }
    assert.equal(project.packed.filter((path) => path.startsWith('dist/presets/')).length, 2 * presets.length);
  });

  it('holds what visitors read, in every language, with its hash: each file says what the package says of it', async () => {
    const { noticeOf, textHash } = await import(join(repository, 'dist/npm/records.js'));
    for (const code of localeCodes) {
      assert.ok(project.packed.includes(`dist/notice/${code}.json`), code);
      const archived = JSON.parse(readFileSync(join(repository, `dist/notice/${code}.json`), 'utf8'));
      assert.equal(archived.shown.language, code);
      assert.equal(await textHash(archived.shown), archived.text);
      assert.deepEqual(archived, await noticeOf({ language: code }));
    }
    assert.equal(project.packed.filter((path) => path.startsWith('dist/notice/')).length, localeCodes.length);
  });

  it('holds no types of files that are gone', () => {
    const sources = project.packed
      .filter((path) => path.startsWith('dist/npm/types/'))
      .map((path) => path.replace('dist/npm/types/', 'src/').replace(/\.d\.ts$/, ''));
    assert.deepEqual(
      sources.filter((path) => !['.ts', '.tsx'].some((end) => existsSync(join(repository, path + end)))),
      [],
    );
  });
});

describe('A project in plain Node', () => {
  it('may import the package where there is no page: nothing happens', () => {
    const printed = project.runInNode(`
      const before = Object.getOwnPropertyNames(globalThis).join();
      const { createConsent, ConfigError, version } = await import('${manifest.name}');
      const isUnchanged = before === Object.getOwnPropertyNames(globalThis).join();
      console.log(JSON.stringify([typeof createConsent, typeof ConfigError, version, isUnchanged]));
    `);
    assert.deepEqual(JSON.parse(printed), ['function', 'function', manifest.version, true]);
  });

  it('may check, archive and export receipts on a server: nothing of a page is needed', () => {
    const printed = project.runInNode(`
      const { noticeOf, receiveReceipts, toJsonLd, validateReceipt } = await import('${manifest.name}/records');
      const notice = await noticeOf({ services: ['youtube'] }, 'de');
      console.log(JSON.stringify([notice.shown.language, validateReceipt({}).ok, typeof receiveReceipts, typeof toJsonLd, typeof document]));
    `);
    assert.deepEqual(JSON.parse(printed), ['de', false, 'function', 'function', 'undefined']);
  });

  it('may ask for any file of the build by name', () => {
    const resolved = (path) => fileURLToPath(project.runInNode(`console.log(import.meta.resolve('${manifest.name}/${path}'))`));
    assert.ok(existsSync(resolved('dist/tierconsent.js')));
    assert.ok(existsSync(resolved('package.json')));
  });
});

describe('A project in TypeScript', () => {
  it('compiles as Node resolves modules, every declaration of ours checked', () => {
    project.compileTypeTests('nodenext', { module: 'nodenext', moduleResolution: 'nodenext' });
  });

  it('compiles as bundlers resolve modules, with the strictest options', () => {
    const strictest = {
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
    };
    project.compileTypeTests('bundler', { module: 'esnext', moduleResolution: 'bundler', ...strictest });
  });
});

describe('A project with a bundler', () => {
  const use = `import { createConsent } from '${manifest.name}';\nglobalThis.consent = createConsent({ policyUrl: '/privacy' });\n`;

  it('needs nothing but preact and js-cookie', async () => {
    const { packages } = await project.bundle(use);
    assert.deepEqual(packages, ['js-cookie', 'preact']);
  });

  it('gives every visitor the core alone', async () => {
    const { chunks } = await project.bundle(use);
    const [entry] = chunks;
    assert.ok(entry.isEntry);
    assert.deepEqual(
      entry.moduleIds.filter((id) => /\/preact\/|\/ui[^/]*\.js$/.test(id)),
      [],
    );
    assert.ok(chunks.some(({ isDynamicEntry, moduleIds }) => isDynamicEntry && moduleIds.some((id) => id.includes('/ui'))));
  });

  it('gives each language only to who reads it', async () => {
    const { chunks } = await project.bundle(use);
    const alone = chunks.filter(({ isDynamicEntry, moduleIds }) => isDynamicEntry && moduleIds.length === 1);
    const files = alone.map(({ moduleIds: [id] }) => id.replace(/^.*\/npm\//, ''));
    const lazy = localeCodes.filter((code) => code !== 'en').flatMap((code) => [`${code}.js`, `preferences/${code}.js`]);
    assert.deepEqual(
      lazy.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('uses every script of dist/npm: none is left from an earlier build', async () => {
    const others = ['presets', 'records', 'server'].map((entry) => `export * from '${manifest.name}/${entry}';`);
    const { files } = await project.bundle(`${use}${others.join('\n')}\n`);
    const scripts = project.packed.filter((path) => /^dist\/npm\/((preferences|presets)\/)?[^/]+\.js$/.test(path));
    assert.deepEqual(
      scripts.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('downloads those presets that it names, and no other', async () => {
    const { chunks } = await project.bundle(`export { youtube } from '${manifest.name}/presets';\n`);
    assert.match(chunks[0].code, /VISITOR_INFO1_LIVE/);
    assert.doesNotMatch(chunks[0].code, /google-analytics|vimeo/);
  });

  it('brings a preset that is named only to those who need it: each is a chunk of its own, and no visitor begins with one', async () => {
    const { chunks } = await project.bundle(use);
    const holding = (name) => chunks.filter(({ code }) => code.includes(name));
    const [youtube, ...others] = holding('VISITOR_INFO1_LIVE');
    assert.deepEqual(others, []);
    assert.ok(youtube.isDynamicEntry && !youtube.isEntry);
    assert.equal(youtube.moduleIds.length, 1);
    assert.doesNotMatch(youtube.code, /vimeo|policies\.google\.com\/technologies/); // no other preset, and not where it was read
    const entry = chunks.find(({ isEntry }) => isEntry);
    assert.ok(!entry.code.includes('linkedin-insight'), 'the core knows the names of presets');
  });

  it('keeps a script-tag build that is imported for what it does', async () => {
    const { chunks } = await project.bundle(`import '${manifest.name}/dist/tierconsent.all.js';\n`);
    assert.match(chunks[0].code, /TierConsent/);
  });

  it('drops the package where nothing of it is used', async () => {
    const { chunks } = await project.bundle(`import '${manifest.name}';\n`);
    assert.deepEqual(
      chunks.map(({ code }) => code.trim()),
      [''],
    );
  });
});

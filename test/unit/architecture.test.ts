import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** `lazily` is by `import()`; types may always come along. */
type Manner = 'values' | 'types' | 'lazily';

/**
 * What each folder may import besides itself: a folder, a file or a package. The table of docs/architecture.md, so that it
 * cannot rot. `.oxlintrc.json` tells the same, less exactly, while one writes.
 */
const mayImport: Readonly<Record<string, Readonly<Record<string, Manner>>>> = {
  consent: {},
  config: { consent: 'values', integrations: 'types', 'presets/preset-id.ts': 'types', 'brand.ts': 'values' },
  records: { consent: 'values', config: 'values', 'brand.ts': 'values' },
  page: { consent: 'values', config: 'types', 'records/receipt.ts': 'types', 'js-cookie': 'values', 'brand.ts': 'values' },
  integrations: { consent: 'types', 'brand.ts': 'values' },
  dialects: { consent: 'values', config: 'values', page: 'values', 'brand.ts': 'values' },
  ui: { consent: 'types', config: 'types', preact: 'values', 'brand.ts': 'values' },
  widget: {
    consent: 'values',
    config: 'values',
    page: 'values',
    integrations: 'values',
    'dialects/contract.ts': 'types',
    'inspect/inspected-page.ts': 'types',
    'inspect/inspection.ts': 'types',
    'ui/contract.ts': 'types',
    'brand.ts': 'values',
  },
  inspect: {
    consent: 'values',
    config: 'values',
    page: 'values',
    presets: 'values',
    'ui/english/text-keys.ts': 'values',
    'brand.ts': 'values',
  },
  presets: { consent: 'types', config: 'types' },
  server: { consent: 'values', config: 'values', 'brand.ts': 'values' },
  audit: { consent: 'types', config: 'types', 'playwright-core': 'values', node: 'values', 'brand.ts': 'values' },
  entries: {
    widget: 'values',
    integrations: 'values',
    config: 'values',
    page: 'values',
    consent: 'values',
    presets: 'values',
    records: 'values',
    server: 'values',
    'dialects/compat.ts': 'lazily',
    inspect: 'values',
    'ui/contract.ts': 'types',
    'ui/locales': 'lazily',
    'brand.ts': 'values',
  },
  'brand.ts': {},
};

/** The entries of the interface's own bundles, and the build that holds everything. */
const holdsTheUi = [
  'ui-with-page.ts → ui/draw-ui.ts',
  'placeholders-with-page.ts → ui/draw-placeholders.ts',
  'preferences-with-page.ts → ui/draw-preferences.tsx',
  'notice-of.ts → ui/english/english-words.ts',
  'records-with-page.ts → ui/english/english-words.ts',
  'review-for-owners.ts → ui/check-contrast.ts',
  'review-for-owners.ts → ui/english/text-keys.ts',
];

/** What every visitor downloads. */
const core = ['index.ts', 'script-tag.ts'];

/** What a script tag loads, which has to start by itself. */
const startsByItself = ['script-tag.ts', 'script-tag-firewall.ts', 'script-tag-all.ts'];

const modules = readModules('src');

describe('Architecture', () => {
  it('has a line in the table for every folder', () => {
    const folders = new Set(modules.map(({ file }) => layerOf(file)));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it.each(Object.entries(mayImport))('lets %s import no more than the table says', (layer, allowed) => {
    const tooMuch = modules
      .filter(({ file }) => layerOf(file) === layer)
      .flatMap(({ file, imports }) => imports.filter((each) => !isAllowed(each, layer, allowed)).map((each) => arrow(file, each)))
      .filter((each) => !holdsTheUi.includes(each));
    expect(tooMuch).toEqual([]);
  });

  it('keeps preact in ui/', () => {
    expect(importersOf('preact').filter((file) => layerOf(file) !== 'ui')).toEqual([]);
  });

  it('keeps js-cookie in one file', () => {
    expect(importersOf('js-cookie')).toEqual(['page/cookie-store.ts']);
  });

  it('gives the core the contract of the interface, as a type, and nothing else of it', () => {
    const known = modules
      .filter(({ file }) => layerOf(file) === 'widget')
      .flatMap(({ imports }) => imports.filter(({ target }) => layerOf(target) === 'ui'));
    expect(new Set(known.map(({ target, manner }) => `${target} (${manner})`))).toEqual(new Set(['ui/contract.ts (types)']));
  });

  it('downloads nothing of the interface with the core', () => {
    const reached = core.flatMap((entry) => [...reachableFrom(entry)]);
    expect(reached.filter((target) => layerOf(target) === 'ui' || target.startsWith('preact'))).toEqual([]);
  });

  it('downloads nothing of Preact with the banner', () => {
    expect([...reachableFrom('ui-with-page.ts')].filter((target) => target.startsWith('preact'))).toEqual([]);
  });

  it('downloads nothing of other managers with the core', () => {
    const reached = core.flatMap((entry) => [...reachableFrom(entry)]);
    expect(reached.filter((target) => layerOf(target) === 'dialects')).toEqual([]);
  });

  it('has no modules that import each other in a circle', () => {
    expect(circles()).toEqual([]);
  });

  it('leads every import to a file, under the name that browsers need', () => {
    const astray = modules.flatMap(({ file, imports }) =>
      imports
        .filter(
          ({ specifier, target }) => specifier.startsWith('.') && !(/\.(js|css)$/.test(specifier) && ts.sys.fileExists(`src/${target}`)),
        )
        .map(({ specifier }) => `${file} → ${specifier}`),
    );
    expect(astray).toEqual([]);
  });

  it('names every file for what it is', () => {
    const drawers = /^(utils?|helpers?|common|managers?|handlers?|data|info|misc)$|-(utils?|helpers?|manager|handler)$/i;
    const ours = modules.map(({ file }) => file).filter((file) => layerOf(file) !== 'presets'); // those are named for products
    expect(ours.filter((file) => drawers.test(file.replace(/^.*\/|\.\w+$/g, '')))).toEqual([]);
  });

  it('does nothing on import, but for the script tags', () => {
    const acting = modules.filter(({ source }) => source.statements.some((statement) => !isDeclaration(statement)));
    expect(new Set(acting.map(({ file }) => file))).toEqual(new Set(startsByItself));
  });

  it('has no state in a module', () => {
    const stateful = modules.filter(({ source }) => source.statements.some(isReassignable));
    expect(stateful.map(({ file }) => file)).toEqual([]);
  });

  it('has no classes but errors', () => {
    const classes = modules.flatMap(({ source }) => nodesOf(source).filter(ts.isClassLike));
    expect(classes.map((each) => each.getText().split('{')[0]).filter((head) => !/ extends \w*Error\b/.test(head ?? ''))).toEqual([]);
  });
});

interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file under src/, or the package. */
  readonly target: string;
  readonly manner: Manner;
}

interface Module {
  /** Its place under src/. */
  readonly file: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
}

function readModules(folder: string): readonly Module[] {
  return ts.sys.readDirectory(folder, ['.ts', '.tsx'], ['**/*.d.ts']).map((path) => {
    const file = path.slice(folder.length + 1);
    const source = ts.createSourceFile(file, ts.sys.readFile(path) ?? '', ts.ScriptTarget.Latest, true);
    return { file, source, imports: nodesOf(source).flatMap((node) => importOf(node, file)) };
  });
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return [node, ...children.flatMap(nodesOf)];
}

/** Every way to name another module: `import`, `export … from`, `import()`, and `import()` in a type. */
function importOf(node: ts.Node, file: string): readonly Import[] {
  const found = (specifier: ts.Node | undefined, manner: Manner) =>
    specifier && ts.isStringLiteralLike(specifier) ? [{ specifier: specifier.text, target: resolve(specifier.text, file), manner }] : [];

  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, isOfTypes(node.importClause) ? 'types' : 'values');
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, isOfTypes(node) ? 'types' : 'values');
  if (ts.isImportTypeNode(node)) return found(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'types');
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return found(node.arguments[0], 'lazily');
  return [];
}

/** Whether the compiler leaves nothing of it. */
function isOfTypes(clause: ts.ImportClause | ts.ExportDeclaration | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause;
  const hasDefault = ts.isImportClause(clause) && clause.name !== undefined;
  if (hasDefault || !names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false;
  return names.elements.length > 0 && [...names.elements].every(({ isTypeOnly }) => isTypeOnly);
}

/** Imports end in `.js`; the file behind it is TypeScript. */
function resolve(specifier: string, from: string): string {
  if (!specifier.startsWith('.')) return specifier.startsWith('node:') ? 'node' : specifier;
  const path = new URL(specifier, `file:///${from}`).pathname.slice(1);
  const sources = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')];
  return sources.find((source) => ts.sys.fileExists(`src/${source}`)) ?? path;
}

/** The folder of a file; those at the root of src/ are the entries. */
function layerOf(file: string): string {
  if (file === 'brand.ts' || !/\.(tsx?|css|js)$/.test(file)) return file;
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'entries';
}

function isAllowed({ target, manner }: Import, layer: string, allowed: Readonly<Record<string, Manner>>): boolean {
  if (layerOf(target) === layer) return true;
  const line = Object.keys(allowed).find((name) => target === name || target.startsWith(`${name}/`));
  return line !== undefined && (allowed[line] === 'values' || manner === 'types' || manner === allowed[line]);
}

function importersOf(target: string): readonly string[] {
  return modules.filter(({ imports }) => imports.some((each) => each.target === target)).map(({ file }) => file);
}

/** What is bundled with a file: everything it imports, and what that imports, but for types and `import()`. */
function reachableFrom(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const values = modules.find((each) => each.file === file)?.imports.filter(({ manner }) => manner === 'values') ?? [];
  values.forEach(({ target }) => reachableFrom(target, seen));
  return seen;
}

function arrow(file: string, { target, manner }: Import): string {
  return `${file} → ${target}${manner === 'values' ? '' : ` (${manner})`}`;
}

/** Types leave nothing to run, so they may go round. */
function circles(): readonly string[] {
  const next = new Map(
    modules.map(({ file, imports }) => [file, imports.filter(({ manner }) => manner !== 'types').map(({ target }) => target)]),
  );
  const finished = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
    if (finished.has(file)) return [];
    const found = (next.get(file) ?? []).flatMap((target) => walk(target, [...path, file]));
    finished.add(file);
    return found;
  };
  return [...next.keys()].flatMap((file) => walk(file, []));
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    (ts.isImportDeclaration(statement) && statement.importClause !== undefined) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isVariableStatement(statement)
  );
}

function isReassignable(statement: ts.Statement): boolean {
  return ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const);
}

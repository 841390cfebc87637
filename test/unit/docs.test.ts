import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { schema, type Shape } from '../../src/config/schema.js';
import { areWrong, settingsOf, type Settings } from '../../src/config/settings.js';
import { defaultCategories } from '../../src/consent/policy.js';
import { parkedAttributes, tag } from '../../src/page/tagged-elements.js';
import { reopenLabels } from '../../src/page/reopen-labels.js';
import { english } from './ui/english.js';

/** A block of code between fences. */
interface Block {
  readonly place: string;
  readonly language: string;
  readonly code: string;
  /** Stands below `<!-- config -->`: it is, or holds, a configuration. */
  readonly isConfig: boolean;
}

const read = (path: string): string => ts.sys.readFile(path) ?? '';
const pages = ['README.md', 'CHANGELOG.md', ...ts.sys.readDirectory('docs', ['.md'])].map((path) => relative(path));
const blocks = pages.flatMap(blocksOf);
const source = ts.sys.readDirectory('src', ['.ts', '.tsx', '.css']).map(read).join('\n').replaceAll('${NAME}', 'tierconsent');
const [configPage, apiPage, eventsPage, attributesPage] = ['config', 'api', 'events', 'attributes'].map((name) =>
  read(`docs/reference/${name}.md`),
) as [string, string, string, string];

describe('Configurations in the documentation', () => {
  const configs = blocks
    .filter(({ isConfig }) => isConfig)
    .flatMap(({ place, language, code }) => parts(language, code).map((json) => ({ place, json })));

  it.each(configs)('are valid: $place', ({ json }) => {
    const settings = settingsOf(JSON.parse(json));
    expect(areWrong(settings) ? settings : []).toEqual([]);
  });

  it('are all marked', () => {
    const unmarked = blocks.filter(
      ({ language, code, isConfig }) => !isConfig && (language === 'json' || parts(language, code).length > 0),
    );
    expect(unmarked.map(({ place }) => place)).toEqual([]);
  });
});

describe('Code in the documentation', () => {
  it.each(blocks.filter(({ language }) => ['js', 'ts'].includes(language)))('can be parsed: $place', ({ code }) => {
    const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  });

  it('tags with categories that exist', () => {
    const words = blocks
      .filter(({ language }) => language === 'html')
      .flatMap(({ code }) => [...code.matchAll(/data-category="([^"]*)"/g)])
      .flatMap(([, value = '']) => value.split(' '));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !(defaultCategories as readonly string[]).includes(word))).toEqual([]);
  });
});

describe('reference/config.md', () => {
  it.each(Object.entries(schema as Record<string, Shape>))('explains %s', (key, shape) => {
    const text = section(configPage, `### \`${key.replace('?', '')}\``);
    expect(text).not.toBe('');
    expect(wordsIn(shape).filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
  });

  it.each(['theme', 'reopen', 'reopenSide', 'onRevoke', 'defaultDuration'] as const)('says what %s is by default', (option) => {
    const value = JSON.stringify((settingsOf({}) as Settings)[option]);
    expect(section(configPage, `### \`${option}\``)).toContain(`Default: \`${value}\``);
  });

  it('names every language', () => {
    const text = section(configPage, '### `language`');
    expect(Object.keys(reopenLabels).filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  });

  it('has every text, in English', () => {
    const rows = [...section(configPage, '## All texts').matchAll(/^\| `(\w+)`\s+\| (.*?)\s+\|$/gm)].map(([, key, text]) => [key, text]);
    expect(Object.fromEntries(rows)).toEqual(english);
  });
});

describe('The other references', () => {
  it.each(membersOf('src/widget/consent-widget.ts', 'ConsentWidget'))('explain the method %s', (name) => {
    expect(apiPage).toMatch(new RegExp(`^### ${name}(\\(.*\\))?$`, 'm'));
  });

  it.each(membersOf('src/page/document-events.ts', 'EventDetails'))('explain the event %s', (name) => {
    expect(section(eventsPage, `## tierconsent:${name}`)).not.toBe('');
  });

  it.each(['Consent', 'ConsentChange', 'ConsentRecord'])('explain every key of %s', (name) => {
    const file = { Consent: 'consent', ConsentChange: 'change', ConsentRecord: 'record' }[name];
    const text = section(apiPage, `## ${name}`);
    expect(membersOf(`src/consent/${file}.ts`, name).filter((key) => !text.includes(`| \`${key}\``))).toEqual([]);
  });

  it('name everything that the package exports', () => {
    const exported = nodesOf('src/index.ts').flatMap((node) => {
      if (ts.isExportSpecifier(node)) return [node.name.text];
      return ts.isFunctionDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
        ? [node.name!.text]
        : [];
    });
    expect(exported).toContain('createConsent');
    expect(exported.filter((name) => !section(apiPage, '## Types').includes(`\`${name}\``))).toEqual([]);
  });

  it('name every function for servers', () => {
    const files = ['src/records.ts', 'src/server.ts'];
    const functions = files.flatMap(nodesOf).flatMap((node) => (ts.isExportSpecifier(node) && !isType(node) ? [node.name.text] : []));
    expect(functions).toEqual(expect.arrayContaining(['validateReceipt', 'keepChoice', 'contentSecurityPolicyFor']));
    expect(functions.filter((name) => !section(apiPage, '## For servers').includes(`\`${name}(`))).toEqual([]);
  });

  it('name the custom properties that there are', () => {
    const names = (text: string) => new Set([...text.matchAll(/--tierconsent-[a-z-]+\b/g)].map(([name]) => name));
    expect(names(apiPage)).toEqual(names(source));
  });

  it('name the colours that are there by default', () => {
    const colours = [...source.matchAll(/var\((--tierconsent-[a-z-]+), (#\w+)\)/g)].map(([, name = '', colour = '']) => ({ name, colour }));
    expect(colours.length).toBeGreaterThan(0);
    const rows = section(apiPage, '### Custom properties').split('\n');
    expect(colours.filter(({ name, colour }) => !rows.some((row) => row.includes(`\`${name}\``) && row.includes(`\`${colour}\``)))).toEqual(
      [],
    );
  });

  it('name the parts that there are', () => {
    const drawn = [...source.matchAll(/\bpart(?:="|', '|: ')([a-z- ]+)['"]/g)].flatMap(([, value = '']) => value.split(' '));
    const table = section(apiPage, '### Parts')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|')[1] ?? '');
    expect(new Set(table.join().match(/(?<=`)[a-z-]+(?=`)/g))).toEqual(new Set(drawn));
  });

  it('name every attribute', () => {
    const onTag = ['assets', 'language', 'policy-url', 'policy-version', 'layout', 'region', 'debug', 'manual', 'import-consent'];
    const others = [
      'tierconsent',
      'consent-open',
      'consent-choose',
      'consent-tier',
      'consent-categories',
      'consent-from',
      ...parkedAttributes,
      ...onTag,
    ];
    const names = [...Object.values(tag), ...others.map((name) => `data-${name}`)];
    expect(names.filter((name) => !attributesPage.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each([
  { path: 'docs/reference/release-order.md', least: 30 },
  { path: 'docs/guide/accessibility.md', least: 40 },
  { path: 'docs/guide/reliability.md', least: 30 },
  { path: 'docs/guide/proof.md', least: 40 },
  { path: 'docs/guide/remember.md', least: 15 },
])('$path', ({ path: pagePath, least }) => {
  const page = read(pagePath);
  const files = Object.fromEntries([...page.matchAll(/^\[([a-z]+)\]: \.\.\/\.\.\/(\S+)$/gm)].map(([, key, path]) => [key, path]));
  const rows = [...page.matchAll(/\[[a-z-]+\]\[([a-z]+)\]: "(.*?)" *\|$/gm)].map(([, key = '', title = '']) => ({ key, title }));

  it('links each of its promises to a test', () => {
    const tables = page.split(/\n{2,}/).filter((block) => /^\| what (holds|does not hold)/.test(block));
    const promises = tables.flatMap((table) => table.split('\n').slice(2));
    expect(promises.length).toBeGreaterThan(least);
    expect(rows).toHaveLength(promises.length);
  });

  it.each(rows)('names a test that exists: $title', ({ key, title }) => {
    expect(read(files[key] ?? '')).toContain(title);
  });
});

describe('Every page', () => {
  it.each(pages)('leads somewhere with each of its links: %s', (page) => {
    const prose = withoutCode(read(page));
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)].map(([, inline, below]) => inline ?? below ?? '');
    const astray = links
      .filter((link) => !/^(https?|mailto):/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : relative(ts.sys.resolvePath(`${page}/../${path}`));
        return !ts.sys.fileExists(target) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor));
      });
    expect(astray).toEqual([]);
  });

  it.each(pages)('promises no compliance: %s', (page) => {
    const sentences = withoutCode(read(page))
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?:|])\s/);
    expect(sentences.filter((text) => /complian(?!z)|guarante/i.test(text) && !/\b(not|no|never|cannot)\b/i.test(text))).toEqual([]);
  });

  it('is short, where it is the README', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });
});

function blocksOf(page: string): readonly Block[] {
  const found = read(page).matchAll(/(<!-- config -->\s*)?^```(\w+)\n(.*?)^```$/gms);
  return [...found].map(([, mark, language = '', code = ''], index) => ({
    place: `${page}, block ${index + 1}`,
    language,
    code,
    isConfig: mark !== undefined,
  }));
}

/** The configurations in a block: all of it, or what its configuration blocks hold. */
function parts(language: string, code: string): readonly string[] {
  if (language === 'json') return [code];
  return [...code.matchAll(/<script type="application\/json" data-tierconsent>(.*?)<\/script>/gs)].map(([, json = '']) => json);
}

/** What stands below a heading, as far as the next one of its level. */
function section(page: string, heading: string): string {
  const [, after] = `\n${page}`.split(`\n${heading}\n`);
  const level = heading.split(' ')[0]!;
  return after?.split(new RegExp(`\n#{1,${level.length}} `))[0] ?? '';
}

/** The keys of a shape, and the words of which a value has to be one. */
function wordsIn(shape: Shape): readonly string[] {
  if (typeof shape === 'string') return shape.includes('|') ? shape.split('|').map((word) => JSON.stringify(word)) : [];
  if (Array.isArray(shape)) return wordsIn(shape[0] as Shape);
  return Object.entries(shape as Readonly<Record<string, Shape>>).flatMap(([key, member]) => [
    ...(key === '*' ? [] : [key.replace(/[!?]$/, '')]),
    ...wordsIn(member),
  ]);
}

function nodesOf(path: string): readonly ts.Node[] {
  const below = (node: ts.Node): readonly ts.Node[] => {
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    return [node, ...children.flatMap(below)];
  };
  return below(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
}

function isType(node: ts.ExportSpecifier): boolean {
  return node.isTypeOnly || node.parent.parent.isTypeOnly;
}

function membersOf(path: string, name: string): readonly string[] {
  const [found] = nodesOf(path)
    .filter(ts.isInterfaceDeclaration)
    .filter((each) => each.name.text === name);
  if (!found) throw new Error(`${path} has no interface ${name}`);
  return found.members.map((member) => member.name!.getText());
}

function withoutCode(page: string): string {
  return page.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '``');
}

/** As GitHub makes them of headings. */
function anchorsOf(page: string): readonly string[] {
  const headings = [...page.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function relative(path: string): string {
  return path.startsWith(ts.sys.getCurrentDirectory()) ? path.slice(ts.sys.getCurrentDirectory().length + 1) : path;
}

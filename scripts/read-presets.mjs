import { readdir, readFile } from 'node:fs/promises';
import ts from 'typescript';

const folder = new URL('../src/presets/', import.meta.url);

/** Everything in `src/presets/` that describes a service, with its source, in the order of the ids. */
export async function readPresets() {
  const modules = await Promise.all((await readdir(folder)).map((name) => importTypeScript(new URL(name, folder))));
  return modules
    .filter(({ source }) => source)
    .map(({ source, ...exported }) => ({ preset: Object.values(exported)[0], source }))
    .sort((one, other) => (one.preset.id < other.preset.id ? -1 : 1));
}

/** Such a file imports nothing but types, so what is left of it stands alone. */
async function importTypeScript(url) {
  const { outputText } = ts.transpileModule(String(await readFile(url)), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return /^export \{.*\} from /m.test(outputText) ? {} : import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

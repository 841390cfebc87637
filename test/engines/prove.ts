import { afterAll, beforeAll, describe, test } from 'vitest';
import { startSite } from '../support/site.js';
import { chapters } from './cases/index.js';
import type { EngineCase, Step } from './engine-case.js';
import type { Engine, EngineId } from './engine.js';
import { publish } from './page.js';
import { says, take, visit } from './steps.js';

/** Proves all cases in one engine, each on a site and with a visitor of its own. */
export function proveIn(id: EngineId, start: () => Promise<Engine>): void {
  let engine: Engine;
  const hosts = newHosts();
  beforeAll(async () => {
    engine = await start();
    console.log(`${id} is ${engine.title}`);
  }, 60_000);
  afterAll(() => engine?.close());

  for (const [about, cases] of Object.entries(chapters)) {
    describe(`${id}: ${about}`, () => {
      for (const one of cases) test(sentence(one, id), () => play(one, engine, hosts.next().value));
    });
  }
}

/** Each case has a site of its own name, so that it meets no cookie of another: https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
function* newHosts(): Generator<string, never> {
  for (let number = 1; ; number++) yield `site-${number}.localhost`;
}

function sentence({ name, differs }: EngineCase, id: EngineId): string {
  const { because, link } = differs?.[id] ?? {};
  return because ? `${name} (differs here: ${because}, ${link})` : name;
}

async function play(one: EngineCase, engine: Engine, host: string): Promise<void> {
  const site = await startSite(host);
  const visitor = await engine.newVisitor();
  try {
    const { gates, forgetVisitor } = publish(one, site);
    const here = { site, visitor, gates, tab: await visitor.openTab() };
    await take([visit(), { does: 'is known', run: async () => forgetVisitor() }, ...stepsIn(one, engine)], here);
  } finally {
    await visitor.leave();
    await site.close();
  }
}

/** Whatever a case is about, the page sees no exception of ours. */
function stepsIn({ steps, differs, pageThrows }: EngineCase, { id }: Engine): readonly Step[] {
  const own = differs?.[id]?.steps ?? steps;
  return pageThrows ? own : [...own, says('exceptions that the page saw', () => window.notes?.['exceptions'] ?? [], [])];
}

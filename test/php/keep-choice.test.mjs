// The PHP of docs/guide/remember.md, run by PHP's own server, beside the handler for Node. Needs a build, and PHP: `npm run test:php`.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { keepChoice } from '../../dist/npm/server.js';

const DAY = 86_400;
const now = () => Math.floor(Date.now() / 1000);
const [, recipe] = /^```php\n(.*?)^```$/ms.exec(readFileSync(new URL('../../docs/guide/remember.md', import.meta.url), 'utf8'));

let folder, php, address;

before(async () => {
  try {
    execFileSync('php', ['--version']);
  } catch {
    throw new Error('There is no PHP: apt-get install php-cli, or https://www.php.net/downloads');
  }
  const port = await new Promise((resolve) => {
    const free = createServer().listen(0, () => {
      const { port: found } = free.address();
      free.close(() => resolve(found));
    });
  });
  folder = mkdtempSync(join(tmpdir(), 'keep-choice-'));
  writeFileSync(join(folder, 'keep.php'), recipe);
  php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', folder]);
  await new Promise((resolve) => php.stderr.on('data', (text) => String(text).includes('started') && resolve()));
  address = `http://127.0.0.1:${port}/keep.php`;
});

after(() => {
  php?.kill();
  if (folder) rmSync(folder, { recursive: true });
});

const text = (fields = {}) =>
  new URLSearchParams({
    v: 1,
    tier: 'gold',
    on: 'functional analytics',
    at: now() - DAY,
    days: 90,
    policy: '2026 é',
    via: 'banner',
    off: 'marketing',
    ...fields,
  });

const cases = {
  'a choice': () => text(),
  'a refusal of everything for 30 days': () => text({ on: '', days: 30, at: now() - 100 * DAY }),
  'the newer of two': () => `${text({ at: now() - 2 * DAY })}; tierconsent=${text({ on: '' })}`,
  'of the same second, the one that allows less': () => `${text()}; tierconsent=${text({ on: 'marketing' })}`,
  'one that is over': () => text({ at: now() - 91 * DAY }),
  'one from the future': () => text({ at: now() + 400 }),
  'one that is kept': () => text({ kept: 1 }),
  'a field twice': () => `${text()}&on=marketing`,
  'no life': () => text({ days: 0 }),
  'too long a life': () => text({ days: 396 }),
  'another way': () => text({ via: 'scroll' }),
  'a later format beside it': () => `${text()}; tierconsent=v=2`,
  'what would be a header': () => text({ policy: '\r\nX-Evil: 1', id: ';%0d%0a' }),
  nonsense: () => 'hello',
  nothing: () => '',
};

describe('The PHP of the guide', () => {
  for (const [what, cookie] of Object.entries(cases)) {
    it(`does as the handler for Node, with ${what}`, async () => {
      const cookies = `a=b; tierconsent=${cookie()}`;
      const { status, headers } = await fetch(address, { method: 'POST', headers: { cookie: cookies } });
      assert.equal(status, 204);
      assert.equal(headers.get('x-evil'), null);
      const [found = null] = headers.getSetCookie();
      const wanted = keepChoice(cookies);
      const told = (header) => {
        if (header === null) return null;
        const [pair, ...attributes] = header.split('; ');
        const life = Number(attributes.find((each) => each.startsWith('Max-Age=')).slice('Max-Age='.length));
        assert.ok(Math.abs(life - Number(/Max-Age=(\d+)/.exec(wanted)[1])) <= 1);
        return [
          Object.fromEntries(new URLSearchParams(pair.slice('tierconsent='.length))),
          attributes.filter((each) => !each.startsWith('Max-Age=')),
        ];
      };
      assert.deepEqual(told(found), told(wanted));
    });
  }

  it('sets nothing at a GET', async () => {
    const { status, headers } = await fetch(address, { headers: { cookie: `tierconsent=${text()}` } });
    assert.deepEqual([status, headers.getSetCookie()], [405, []]);
  });
});

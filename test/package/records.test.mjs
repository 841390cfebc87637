// The reference endpoint for receipts, as it is built, behind a real server. Needs a build.
import assert from 'node:assert/strict';
import * as files from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { receiptLog, receiveReceipts } from '../../dist/npm/records.js';

const receipt = {
  v: 1,
  id: '0b1f4c9e-3c55-4b6e-9d0f-2f6f2a1f0b11',
  prev: null,
  t: '2026-11-22T09:14:22.000Z',
  exp: '2027-05-23T09:14:22.000Z',
  site: '127.0.0.1',
  policy: '1',
  ui: '0.1.0',
  text: null,
  lang: 'en',
  region: null,
  regime: 'opt-in',
  tier: 'silver',
  purposes: { necessary: 'exempt', analytics: 'refused' },
  services: {},
  event: 'refused',
  method: 'banner-button',
  layer: 1,
  gpc: false,
};
const idOf = (number) => `0b1f4c9e-3c55-4b6e-9d0f-${String(number).padStart(12, '0')}`;

const servers = [];
const folders = [];
let file;

beforeEach(async () => {
  const folder = await files.mkdtemp(join(tmpdir(), 'tierconsent-receipts-'));
  folders.push(folder);
  file = join(folder, 'receipts.jsonl');
});

after(async () => {
  for (const server of servers) server.close().closeAllConnections();
  for (const folder of folders) await files.rm(folder, { recursive: true });
});

/** @returns what sends to it, as a page of the site does */
async function serve(options = {}) {
  const handle = receiveReceipts({ log: receiptLog(file, files, () => Date.parse('2026-11-22T10:00:00Z')), ...options });
  const server = createServer(handle);
  servers.push(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const send = (body, headers = {}, method = 'POST') =>
    fetch(`${url}/consent-records`, {
      method,
      ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', origin: url, ...headers },
    });
  return { url, send };
}

const lines = async () =>
  (await files.readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('A server that receives receipts', () => {
  it('appends one line with its own time', async () => {
    const { send } = await serve();
    assert.equal((await send(receipt)).status, 201);
    assert.deepEqual(await lines(), [{ receipt, received: '2026-11-22T10:00:00.000Z' }]);
  });

  it('appends nothing for a receipt that comes again, and says that it has it', async () => {
    const { send } = await serve();
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => send(receipt)))).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [200, 200, 200, 200, 201]);
    assert.equal((await lines()).length, 1);
  });

  it('still knows after it was started anew', async () => {
    await (await serve()).send(receipt);
    assert.equal((await (await serve()).send(receipt)).status, 200);
    assert.equal((await lines()).length, 1);
  });

  it('loses none of fifty at once, and mixes no lines', async () => {
    const { send } = await serve();
    await Promise.all(Array.from({ length: 50 }, (_, number) => send({ ...receipt, id: idOf(number) })));
    assert.equal(new Set((await lines()).map((line) => line.receipt.id)).size, 50);
  });

  it('goes on after a line that was cut off when the server stopped', async () => {
    await files.writeFile(file, `${JSON.stringify({ receipt, received: 'then' })}\n{"receipt":{"v":1,"id":"0b1f`);
    const { send } = await serve();
    assert.equal((await send(receipt)).status, 200);
    assert.equal((await send({ ...receipt, id: idOf(1) })).status, 201);
    const written = (await files.readFile(file, 'utf8')).trimEnd().split('\n');
    assert.equal(written.length, 3);
    assert.equal(JSON.parse(written[2]).receipt.id, idOf(1));
  });

  it('says what is wrong with what is no receipt, which the widget does not send again', async () => {
    const { send } = await serve();
    const answer = await send({ ...receipt, ip: '192.0.2.1' });
    assert.equal(answer.status, 400);
    assert.deepEqual(await answer.json(), { problems: ['ip: expected nothing, for a receipt has no such field'] });
    assert.equal((await send('no JSON')).status, 400);
    assert.equal((await send({ ...receipt, site: 'example.com' })).status, 400);
    assert.deepEqual(await lines(), []);
  });

  it('reads no more than a receipt can be long, whether or not its length is told', async () => {
    const { url, send } = await serve({ maxBytes: 2000 });
    assert.equal((await send({ ...receipt, tier: 'x'.repeat(3000) })).status, 413);
    const sentUntilCut = await new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', origin: url };
      const request = httpRequest(url, { method: 'POST', headers }, (response) => response.resume());
      let sent = 0;
      const timer = setInterval(() => {
        if (sent < 100_000) request.write(' '.repeat(1000), () => (sent += 1000));
        else request.destroy(); // nobody cuts it
      }, 5);
      request.on('close', () => (clearInterval(timer), resolve(sent))).on('error', () => {});
    });
    assert.ok(sentUntilCut < 100_000, 'all of it was read');
    assert.deepEqual(await lines(), []);
  });

  it('takes nothing but JSON by POST', async () => {
    const { send } = await serve();
    const got = await send(null, {}, 'GET');
    assert.deepEqual([got.status, got.headers.get('allow')], [405, 'POST']);
    assert.equal((await send(receipt, { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await send(null, {}, 'OPTIONS')).status, 405);
  });

  it('takes none from pages of other sites', async () => {
    const { send } = await serve();
    assert.equal((await send(receipt, { origin: 'https://evil.example' })).status, 403);
    assert.equal((await send(receipt, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await send(receipt, { 'sec-fetch-site': 'same-site' })).status, 403);
    assert.equal((await send(receipt, { origin: 'null' })).status, 403);
    assert.equal((await send(receipt, { 'sec-fetch-site': 'same-origin' })).status, 201);
  });

  it('takes those of other origins that it was told of, and answers what browsers ask before', async () => {
    const { send } = await serve({ origins: ['https://shop.example'] });
    const from = (origin) => ({ origin, 'sec-fetch-site': 'cross-site' });
    const asked = await send(null, from('https://shop.example'), 'OPTIONS');
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-origin'), 'https://shop.example');
    assert.equal(asked.headers.get('access-control-allow-headers'), 'content-type');
    const taken = await send({ ...receipt, site: 'shop.example' }, from('https://shop.example'));
    assert.deepEqual([taken.status, taken.headers.get('access-control-allow-origin')], [201, 'https://shop.example']);
    const refused = await send({ ...receipt, site: 'evil.example' }, from('https://evil.example'));
    assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin')], [403, null]);
  });

  it('asks for another try where it could not write, and takes it then', async () => {
    let isFull = true;
    const appendFile = (...given) => (isFull ? Promise.reject(new Error('ENOSPC')) : files.appendFile(...given));
    const { send } = await serve({ log: receiptLog(file, { ...files, appendFile }) });
    assert.equal((await send(receipt)).status, 500);
    isFull = false;
    assert.equal((await send(receipt)).status, 201);
    assert.equal((await lines()).length, 1);
  });

  it('writes to no log that it cannot read: it might double', async () => {
    await files.mkdir(file);
    const { send } = await serve();
    assert.equal((await send(receipt)).status, 500);
  });
});

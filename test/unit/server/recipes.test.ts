import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { encodeRecord } from '../../../src/consent/record.js';
import { keepChoice } from '../../../src/server.js';
import { DAY, NOW, record } from '../builders.js';

const page = ts.sys.readFile('docs/guide/remember.md') ?? '';
const [, snippet = ''] = /^### Edge workers$.*?^```js\n(.*?)^```$/ms.exec(page) ?? [];

interface Worker {
  fetch(request: Request): Response;
}

/** The worker of the guide, run as it stands there. */
// oxlint-disable-next-line no-new-func -- a snippet of ours, which owners run as it stands
const worker = new Function('keepChoice', snippet.replace(/^import .*$/m, '').replace('export default', 'return'))(keepChoice) as Worker;

describe('The edge worker of the guide', () => {
  it('sets the cookie again at a POST, and nothing at anything else', () => {
    vi.useFakeTimers({ now: NOW * 1000 });
    const headers = { cookie: `a=b; tierconsent=${encodeRecord(record())}` };
    const posted = worker.fetch(new Request('https://fernhill.test/keep-choice', { method: 'POST', headers }));
    expect([posted.status, posted.headers.get('cache-control')]).toEqual([204, 'no-store']);
    expect(posted.headers.getSetCookie()).toEqual([
      `tierconsent=${encodeRecord(record({ kept: true }))}; Path=/; Max-Age=${182 * DAY}; SameSite=Lax; Secure`,
    ]);
    expect(worker.fetch(new Request('https://fernhill.test/', { headers })).status).toBe(405);
    expect(worker.fetch(new Request('https://fernhill.test/', { method: 'POST' })).headers.getSetCookie()).toEqual([]);
    vi.useRealTimers();
  });
});

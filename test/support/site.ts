import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gate } from './gate.js';

/** A page of a test's own: its whole text, or chunks of it with gates between, so that the parser waits where the test wants it. */
export interface PageAnswer {
  readonly html?: string;
  readonly chunks?: readonly (string | Gate)[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a script, or any other file, is answered. */
export interface FileAnswer {
  readonly gate?: Gate;
  readonly status?: number;
  readonly type?: string;
  /** Instead of what is in the file. */
  readonly body?: string;
  /** How much of the file arrives, such as 0.5. */
  readonly until?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A site made up by a test, on two origins: `url` for the site itself, `otherUrl` for a third party. Both serve whatever was
 * registered, and our build at `/assets/`; each keeps its own list of requests.
 */
export interface Site {
  readonly url: string;
  readonly otherUrl: string;
  /** @returns the page's address */
  page(path: string, page: string | PageAnswer): string;
  /** @returns the path */
  script(path: string, body: string, answer?: FileAnswer): string;
  /** Answers a path as the test likes. @returns the path */
  endpoint(path: string, answer: Answer): string;
  /** Holds a file of our build back, or refuses it. Undefined serves it as usual again. */
  asset(name: string, answer: FileAnswer | undefined): void;
  /** Such as `GET /page`, in the order in which they arrived. */
  requests(): readonly string[];
  otherRequests(): readonly string[];
  forgetRequests(): void;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
};

/** @param host a name of this machine. What a browser stores for a site under another name, it stores elsewhere. */
export async function startSite(host = 'localhost'): Promise<Site> {
  const answers = new Map<string, Answer>();
  const assets = new Map<string, FileAnswer>();
  const own: string[] = [];
  const other: string[] = [];

  const answerAll =
    (log: string[]): RequestListener =>
    (request, response) => {
      const path = (request.url ?? '/').split(/[?#]/, 1)[0]!;
      if (path === '/favicon.ico') return void response.writeHead(204).end();
      log.push(`${request.method} ${request.url}`);
      const answer = answers.get(path) ?? fileAnswer(path, assets);
      answer(request, response).catch(() => response.destroy());
    };

  const servers = [createServer(answerAll(own)), createServer(answerAll(other))] as const;
  const [port, otherPort] = await Promise.all(servers.map(listen));
  const url = `http://${host}:${port}`;

  return {
    url,
    otherUrl: `http://127.0.0.1:${otherPort}`,
    page(path, page) {
      const { html = '', chunks = [html], headers = {} } = typeof page === 'string' ? { html: page } : page;
      answers.set(path, async (_, response) => {
        response.writeHead(200, { 'content-type': TYPES['.html']!, 'cache-control': 'no-store', ...headers });
        for (const chunk of chunks) {
          if (typeof chunk === 'string') response.write(chunk);
          else await chunk.opened;
        }
        response.end();
      });
      return url + path;
    },
    script(path, body, answer = {}) {
      answers.set(path, (_, response) => send(response, body, { type: TYPES['.js']!, ...answer }));
      return path;
    },
    endpoint(path, answer) {
      answers.set(path, answer);
      return path;
    },
    asset(name, answer) {
      if (answer) assets.set(name, answer);
      else assets.delete(name);
    },
    requests: () => [...own],
    otherRequests: () => [...other],
    forgetRequests() {
      own.length = 0;
      other.length = 0;
    },
    async close() {
      await Promise.all(servers.map(shut));
    },
  };
}

/** `/assets/` is our build; `/packages/` is what its npm build imports. */
function fileAnswer(path: string, assets: ReadonlyMap<string, FileAnswer>): Answer {
  return async (_, response) => {
    const [, folder, name] = /^\/(assets|packages)\/(.+)$/.exec(normalize(path)) ?? [];
    if (!folder || !name) return send(response, 'Not found', { status: 404, type: 'text/plain' });
    const file = join(ROOT, folder === 'assets' ? 'dist' : 'node_modules', name);
    const whole = await readFile(file, 'utf8').catch(() => null);
    const { body = whole?.slice(0, whole.length * (assets.get(name)?.until ?? 1)) ?? null } = assets.get(name) ?? {};
    const answer = { type: TYPES[extname(name)] ?? 'text/plain', ...(body === null ? { status: 404 } : {}), ...assets.get(name) };
    await send(response, body ?? 'Not found', answer);
  };
}

async function send(response: ServerResponse, body: string, { gate, status = 200, type = 'text/plain', headers = {} }: FileAnswer) {
  await gate?.opened;
  const always = { 'cache-control': 'no-store', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, { 'content-type': type, ...always, ...headers });
  response.end(status === 200 ? body : '');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

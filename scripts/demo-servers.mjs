/**
 * The demo's two origins, on plain node:http.
 *
 * - The site, `http://localhost:4400`: the pages of `demo/`, our build at `/assets/`, and the log at `/who-heard`.
 * - The third parties, `http://127.0.0.1:4401`: six stand-ins for vendors, one per path prefix. Another host is another
 *   site to the browser, so their cookies are third-party cookies. Each request that arrives there is logged.
 *
 * Pages read the log from the site's own server only: looking at who heard of you tells nobody about you.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VENDORS } from '../demo/third-parties/vendors.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SITE_FOLDER = join(ROOT, 'demo');
const PARTIES_FOLDER = join(SITE_FOLDER, 'third-parties');
const PARTIES_PORT = 4401;

/** As the third parties are written in the pages, so that these can be read and copied as they are. */
const WRITTEN_HOST = `127.0.0.1:${PARTIES_PORT}`;

const LONGEST_LOG = 2000;
const DAY = 86_400;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Starts both origins on 127.0.0.1. Port 0 takes any free port; the pages are then served with the real address of the third parties.
 *
 * @param {{ sitePort?: number, partiesPort?: number, distFolder?: string }} [options]
 * @returns {Promise<{ siteUrl: string, partiesUrl: string, log: LogEntry[], clearLog(): void, close(): Promise<void> }>}
 *   `log` is the live list itself, oldest first; the addresses have no slash at the end.
 *
 * @typedef {object} LogEntry
 * @property {string} at When, as an ISO date.
 * @property {string} vendor `pixel`, `tag`, `chat`, `pay`, `learn`, `video`, or `unknown`.
 * @property {string | null} service The service's id in the site's configuration.
 * @property {string | null} category
 * @property {string} method
 * @property {string} path With the query.
 * @property {string[]} cookies Names of the cookies that came with the request: by these the vendor knew its visitor again.
 * @property {string[]} sets Names of the cookies that the answer sets.
 * @property {string} referrer
 */
export async function startDemoServers({ sitePort = 4400, partiesPort = PARTIES_PORT, distFolder = join(ROOT, 'dist') } = {}) {
  const log = [];
  const streams = new Set();
  const tell = (event, data) => streams.forEach((listener) => listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));

  const record = (entry) => {
    log.push(entry);
    if (log.length > LONGEST_LOG) log.shift();
    tell('request', entry);
  };
  const clearLog = () => {
    log.length = 0;
    tell('log', log);
  };

  const parties = await listen((request, response) => answerAsThirdParty(request, response, record), partiesPort);
  const partiesHost = `127.0.0.1:${parties.address().port}`;
  const inPage = (html) => html.replaceAll(WRITTEN_HOST, partiesHost);

  let site;
  try {
    site = await listen((request, response) => answerAsSite(request, response, { log, clearLog, streams, inPage, distFolder }), sitePort);
  } catch (error) {
    await shut(parties);
    throw error;
  }

  return {
    siteUrl: `http://localhost:${site.address().port}`,
    partiesUrl: `http://${partiesHost}`,
    log,
    clearLog,
    async close() {
      streams.forEach((listener) => listener.end());
      streams.clear();
      await Promise.all([shut(site), shut(parties)]);
    },
  };
}

// The site

async function answerAsSite(request, response, { log, clearLog, streams, inPage, distFolder }) {
  const pathname = pathOf(request);
  response.setHeader('X-Content-Type-Options', 'nosniff');

  if (pathname === '/healthz') return send(response, { type: TYPES['.txt'], content: 'ok' });
  if (pathname === '/who-heard') {
    if (request.method === 'DELETE') clearLog();
    else if (!reads(request)) return refuse(response, 'GET, HEAD, DELETE');
    return send(response, { type: TYPES['.json'], content: JSON.stringify(log) });
  }
  if (pathname === '/who-heard/stream') return stream(request, response, { log, streams });

  // The forms of the demo work without JavaScript. What is sent to them is not even read.
  if (request.method === 'POST') {
    const page = { '/checkout': '/checkout.html#booked', '/rights-request': '/privacy.html#request-received' }[pathname];
    request.resume();
    if (!page) return refuse(response, 'GET, HEAD');
    response.writeHead(303, { location: page, 'cache-control': 'no-store' });
    return response.end();
  }
  if (!reads(request)) return refuse(response, 'GET, HEAD');

  const found = await siteFile(pathname, distFolder);
  if (!found && !request.headers.accept?.includes('text/html')) return missing(response);
  const file = found ?? join(SITE_FOLDER, '404.html');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (type !== TYPES['.html']) return send(response, { type, content: await readFile(file), caching: 'public, max-age=3600' });
  send(response, { status: found ? 200 : 404, type, content: inPage(await readFile(file, 'utf8')) });
}

/** The file behind a path, or undefined where there is none to be shown. Nothing outside the two folders can be named. */
async function siteFile(pathname, distFolder) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.endsWith('/')) path += 'index.html';
  const built = path.startsWith('/assets/');
  const folder = built ? distFolder : SITE_FOLDER;
  const name = join(folder, built ? path.slice('/assets'.length) : path);
  const hidden = path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'));
  if (hidden || !name.startsWith(folder + sep) || name.startsWith(PARTIES_FOLDER)) return undefined;
  const isFile = await stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? name : undefined;
}

/** Server-sent events: `log` with the whole list at the start and when it is forgotten, `request` with each new entry. */
function stream(request, response, { log, streams }) {
  if (!reads(request)) return refuse(response, 'GET, HEAD');
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`retry: 2000\nevent: log\ndata: ${JSON.stringify(log)}\n\n`);
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

// The third parties

async function answerAsThirdParty(request, response, record) {
  const [, prefix, path] = /^\/([a-z]+)(\/.*)$/.exec(pathOf(request)) ?? [];
  const vendor = prefix && Object.hasOwn(VENDORS, prefix) ? VENDORS[prefix] : undefined;
  const sent = cookiesOf(request);
  request.resume();
  record({
    at: new Date().toISOString(),
    vendor: vendor ? prefix : 'unknown',
    service: vendor?.service ?? null,
    category: vendor?.category ?? null,
    method: request.method,
    path: request.url,
    cookies: Object.keys(sent),
    sets: vendor ? [vendor.cookie.name] : [],
    referrer: request.headers.referer ?? '',
  });

  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Timing-Allow-Origin', '*');
  if (vendor) response.setHeader('Set-Cookie', setCookie(prefix, vendor.cookie, sent));
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Headers', '*');
    return nothing(response);
  }
  const answer = vendor?.answers[path];
  return answer ? give(response, answer) : missing(response);
}

async function give(response, { file, values = {}, json, gif }) {
  if (json) return send(response, { type: TYPES['.json'], content: JSON.stringify(json) });
  if (gif) return send(response, { type: 'image/gif', content: GIF });
  if (!file) return nothing(response);
  const text = await readFile(join(PARTIES_FOLDER, file), 'utf8');
  send(response, { type: TYPES[extname(file)], content: text.replace(/\{\{(\w+)\}\}/g, (_, key) => String(values[key] ?? '')) });
}

/** `Secure` on http works here because browsers trust the machine itself; `SameSite=None` because the cookie is a third-party one. */
function setCookie(prefix, { name, days, partitioned }, sent) {
  const value = sent[name] ?? randomUUID();
  const life = days ? `; Max-Age=${days * DAY}` : '';
  return `${name}=${value}; Path=/${prefix}/${life}; SameSite=None; Secure${partitioned ? '; Partitioned' : ''}`;
}

function cookiesOf(request) {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

// Both

function pathOf(request) {
  return request.url.split('?', 1)[0];
}

function reads(request) {
  return request.method === 'GET' || request.method === 'HEAD';
}

function nothing(response) {
  response.writeHead(204, { 'cache-control': 'no-store' });
  response.end();
}

function missing(response) {
  send(response, { status: 404, type: TYPES['.txt'], content: 'Not found' });
}

function refuse(response, allowed) {
  response.setHeader('Allow', allowed);
  send(response, { status: 405, type: TYPES['.txt'], content: 'Method not allowed' });
}

function send(response, { status = 200, type, content, caching = 'no-store' }) {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(content), 'cache-control': caching });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

function listen(answer, port) {
  const server = createServer((request, response) => {
    Promise.resolve()
      .then(() => answer(request, response))
      .catch((error) => {
        console.error(`demo: ${request.method} ${request.url}`, error);
        if (!response.headersSent) send(response, { status: 500, type: TYPES['.txt'], content: 'Something went wrong' });
        else response.destroy();
      });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function shut(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

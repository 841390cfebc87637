/**
 * The two origins of the benchmark, on plain node:http: the site on `localhost`, the third parties on `127.0.0.1` (another site to the
 * browser). Files are compressed beforehand, may be cached for a day and have an ETag. Each request is in the log.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotli } from './compress.mjs';

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.png': 'image/png' };
const HTML = 'text/html; charset=utf-8';
const CHARSET = '<meta charset="utf-8">\n';
const LONGEST_DELAY = 10_000;

/**
 * @typedef {object} Servers
 * @property {string} site
 * @property {string} parties
 * @property {{ readonly origin: 'site' | 'parties', readonly path: string }[]} log the live list
 * @property {(path: string) => boolean} hasPage
 * @property {(path: string, html: string, hint?: string) => void} setPage a hint is for who has no cookie
 * @property {() => Promise<void>} close
 */

/** @param {Readonly<Record<string, Buffer | string>>} files by path @returns {Promise<Servers>} */
export async function serve(files) {
  const log = [];
  const answers = new Map(Object.entries(files).map(([path, content]) => [path, asAnswer(path, content)]));
  const site = await listen((request, response) => {
    const path = request.url.split('?', 1)[0];
    log.push({ origin: 'site', path });
    answerFrom(answerTo(request, answers.get(path)), request, response);
  });
  const parties = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    log.push({ origin: 'parties', path: pathname });
    setTimeout(() => answerAsThirdParty(pathname, response), Math.min(Number(searchParams.get('after')), LONGEST_DELAY));
  });
  return {
    site: `http://localhost:${site.address().port}`,
    parties: `http://127.0.0.1:${parties.address().port}`,
    log,
    hasPage: (path) => answers.has(path),
    setPage: (path, html, hint) =>
      answers.set(path, { ...asAnswer(path, html), forNew: hint && asAnswer(path, html.replace(CHARSET, `$&${hint}`)) }),
    close: () => Promise.all([site, parties].map(shut)).then(() => undefined),
  };
}

function asAnswer(path, content) {
  const plain = Buffer.from(content);
  const isPage = extname(path) === '';
  const isImage = path.endsWith('.png');
  return {
    plain,
    compressed: isImage ? null : brotli(plain, isPage ? 5 : 11),
    headers: {
      'content-type': isPage ? HTML : (TYPES[extname(path)] ?? 'application/octet-stream'),
      'cache-control': isPage ? 'no-cache' : 'public, max-age=86400',
      etag: `"${createHash('sha1').update(plain).digest('base64url')}"`,
      vary: isPage ? 'accept-encoding, cookie' : 'accept-encoding',
    },
  };
}

/** What a server that reads the consent cookie would send. */
function answerTo({ headers }, answer) {
  return (!headers.cookie?.includes('tierconsent=') && answer?.forNew) || answer;
}

function answerFrom(answer, request, response) {
  if (!answer) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  if (request.headers['if-none-match'] === answer.headers.etag) return response.writeHead(304, answer.headers).end();
  const compressed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? answer.compressed : null;
  const body = compressed ?? answer.plain;
  const encoding = compressed ? { 'content-encoding': 'br' } : {};
  response.writeHead(200, { ...answer.headers, ...encoding, 'content-length': body.length }).end(body);
}

function answerAsThirdParty(path, response) {
  const index = /^\/tag-(\d+)\.js$/.exec(path)?.[1];
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store', 'timing-allow-origin': '*' };
  if (index === undefined) return response.writeHead(404, headers).end();
  response.writeHead(200, { ...headers, 'content-type': TYPES['.js'] }).end(`benchRan(${index});`);
}

function listen(answer) {
  const server = createServer({ keepAliveTimeout: 60_000 }, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function shut(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

import type { ReceiptLog } from './receipt-log.js';
import { validateReceipt } from './validate-receipt.js';

/** What is needed of a request of `node:http`. */
export interface IncomingRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What `express.json()` and its like have read already. */
  readonly body?: unknown;
}

/** What is needed of a response of `node:http`. */
export interface OutgoingResponse {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  end(body?: string): unknown;
}

/** How receipts are received. */
export interface ReceiveOptions {
  /** Where they are kept, such as `receiptLog()`. */
  readonly log: ReceiptLog;
  /** The origins of the pages whose receipts are taken. Default: only that of the endpoint itself */
  readonly origins?: readonly string[];
  /** The longest receipt, in bytes. @default 16384 */
  readonly maxBytes?: number;
}

/** How a request is answered: a status, and what was wrong. */
type Reply = readonly [status: number, problems?: readonly string[]];

/**
 * A reference for what `records.endpoint` points to, for Node: takes the receipts of the site's own pages, each once, and answers 201, or
 * 200 where it has that receipt already. What is no receipt is answered with 4xx, which the widget does not send again.
 *
 * @example
 * const log = receiptLog('receipts.jsonl', await import('node:fs/promises'));
 * createServer(receiveReceipts({ log })).listen(8080);
 */
export function receiveReceipts({ log, origins, maxBytes = 16_384 }: ReceiveOptions) {
  async function reply(request: IncomingRequest, origin: string | null): Promise<Reply> {
    if (request.method !== 'POST') return [405];
    if (!origin) return [403, ['the request: expected to come from a page of this site']];
    if (!/^application\/json\s*(;|$)/i.test(header(request, 'content-type'))) return [415];
    if (Number(header(request, 'content-length')) > maxBytes) return [413];
    const body = request.body ?? (await bodyOf(request, maxBytes));
    if (body === null) return [413];
    const result = validateReceipt(typeof body === 'string' ? parsed(body) : body);
    if (!result.ok) return [400, result.problems];
    const { site } = result.receipt;
    if (site !== new URL(origin).hostname) return [400, [`site: expected the host name of ${origin}, found ${JSON.stringify(site)}`]];
    return [(await log.append(result.receipt)) ? 201 : 200];
  }

  return async (request: IncomingRequest, response: OutgoingResponse): Promise<void> => {
    const origin = trustedOrigin(request, origins);
    const isAsking = request.method === 'OPTIONS' && origins && origin; // https://fetch.spec.whatwg.org/#cors-preflight-fetch
    const [status, problems]: Reply = isAsking ? [204] : await reply(request, origin).catch((): Reply => [500]);
    const allowed = origins && origin ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Headers': 'content-type' } : {};
    response.writeHead(status, {
      ...allowed,
      ...(status === 405 && { Allow: 'POST' }),
      ...(status === 413 && { Connection: 'close' }), // otherwise Node goes on reading
      ...(problems && { 'Content-Type': 'application/json' }),
      'Cache-Control': 'no-store',
      Vary: 'Origin',
    });
    response.end(problems && JSON.stringify({ problems }));
  };
}

/** The origin of the page that sends, if its receipts are taken. Pages cannot set these headers. */
function trustedOrigin(request: IncomingRequest, origins: readonly string[] | undefined): string | null {
  const [origin, site] = [header(request, 'origin'), header(request, 'sec-fetch-site')];
  if (!/^https?:/.test(origin) || !URL.canParse(origin)) return null;
  if (origins) return origins.includes(origin) ? origin : null;
  const isSame = site ? site === 'same-origin' : new URL(origin).host === header(request, 'host'); // https://www.w3.org/TR/fetch-metadata/
  return isSame ? origin : null;
}

function header({ headers }: IncomingRequest, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

/** @returns null where it is longer than it may be: the rest is not read */
async function bodyOf(request: IncomingRequest, maxBytes: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of request) {
    const part = chunk as Uint8Array;
    bytes += part.length;
    if (bytes > maxBytes) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** Null, which is no receipt, where it is no JSON. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

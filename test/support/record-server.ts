import { mkdirSync, readFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { test } from '@playwright/test';
import type { Receipt } from '../../src/records/receipt.js';
import type { receiptLog } from '../../src/records/receipt-log.js';
import type { IncomingRequest, OutgoingResponse, receiveReceipts } from '../../src/records/receive-receipts.js';
import type { validateReceipt } from '../../src/records/validate-receipt.js';
import type { Notice } from '../../src/records/shown-text.js';
import type { Site } from './site.js';

/** What the package gives to servers, as it is built. */
export interface RecordsPackage {
  readonly receiptLog: typeof receiptLog;
  readonly receiveReceipts: typeof receiveReceipts;
  readonly validateReceipt: typeof validateReceipt;
  readonly noticeOf: (config: object, language?: string) => Promise<Notice>;
}

export const recordsPackage = async (): Promise<RecordsPackage> =>
  (await import(new URL('../../dist/npm/records.js', import.meta.url).href)) as RecordsPackage;

/** A request as it came in: what was sent, and everything that came with it. */
export interface Sent {
  readonly receipt: Receipt;
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
}

/**
 * What becomes of a request, by its number from 0. `take` leaves it to the reference endpoint; a number is the status instead; `drop` cuts the line,
 * `lose` takes the receipt and cuts the line before the answer, `hang` never answers.
 */
export type Mood = (index: number) => 'take' | 'drop' | 'lose' | 'hang' | number;

/** The owner's server: the reference endpoint of the package, on a bad line. */
export interface RecordServer {
  /** Everything that came in, also what was not taken. */
  readonly sent: readonly Sent[];
  /** What is in the file, in the order in which it came. */
  kept(): readonly Receipt[];
  mood: Mood;
}

/** Puts an endpoint on a site, at `/consent-records`. */
export function recordServer(site: Site): RecordServer {
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `receipts-${Math.random()}.jsonl`);
  const handler = recordsPackage().then(({ receiptLog, receiveReceipts }) => receiveReceipts({ log: receiptLog(file, files) }));
  const sent: Sent[] = [];
  const server = { sent, kept: () => readLines(file), mood: (() => 'take') as Mood };

  site.endpoint('/consent-records', async (request, response) => {
    const body = await bodyOf(request);
    const mood = server.mood(sent.length);
    sent.push({ receipt: JSON.parse(body.toString('utf8')) as Receipt, method: request.method, headers: request.headers });
    if (mood === 'hang') return;
    if (mood === 'drop') return void response.destroy();
    if (typeof mood === 'number') return void response.writeHead(mood).end();
    await (
      await handler
    )(again(request, body), mood === 'lose' ? lost(response) : response);
  });
  return server;
}

function readLines(file: string): readonly Receipt[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => (JSON.parse(line) as { readonly receipt: Receipt }).receipt);
  } catch {
    return [];
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The same request for somebody else to read. */
function again({ method, headers }: IncomingMessage, body: Buffer): IncomingRequest {
  return {
    method,
    headers,
    async *[Symbol.asyncIterator]() {
      yield body;
    },
  };
}

function lost(response: ServerResponse): OutgoingResponse {
  return { writeHead: () => undefined, end: () => response.destroy() };
}

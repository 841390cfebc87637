import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Receipt } from '../../src/records/receipt.js';
import type { Site } from './site.js';

/** A request as it came in: what was sent, and everything that came with it. */
export interface Sent {
  readonly receipt: Receipt;
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
}

/** What the server does with a request, by its number from 0. `drop` cuts the line, `hang` never answers. */
export type Mood = (index: number) => number | 'drop' | 'hang';

/** The owner's server: keeps one receipt per id, in the order in which they came. */
export interface RecordServer {
  /** Everything that came in, also what was not taken. */
  readonly sent: readonly Sent[];
  /** What was taken. */
  kept(): readonly Receipt[];
  mood: Mood;
}

/** Puts an endpoint on a site, at `/consent-records`. */
export function recordServer(site: Site): RecordServer {
  const sent: Sent[] = [];
  const kept = new Map<string, Receipt>();
  const server = { sent, kept: () => [...kept.values()], mood: (() => 204) as Mood };

  site.endpoint('/consent-records', async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const receipt = JSON.parse(Buffer.concat(parts).toString('utf8')) as Receipt;
    const mood = server.mood(sent.length);
    sent.push({ receipt, method: request.method, headers: request.headers });
    if (mood === 'hang') return;
    if (mood === 'drop') return void response.destroy();
    if (mood >= 200 && mood < 300 && !kept.has(receipt.id)) kept.set(receipt.id, receipt);
    response.writeHead(mood).end();
  });
  return server;
}

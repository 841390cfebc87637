import { canonicalJson } from './canonical-json.js';
import type { Receipt } from './receipt.js';

/** How long a server may take to answer, in ms. */
const PATIENCE = 8000;

/** What became of it. `failed` may be tried again; `refused` would be refused again. */
export type Outcome = 'delivered' | 'refused' | 'failed';

/**
 * Sends one receipt. It outlives the page: https://fetch.spec.whatwg.org/#request-keepalive-flag. A server that sends us elsewhere has
 * not taken it.
 */
export async function postReceipt(endpoint: string, receipt: Receipt): Promise<Outcome> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const { ok, status } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: canonicalJson(receipt),
      keepalive: true,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer', // on which page it was is nobody's business
      redirect: 'error',
      cache: 'no-store',
      signal: patience.signal,
    });
    if (ok) return 'delivered';
    return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'refused' : 'failed';
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}

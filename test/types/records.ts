/** An owner who keeps receipts is told what each function takes and gives. Compiled, never run. */
import type { Config, Receipt } from 'tierconsent';
import { noticeOf, toJsonLd, validateReceipt, type Notice, type Receipt as Received } from 'tierconsent/records';
import { sure, type Equal } from './equal.js';

sure<Equal<Receipt, Received>>();

const result = validateReceipt(JSON.parse('{}'));
if (result.ok) sure<Equal<typeof result.receipt, Receipt>>();
else sure<Equal<typeof result.problems, readonly string[]>>();

// @ts-expect-error nobody knows yet whether it is one
void result.receipt;

const config = { policyUrl: '/privacy', services: ['youtube'] } as const satisfies Config;
export const exported = noticeOf(config, 'en-GB').then((notice) => {
  sure<Equal<typeof notice, Notice>>();
  return result.ok && toJsonLd(result.receipt, notice);
});

// @ts-expect-error the configuration is checked as it is elsewhere
void noticeOf({ durations: '30' });

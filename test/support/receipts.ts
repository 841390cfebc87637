import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Receipt } from '../../src/records/receipt.js';
import type { Notice } from '../../src/records/shown-text.js';

/** What the package gives to owners who keep receipts, as it is built. */
interface RecordsPackage {
  readonly noticeOf: (config: object, language?: string) => Promise<Notice>;
  readonly validateReceipt: (value: unknown) => { readonly ok: boolean; readonly problems?: readonly string[] };
}

/** The hash of what an owner archived who wrote this. */
export async function archivedHash(config: object, language?: string): Promise<string> {
  const { noticeOf } = (await import(new URL('../../dist/npm/records.js', import.meta.url).href)) as RecordsPackage;
  return (await noticeOf(config, language)).text;
}

/** Everything that the published schema, and the validator of the package, find wrong. */
export async function faultsIn(receipts: readonly Receipt[]): Promise<readonly unknown[]> {
  const { validateReceipt } = (await import(new URL('../../dist/npm/records.js', import.meta.url).href)) as RecordsPackage;
  const ajv = new Ajv2020({ allErrors: true });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  const matches = ajv.compile(JSON.parse(readFileSync('docs/reference/receipt.schema.json', 'utf8')) as object);
  return receipts.flatMap((receipt) => [...(matches(receipt) ? [] : (matches.errors ?? [])), ...(validateReceipt(receipt).problems ?? [])]);
}

/** How many receipts wait on the device. */
export const waiting = (page: Page): Promise<number> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('tierconsent.records') ?? '{"queue":[]}').queue as unknown[]).length);

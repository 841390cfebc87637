/** For owners who keep receipts: what their server and their archive need. No page does. */
export { noticeOf } from './notice-of.js';
export { receiptLog, type Files, type ReceiptLog } from './records/receipt-log.js';
export { receiveReceipts, type IncomingRequest, type OutgoingResponse, type ReceiveOptions } from './records/receive-receipts.js';
export type { Receipt } from './records/receipt.js';
export type { Notice, ShownService, ShownText } from './records/shown-text.js';
export { textHash } from './records/text-hash.js';
export { toJsonLd, type JsonLd } from './records/to-json-ld.js';
export { validateReceipt, type Validated } from './records/validate-receipt.js';

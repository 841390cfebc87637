import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** As a site does that compresses its files once: Brotli 11. Pages of thousands of tags get 5, as those do that are written anew. */
export function brotli(content, quality = 11) {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** @typedef {{ readonly raw: number, readonly gzip: number, readonly brotli: number }} Weight */

/** @returns {Weight} in bytes */
export function weigh(content) {
  const bytes = Buffer.from(content);
  if (bytes.length === 0) return { raw: 0, gzip: 0, brotli: 0 };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length };
}

import { weigh } from './page/compress.mjs';

const NOTHING = { raw: 0, gzip: 0, brotli: 0 };

/**
 * Each file is compressed alone, as it is sent. Only what was really asked for counts.
 *
 * @param {import('./contenders/contender.mjs').Contender} contender
 * @param {import('./measure/prove.mjs').Proof} proof
 * @returns {import('./results.mjs').Transfer}
 */
export function weighTransfer(contender, { first, cold, warm }) {
  const weights = first.map((path) => ({ kind: kindOf(path), weight: weighFile(contender, path) }));
  const of = (kind) => weights.filter((each) => each.kind === kind).reduce((sum, { weight }) => add(sum, weight), NOTHING);
  const back = contender.head([]) + contender.bodyEnd;
  const html = weigh((contender.hint ?? '') + back);
  const total = (some) => some.reduce((sum, { brotli }) => sum + brotli, 0);
  return {
    js: of('js'),
    css: of('css'),
    config: of('config'),
    html,
    firstRequests: first.length,
    firstBytes: html.brotli + total(weights.map(({ weight }) => weight)),
    coldRequests: cold.length,
    coldBytes: weigh(back).brotli + total(cold.map((path) => weighFile(contender, path))),
    warmRequests: warm.length,
  };
}

function kindOf(path) {
  if (path.includes('-config.')) return 'config';
  return path.endsWith('.css') ? 'css' : 'js';
}

function weighFile({ id, files }, path) {
  return weigh(files[path.slice(`/c/${id}/`.length)] ?? '');
}

function add(one, other) {
  return { raw: one.raw + other.raw, gzip: one.gzip + other.gzip, brotli: one.brotli + other.brotli };
}

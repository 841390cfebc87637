import { readdirSync } from 'node:fs';

/**
 * What a visitor downloads at most, compressed as servers do it best (Brotli). 1 kB is 1000 bytes. The first three are what was
 * reached; the goal is 6, 10 and 15 kB. They may only go down.
 */
const limits = {
  'dist/tierconsent.js': '10.2 kB',
  'dist/tierconsent.ui.js': '10.4 kB',
  'dist/tierconsent.all.js': '21.2 kB',
  'dist/tierconsent.explain.js': '3.5 kB',
  ...Object.fromEntries(readdirSync('dist/locales').map((file) => [`dist/locales/${file}`, '1.2 kB'])),
};

export default Object.entries(limits).map(([path, limit]) => ({ path, limit, brotli: true }));

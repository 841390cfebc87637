import { readdirSync } from 'node:fs';

/** What a visitor downloads at most, compressed as servers do it best (Brotli). 1 kB is 1000 bytes. */
const limits = {
  'dist/tierconsent.js': '6 kB',
  'dist/tierconsent.ui.js': '10 kB',
  'dist/tierconsent.all.js': '15 kB',
  'dist/tierconsent.explain.js': '1.5 kB',
  ...Object.fromEntries(readdirSync('dist/locales').map((file) => [`dist/locales/${file}`, '1.2 kB'])),
};

export default Object.entries(limits).map(([path, limit]) => ({ path, limit, brotli: true }));

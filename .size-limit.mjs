import { readdirSync } from 'node:fs';

/**
 * What a visitor downloads at most, compressed as servers do it best (Brotli). 1 kB is 1000 bytes. The limits lie right above what was
 * reached. The goals were 6 for the core, 10 for the interface (banner and preferences are 15.0 together) and 15 for all.
 */
const limits = {
  'dist/tierconsent.js': '20.5 kB',
  'dist/tierconsent.firewall.js': '21.7 kB',
  'dist/tierconsent.late-firewall.js': '4.1 kB',
  'dist/tierconsent.ui.js': '6.1 kB',
  'dist/tierconsent.preferences.js': '9.1 kB',
  'dist/tierconsent.placeholders.js': '2.2 kB',
  'dist/tierconsent.all.js': '38.7 kB',
  'dist/tierconsent.compat.js': '5.6 kB',
  'dist/tierconsent.load.js': '0.6 kB',
  'dist/tierconsent.presets.js': '1.3 kB',
  'dist/tierconsent.records.js': '4.6 kB',
  'dist/tierconsent.inspect.js': '23.4 kB',
  'dist/tierconsent.report.js': '1 kB',
  'dist/tierconsent.remarks.js': '0.8 kB',
  'dist/tierconsent.review.js': '4.7 kB',
  'dist/tierconsent.explain.js': '5 kB',
  ...Object.fromEntries(filesIn('dist/integrations').map((file) => [file, '0.6 kB'])),
  ...Object.fromEntries(filesIn('dist/locales').map((file) => [file, '1.2 kB'])),
  ...Object.fromEntries(filesIn('dist/presets').map((file) => [file, '0.5 kB'])),
};

/** @returns {string[]} the files of a folder, and of those in it */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

export default Object.entries(limits).map(([path, limit]) => ({ path, limit, brotli: true }));

/** Results of a run that never was: two rounds of four contenders. */
const contender = (id, kind, name = id) => ({ id, name, kind, version: '1.0.0', glue: id === 'osano', installed: 'as it says' });
const weight = { raw: 3, gzip: 2, brotli: 1 };
const transfer = (firstBytes) => ({
  js: weight,
  css: { raw: 0, gzip: 0, brotli: 0 },
  config: weight,
  html: weight,
  firstRequests: 2,
  firstBytes,
  coldRequests: 1,
  coldBytes: 5,
  warmRequests: 0,
});

const figures = (painted, done) => ({
  'first.painted': painted,
  'first.fcp': painted.map((value) => value - 50),
  'inline-10.done': done,
  'inline-1000.done': done.map((value) => value + 20),
  'mixed-10.done': done,
  'mixed-10.ordered': [1, 1],
});

export const results = {
  date: '2026-11-23',
  machine: '2 × a processor, 8 GB, Linux',
  versions: { Chromium: '156' },
  rounds: 2,
  contenders: [
    contender('none', 'floor', 'no widget'),
    contender('tierconsent', 'ours', 'TierConsent, async'),
    contender('tierconsent-all', 'ours', 'TierConsent, all in one'),
    contender('cookieconsent', 'peer', 'vanilla-cookieconsent'),
    contender('osano', 'peer', 'Osano <3>'),
  ],
  conditions: [{ id: 'plain', name: 'unthrottled' }],
  transfer: { tierconsent: transfer(900), 'tierconsent-all': transfer(400), cookieconsent: transfer(500), osano: transfer(1234) },
  samples: {
    plain: {
      none: { 'first.fcp': [10, 20] },
      tierconsent: figures([80, 100], [4, 6]),
      'tierconsent-all': figures([90, 90], [5, 5]),
      cookieconsent: figures([200, 220], [3, 5]),
      osano: { ...figures([100, 120], [2, 2]), 'mixed-10.ordered': [1, 0] },
    },
  },
  failures: [],
};

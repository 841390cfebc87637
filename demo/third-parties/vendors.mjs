/**
 * The six vendors that the demo's second origin plays, each below the path prefix that is its key here.
 *
 * `service` and `category` are those of the site's configuration. `cookie` is set by each answer, as a third-party cookie;
 * `days: 0` is a session cookie. Those that serve this site alone ask for a `partitioned` one, a jar per site, as such vendors do.
 * The others want to know their visitor again on other sites, too; a browser that blocks third-party cookies keeps none of these
 * (Debian's Chromium is one).
 *
 * `answers` says what each path gives: a `file` of this folder (in a page `{{name}}` stands for one of `values`), `json`, a `gif`,
 * or nothing.
 */
export const VENDORS = {
  pixel: {
    service: 'meta-pixel',
    category: 'marketing',
    provider: 'Example Ads',
    cookie: { name: 'pixel_uid', days: 90 },
    answers: { '/fbevents.js': { file: 'pixel/fbevents.js' }, '/tr': { gif: true } },
  },
  tag: {
    service: 'google-analytics',
    category: 'analytics',
    provider: 'Example Analytics',
    cookie: { name: 'tag_uid', days: 400 },
    answers: { '/gtag/js': { file: 'tag/gtag.js' }, '/g/collect': {} },
  },
  chat: {
    service: 'chat',
    category: 'functional',
    provider: 'Example Chat',
    cookie: { name: 'chat_uid', days: 180, partitioned: true },
    answers: {
      '/l.js': { file: 'chat/l.js' },
      '/session': { json: { greeting: 'Hello! Ask us about a course, a date or a group booking.' } },
      '/message': { json: { reply: 'Thank you. This is a demo, so nobody reads along. In real life we answer within the hour.' } },
    },
  },
  pay: {
    service: 'payments',
    category: 'necessary',
    provider: 'Example Pay',
    cookie: { name: 'pay_session', days: 0, partitioned: true },
    answers: { '/v3/': { file: 'pay/v3.js' }, '/v3/card-field': { file: 'pay/card-field.html' }, '/m': {} },
  },
  learn: {
    service: 'learning-platform',
    category: 'necessary',
    provider: 'Example Learning',
    cookie: { name: 'learn_sid', days: 0, partitioned: true },
    answers: {
      '/player.js': { file: 'learn/player.js' },
      '/api/progress': { json: { title: 'Chainsaw maintenance', done: 3, of: 8 } },
      '/api/complete': {},
    },
  },
  video: {
    service: 'video',
    category: 'marketing',
    provider: 'Example Video',
    cookie: { name: 'video_visitor', days: 180 },
    answers: { ...film('chain-brake', 'Checking the chain brake', 'Chainsaw maintenance and cross-cutting'), '/stats': {} },
  },
};

/** Every vendor has a privacy policy, too. */
for (const vendor of Object.values(VENDORS)) vendor.answers['/privacy'] = { file: 'privacy.html', values: { provider: vendor.provider } };

/** A film can be embedded, and watched at the vendor's own site. */
function film(id, title, course) {
  const player = { file: 'video/player.html', values: { title, course } };
  return { [`/embed/${id}`]: player, [`/watch/${id}`]: player };
}

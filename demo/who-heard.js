/**
 * "Who heard of you": which third parties have had a request since the log was last forgotten, live, on each page.
 * It reads the log from the site's own server, so that looking at it tells nobody about you, and it stores nothing.
 */
const VENDORS = [
  { id: 'pay', service: 'payments', name: 'Card payments', category: 'necessary' },
  { id: 'learn', service: 'learning-platform', name: 'Online lessons', category: 'necessary' },
  { id: 'chat', service: 'chat', name: 'Chat with the office', category: 'functional' },
  { id: 'tag', service: 'google-analytics', name: 'Visitor statistics', category: 'analytics' },
  { id: 'pixel', service: 'meta-pixel', name: 'Advertising pixel', category: 'marketing' },
  { id: 'video', service: 'video', name: 'Lesson videos', category: 'marketing' },
];

const strip = document.getElementById('who-heard');
const services = readServices();
let entries = [];
let source = null;
let announcing = 0;

const lamps = VENDORS.map(() => make('i'));
const summary = make('span', { className: 'who-heard__summary', role: 'status' });
const toggle = make('button', { type: 'button', className: 'who-heard__toggle', textContent: 'Details' });
const panel = make('div', { id: 'who-heard-panel', className: 'who-heard__panel', hidden: true });
const list = make('ul', { className: 'who-heard__list' });
const quiet = make('p');
const forget = make('button', { type: 'button', textContent: 'Forget the log' });

function readServices() {
  try {
    return JSON.parse(document.querySelector('script[data-tierconsent]').textContent).services ?? [];
  } catch {
    return [];
  }
}

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The vendors that had a request, always in the same order, so that nothing jumps while one reads. */
function heard() {
  return VENDORS.map((vendor) => ({ ...vendor, requests: entries.filter((entry) => entry.vendor === vendor.id) })).filter(
    ({ requests }) => requests.length > 0,
  );
}

function draw() {
  const vendors = heard();
  VENDORS.forEach(({ id }, index) =>
    lamps[index].toggleAttribute(
      'data-lit',
      vendors.some((vendor) => vendor.id === id),
    ),
  );
  strip.dataset.heard = vendors.map(({ id }) => id).join(' ');

  list.replaceChildren(...vendors.map(row));
  list.hidden = vendors.length === 0;
  const others = VENDORS.filter(({ id }) => !vendors.some((vendor) => vendor.id === id)).map(({ name }) => name);
  quiet.hidden = others.length === 0;
  quiet.textContent =
    vendors.length === 0 ? 'Nobody yet. Not one request has left for a third party.' : `Has not heard of you: ${others.join(', ')}.`;

  // A page of many requests is one announcement, not twenty.
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    const words =
      vendors.length === 0 ? 'Nobody yet' : `${vendors.length} of ${VENDORS.length}: ${vendors.map(({ name }) => name).join(', ')}`;
    if (summary.textContent !== words) summary.textContent = words;
  }, 150);
}

function row({ id, service, name, category, requests }) {
  const last = requests.at(-1);
  const item = make(
    'li',
    {},
    make(
      'div',
      { className: 'who-heard__head' },
      make('h3', { textContent: name }),
      make('span', { className: 'who-heard__category', textContent: category }),
      make('span', { className: 'who-heard__count', textContent: requests.length === 1 ? '1 request' : `${requests.length} requests` }),
    ),
    make(
      'dl',
      {},
      make('dt', { textContent: 'Last asked for' }),
      make('dd', {}, make('code', { title: last.path, textContent: shortened(last.path) })),
      make('dt', { textContent: 'Knows you by' }),
      make('dd', { textContent: [...theirCookies(requests), ...ownStorage(service)].join(', ') || 'no cookie' }),
    ),
  );
  Object.assign(item.dataset, { vendor: id, requests: requests.length });
  return item;
}

function shortened(path) {
  return path.length > 64 ? `${path.slice(0, 63)}…` : path;
}

/** Cookies at the vendor itself. Only one that came back is known to be kept: browsers may block those of third parties. */
function theirCookies(requests) {
  const came = new Set(requests.flatMap(({ cookies }) => cookies));
  const set = new Set(requests.flatMap(({ sets }) => sets));
  return [...set].map((name) => `${name} (${came.has(name) ? 'came back' : 'offered'})`);
}

/** Cookies and notes of the vendor on this site, by the names that the configuration lists. */
function ownStorage(service) {
  const listed = services.find(({ id }) => id === service)?.storage ?? [];
  const matches = (kind) => {
    const patterns = listed
      .filter((storage) => storage.kind === kind)
      .map(({ name }) => new RegExp(`^${name.split('*').map(literally).join('.*')}$`));
    return (name) => patterns.some((pattern) => pattern.test(name));
  };
  const cookies = document.cookie.split('; ').map((pair) => pair.split('=')[0]);
  return [...cookies.filter(matches('cookie')), ...localKeys().filter(matches('localStorage'))].map((name) => `${name} (on this site)`);
}

function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function localKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Only while the page is in front: a browser has few connections to one server, and other tabs may need them. */
function listen() {
  const wanted = document.visibilityState === 'visible';
  if (wanted === Boolean(source)) return;
  if (!wanted) return stopListening();
  source = new EventSource('/who-heard/stream');
  source.addEventListener('log', ({ data }) => {
    entries = JSON.parse(data);
    draw();
  });
  source.addEventListener('request', ({ data }) => {
    entries.push(JSON.parse(data));
    draw();
  });
  source.addEventListener('error', () => {
    summary.textContent = 'The log cannot be reached';
  });
}

function stopListening() {
  source?.close();
  source = null;
}

function show(open) {
  panel.hidden = !open;
  toggle.ariaExpanded = String(open);
  toggle.textContent = open ? 'Close' : 'Details';
  toggle.ariaLabel = `${toggle.textContent}: who heard of you`;
  if (open) draw();
}

function start() {
  toggle.setAttribute('aria-controls', panel.id);
  panel.append(
    make('p', {
      textContent:
        'Six third parties live on a second origin of this demo. It logs each request that reaches it, and this is that log: of every browser that visits this copy of the demo.',
    }),
    list,
    quiet,
    forget,
  );
  strip.replaceChildren(
    make(
      'div',
      { className: 'who-heard__bar wrap' },
      make('strong', { textContent: 'Who heard of you?' }),
      make('span', { className: 'who-heard__lamps', ariaHidden: 'true' }, ...lamps),
      summary,
      toggle,
    ),
    panel,
  );
  show(false);

  toggle.addEventListener('click', () => show(panel.hidden));
  forget.addEventListener('click', () => fetch('/who-heard', { method: 'DELETE' }));
  strip.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    toggle.focus();
  });
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', stopListening);
  addEventListener('pageshow', listen);
  listen();
}

if (strip) start();

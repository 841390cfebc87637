/**
 * The ways in which pages speak to others without any tag: what owners forget, and what other people's scripts do. Each asks for `/leak/…` of
 * a third party.
 */
export interface Leak {
  readonly way: string;
  /** In the page's text. `{other}` is the third party. */
  readonly html?: string;
  /** Run by a script of the page's. */
  readonly code?: string;
}

const worker = (code: string) => `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })))`;

export const leaks: readonly Leak[] = [
  {
    way: 'script-made-script',
    code: `document.head.append(Object.assign(document.createElement('script'), { src: '{other}/leak/script-made-script' }))`,
  },
  {
    way: 'chain', // as tag managers do: a script of the site's own, that makes one, that makes one
    code: `document.head.append(Object.assign(document.createElement('script'), { text:
      "document.head.append(Object.assign(document.createElement('script'), { src: '{other}/leak/chain', async: true }))" }))`,
  },
  { way: 'image', code: `new Image().src = '{other}/leak/image'` },
  { way: 'fetch', code: `fetch('{other}/leak/fetch', { mode: 'no-cors', keepalive: true }).catch(() => {})` },
  { way: 'xhr', code: `{ const request = new XMLHttpRequest(); request.open('GET', '{other}/leak/xhr'); request.send(); }` },
  { way: 'beacon', code: `navigator.sendBeacon('{other}/leak/beacon', 'x')` },
  { way: 'socket', code: `new WebSocket('{other}/leak/socket'.replace('http', 'ws'))` },
  { way: 'event-source', code: `{ const source = new EventSource('{other}/leak/event-source'); source.onerror = () => source.close(); }` },
  { way: 'made-frame', code: `document.body.append(Object.assign(document.createElement('iframe'), { src: '{other}/leak/made-frame' }))` },
  { way: 'background', html: `<div style="background: url({other}/leak/background); width: 9px; height: 9px"></div>` },
  {
    way: 'import', // at a new address each time: Firefox asks no second time for a sheet that it had to refuse, also on the next page
    code: `document.head.append(Object.assign(document.createElement('style'), { textContent: '@import url({other}/leak/import?' + Date.now() + ');' }))`,
  },
  {
    way: 'font',
    html: `<style>@font-face { font-family: leak; src: url({other}/leak/font); }</style><p style="font-family: leak">Text</p>`,
  },
  {
    way: 'prefetch',
    code: `document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: '{other}/leak/prefetch' }))`,
  },
  {
    way: 'preload',
    code: `document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: '{other}/leak/preload' }))`,
  },
  {
    way: 'form',
    html: `<iframe name="sink" title="A frame"></iframe><form id="leaking" action="{other}/leak/form" method="post" target="sink"><input name="q" /></form>`,
    code: `document.querySelector('#leaking').submit()`,
  },
  { way: 'worker', code: worker(`try { importScripts('{other}/leak/worker'); } catch (error) { console.info(String(error)); }`) },
  { way: 'worker-fetch', code: worker(`fetch('{other}/leak/worker-fetch', { mode: 'no-cors' }).catch(() => {})`) },
  { way: 'written', html: `<script>document.write('<script src="{other}/leak/written"></' + 'script>')</script>` },
  { way: 'literal-frame', html: `<iframe src="{other}/leak/literal-frame" title="A frame"></iframe>` },
];

/** What stands in the page's text, where the browser looks ahead and asks before anything can be said. */
export const literalLeaks: readonly Leak[] = [
  { way: 'literal-script', html: `<script src="{other}/leak/literal-script"></script>` },
  { way: 'literal-async', html: `<script async src="{other}/leak/literal-async"></script>` },
  { way: 'literal-image', html: `<img src="{other}/leak/literal-image" alt="" />` },
  { way: 'literal-import', html: `<style>@import url({other}/leak/literal-import);</style>` },
  { way: 'literal-style', html: `<link rel="stylesheet" href="{other}/leak/literal-style" />` },
];

/** The body of a page that leaks in all these ways. Each way stands alone: one that fails stops no other. */
export function leakingBody(ways: readonly Leak[], other: string): string {
  const filled = (text: string) => text.replaceAll('{other}', other);
  return ways
    .map(({ html = '', code }) =>
      filled(html + (code ? `<script>try { ${code} } catch (error) { console.info(String(error)) }</script>` : '')),
    )
    .join('\n');
}

/** The ways that reached the third party, each once, sorted. */
export function leaked(requests: readonly string[]): readonly string[] {
  const ways = requests.flatMap((request) => /^\w+ \/leak\/([\w-]+)/.exec(request)?.[1] ?? []);
  return [...new Set(ways)].sort();
}

/** Browsers prefetch when they like, or never. */
export const surely = (some: readonly string[]): readonly string[] => some.filter((way) => way !== 'prefetch');

export const ways = (some: readonly Leak[]): readonly string[] => some.map(({ way }) => way).sort();

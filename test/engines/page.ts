import { closedGate, type Gate } from '../support/gate.js';
import { pageWith, startOfPage } from '../support/pages.js';
import { choiceText } from '../support/choice.js';
import type { Site } from '../support/site.js';
import type { EngineCase, EnginePage, Pause } from './engine-case.js';

/** What pages with a Content-Security-Policy ask of scripts. All pages carry it, so that they are the same in all else. */
export const NONCE = 'dGVzdC1ub25jZQ';
export const nonce = `nonce="${NONCE}"`;

export const ASYNC_TAG = `<script async ${nonce} src="/assets/tierconsent.js"></script>`;
export const MANUAL_TAG = `<script ${nonce} data-manual src="/assets/tierconsent.js"></script>`;
export const PLAIN_TAG = `<script ${nonce} src="/assets/tierconsent.js"></script>`;

export const FIREWALL_TAG = `<script ${nonce} src="/assets/tierconsent.firewall.js"></script>`;

/** Notes what happens, before anything else does. */
const PRELUDE_TAG = `<script ${nonce} src="/prelude.js"></script>`;
const PRELUDE = `
ran = []; heard = []; notes = { violations: [], exceptions: [] };
addEventListener('error', ({ message }) => notes.exceptions.push(message));
addEventListener('unhandledrejection', ({ reason }) => notes.exceptions.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  if (!/later$|favicon.ico$/.test(blockedURI)) notes.violations.push(effectiveDirective + ' ' + blockedURI); // the browser asks by itself, or settle() does
});
for (const type of ['ready', 'change', 'open', 'close', 'release', 'error'])
  document.addEventListener('tierconsent:' + type, ({ detail }) => heard.push({ type, detail: type === 'error' ? { source: detail.source, error: String(detail.error) } : detail }));
`;

/** What a page that arrives in pieces begins with, for WebKit looks at nothing of a page before half a kilobyte is there. */
const FIRST_PIECE = `<p>${'A page has something to say. '.repeat(20)}</p>`;

/** The pages and files of a case on its site. */
export interface Published {
  /** What the server waits for, by name. */
  readonly gates: ReadonlyMap<string, Gate>;
  /** From now on the page no longer sets the cookie of a returning visitor. */
  forgetVisitor(): void;
}

export function publish({ page, pages = {}, files = {}, returning }: EngineCase, site: Site): Published {
  const gates = new Map<string, Gate>();
  const gateOf = ({ until }: Pause) => {
    const gate = gates.get(until) ?? closedGate();
    gates.set(until, gate);
    return gate;
  };
  const told = (text: string) => text.replaceAll('{other}', site.otherUrl).replaceAll('{otherHost}', new URL(site.otherUrl).host);
  const publishPage = (path: string, parts: EnginePage, more: Readonly<Record<string, string>> = {}) => {
    const chunks = textOf(parts).map((part) => (isPause(part) ? gateOf(part) : told(part)));
    const headers = Object.entries(parts.headers ?? {}).map(([name, value]) => [name, told(value)]);
    site.page(path, { chunks, headers: { ...Object.fromEntries(headers), ...more } });
  };

  site.script('/prelude.js', PRELUDE);
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'string') site.script(path, told(file));
    else site.script(path, told(file.body), { gate: gateOf(file) });
  }
  for (const [path, parts] of Object.entries(pages)) publishPage(path, parts);
  publishPage('/', page, returning ? { 'set-cookie': `tierconsent=${choiceText(returning)}; path=/; max-age=9999` } : {});
  return { gates, forgetVisitor: () => publishPage('/', page) };
}

/** A page in pieces has our plain tag, for it is not to wait: WebKit may hold `async` scripts until the page is whole. */
function textOf({ body, tag, isBare = false, ...parts }: EnginePage): readonly (string | Pause)[] {
  if (isBare) return [body].flat();
  const all = { ...parts, tag: PRELUDE_TAG + (tag ?? (typeof body === 'string' ? ASYNC_TAG : PLAIN_TAG)) };
  return typeof body === 'string' ? [pageWith({ ...all, body })] : [startOfPage(all), FIRST_PIECE, ...body, '\n</body>\n</html>\n'];
}

function isPause(part: string | Pause): part is Pause {
  return typeof part === 'object';
}

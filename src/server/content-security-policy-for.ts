import { ConfigError } from '../config/config-error.js';
import type { Config } from '../config/config.js';
import { explain } from '../config/explain.js';
import { fillIn, type Arrived } from '../config/fill-in.js';
import { areWrong, settingsOf, type Settings } from '../config/settings.js';
import { interpret, type Consent } from '../consent/consent.js';
import { allowedHosts, contentPolicy, type OwnPlaces } from '../consent/content-policy.js';
import { countingSignal } from '../consent/counting-signal.js';
import { latestRecord } from '../consent/latest-record.js';
import { cookieTexts } from './cookie-texts.js';

/** What else the policy depends on. */
export interface VisitFacts {
  /**
   * The address of the page as the visitor's browser has it. It says which sub-domains are your own, and where our files lie if `assetsUrl` is
   * relative. @default none: only `'self'`, and what `cookie.domain` names
   */
  readonly url?: string;
  /** `Sec-GPC` of the request. */
  readonly gpc?: string | null | undefined;
  /** `DNT` of the request. */
  readonly dnt?: string | null | undefined;
  /** The presets that `services` names, of `tierconsent/presets`: a server cannot fetch them. */
  readonly presets?: readonly Arrived[];
  /** Seconds since 1970. @default the clock of the server */
  readonly now?: number;
}

/**
 * The same policy as the one that `firewall` has the browser keep, for a server that sends it as a header. The browser then knows it before it
 * reads the page, and does not even fetch what a literal address in it asks for. Send it with every page, with the scripts of workers, and as
 * `Content-Security-Policy-Report-Only` where you only want to look.
 *
 * @example
 * response.setHeader('Content-Security-Policy', contentSecurityPolicyFor(request.headers.cookie, config, { url }));
 *
 * @param cookieHeader `Cookie` of the request
 * @param config that of the widget. Whether `firewall` is on does not matter; its `allow` counts
 * @throws {ConfigError} with every problem at once, such as the name of a preset that is not among `presets`
 */
export function contentSecurityPolicyFor(
  cookieHeader: string | null | undefined,
  config: Config = {},
  { url, gpc, dnt, presets = [], now = Math.floor(Date.now() / 1000) }: VisitFacts = {},
): string {
  const settings = settingsOf(config);
  if (areWrong(settings)) throw explain(config);
  presets.forEach((preset) => fillIn(settings, preset));
  expectPresets(settings);
  const texts = cookieTexts(cookieHeader, settings.cookie.name);
  const signal = countingSignal(settings, { gpc: gpc === '1', dnt: dnt === '1' });
  const consent = interpret(settings.policy, latestRecord(texts, now), now, { signal, mayPresume: texts.length === 0 });
  return contentPolicy(hostsOf(settings, consent), placesOf(settings, url));
}

function hostsOf({ services, firewall }: Settings, consent: Consent): readonly string[] {
  return allowedHosts({ services, allow: typeof firewall === 'object' ? firewall.allow : undefined }, consent);
}

function placesOf({ cookie, assetsUrl, records }: Settings, url: string | undefined): OwnPlaces {
  const { protocol, hostname, port, origin } = url === undefined ? NOWHERE : new URL(url);
  const elsewhere = [assetsUrl, records?.endpoint].flatMap((address) => (address ? originOf(address, url) : []));
  const domain = cookie.domain === 'auto' ? undefined : cookie.domain;
  return { protocol, hostname, port, domain, origins: elsewhere.filter((each) => each !== origin) };
}

const NOWHERE = { protocol: 'https:', hostname: '', port: '', origin: '' };

/** Of a relative address without a page it lies on the site itself. */
function originOf(address: string, url: string | undefined): readonly string[] {
  return url === undefined && !/^https?:/i.test(address) ? [] : [new URL(address, url).origin];
}

/** Without its hosts a service would be held back for ever, also where it is allowed. */
function expectPresets({ services }: Settings): void {
  const issues = services.flatMap(({ id, preset, hosts }, index) =>
    preset && !hosts
      ? {
          path: `services[${index}]`,
          message: `the hosts of "${id}" are not known: pass its preset, of "tierconsent/presets", in \`presets\`.`,
        }
      : [],
  );
  if (issues.length > 0) throw new ConfigError(issues);
}

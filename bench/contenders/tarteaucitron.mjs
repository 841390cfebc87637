/** @typedef {import('./contender.mjs').Contender} Contender */
import { transformSync } from 'esbuild';
import { beside, CATEGORIES, fromPackage, OPTIONAL, scriptElement, versionOf } from './contender.mjs';

const PACKAGE = 'tarteaucitronjs';
const KINDS = { functional: 'support', analytics: 'analytic', marketing: 'ads' };

/** What its README puts there, but for the address of the policy and the place of the banner: at the edge, as the others'. */
const options = {
  privacyUrl: '/privacy',
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'bottom',
  groupServices: false,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  showTitleBanner: false,
  cookieslist: false,
  cookieslistEmbed: false,
  showIcon: true,
  iconPosition: 'BottomRight',
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  alwaysNeedConsent: false,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  readmoreLink: '',
  mandatory: true,
  mandatoryCta: true,
  googleConsentMode: true,
  bingConsentMode: true,
  pianoConsentMode: true,
  pianoConsentModeEssential: false,
  softConsentMode: false,
  dataLayer: false,
  serverSide: false,
  partnersList: false,
};

/** One service of its own per category, as "Create custom service" shows. Their keys are ours: it has an `analytics` already. */
const services = () => {
  const each = OPTIONAL.map((category) => {
    const key = `our${category}`;
    const about = JSON.stringify({ key, type: KINDS[category], name: CATEGORIES[category][0], needConsent: true, cookies: [] });
    return `tarteaucitron.services.${key} = Object.assign(${about}, { js: function () { releaseTags('${category}'); } });
(tarteaucitron.job = tarteaucitron.job || []).push('${key}');`;
  });
  return transformSync(`${beside('release-tags.js')}\n${each.join('\n')}`, { minifyWhitespace: true, minifySyntax: true }).code;
};

/** The minified files of the package: better than what the README shows. */
const files = () =>
  Object.fromEntries(
    ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'css/tarteaucitron.min.css', 'lang/tarteaucitron.en.min.js'].map((name) => [
      name,
      fromPackage(`${PACKAGE}/${name}`),
    ]),
  );

/** @returns {Contender} */
export const tarteaucitron = () => ({
  id: 'tarteaucitron',
  name: 'tarteaucitron',
  version: versionOf(PACKAGE),
  kind: 'peer',
  installed: 'README of the package, "How to use" and "Create custom service", with its minified files',
  glue: true,
  files: files(),
  head: () => `<script src="/c/tarteaucitron/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${JSON.stringify(options)});</script>`,
  bodyEnd: `<script>${services()}</script>`,
  write: (tag) => scriptElement(`type="text/plain" data-category="${tag.category}"`, tag, 'data-src'),
  banner: ['#tarteaucitronAlertBig'],
  accept: ['#tarteaucitronPersonalize2'],
  preferences: { press: ['#tarteaucitronCloseAlert'], shown: ['#tarteaucitron'] },
  readyDelay: 700, // it listens to its buttons half a second after they are shown
});

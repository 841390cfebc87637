/** Globals of other consent managers, and of frameworks that only a registered one may speak for: each asks visitors, or answers for them. */
const MANAGERS: Readonly<Record<string, string>> = {
  __tcfapi: 'the IAB’s TCF',
  __uspapi: 'the IAB’s US Privacy',
  __gpp: 'the IAB’s GPP',
  OneTrust: 'OneTrust',
  Cookiebot: 'Cookiebot',
  Didomi: 'Didomi',
  UC_UI: 'Usercentrics',
  _iub: 'iubenda',
  tarteaucitron: 'tarteaucitron',
  klaro: 'Klaro',
  CookieConsent: 'CookieConsent',
  Osano: 'Osano',
  truste: 'TrustArc',
  CookieYes: 'CookieYes',
  axeptioSDK: 'Axeptio',
};

/** Google's publisher tags. In Europe they ask for a consent manager that Google has certified and that speaks TCF. */
const PUBLISHER_TAGS = ['adsbygoogle', 'googletag'];

/** What else on the page asks visitors, or needs somebody else to ask them. Two that ask contradict each other. */
export function otherConsentTools(): readonly string[] {
  const isThere = (name: string) => name in window && !(Reflect.get(window, name) instanceof Element); // a form called `klaro` is none
  const managers = new Set(
    Object.keys(MANAGERS)
      .filter(isThere)
      .map((name) => MANAGERS[name]),
  );
  return [
    ...(managers.size > 0
      ? [`${[...managers].join(', ')}: another consent manager is on this page. Remove it, or visitors are asked twice.`]
      : []),
    ...(PUBLISHER_TAGS.some(isThere)
      ? ['AdSense or Ad Manager: in Europe, Google asks for a consent manager that it has certified and that speaks TCF. This is none.']
      : []),
  ];
}

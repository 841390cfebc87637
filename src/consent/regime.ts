/** Whether visitors are asked before anything optional acts, or it acts until they object. */
export type Regime = 'opt-in' | 'opt-out';

/** On what ground a category may act: once the visitor agreed, without being asked, or until the visitor objects. */
export type Basis = 'consent' | 'exempt' | 'objectable';

/**
 * The table of regions. The United States whose privacy laws let visitors object, as in force in 2026. Everywhere else, and where the
 * region is not known, visitors are asked first. One line per law: docs/guide/regions.md.
 */
const OPT_OUT = 'US-(CA|CO|CT|DE|FL|IA|IN|KY|MD|MN|MT|NE|NH|NJ|OR|RI|TN|TX|UT|VA)';

/**
 * Where nobody can do without consent, whatever an owner wishes: the EEA and the UK with what belongs to them, Switzerland, Brazil, Québec. And
 * what stands where a region is not known, or is no code of ISO 3166-1: it may be any of them.
 */
export const CONSENT_FIRST =
  'AT|AX|BE|BG|BL|BR|CA-QC|CH|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|GF|GG|GI|GP|GR|HR|HU|IE|IM|IS|IT|JE|LI|LT|LU|LV|MF|MQ|MT|NC|NL|NO|PF|PL|PM|PT|RE|RO|SE|SI|SJ|SK|WF|YT|EU|UK|XX|ZZ|A1|A2|AP|T1';

/**
 * The regime of a region. What an owner wishes counts wherever the law leaves a choice.
 *
 * @param region an ISO 3166-2 code in capitals, such as `DE` or `US-CA`; empty where it was asked for and is not known; undefined where
 *   the owner does not tell regions apart
 */
export function regimeIn(region: string | undefined, wish: Regime | 'auto'): Regime {
  const isOptOut = wish === 'auto' ? is(OPT_OUT, region) : wish === 'opt-out' && !needsConsentFirst(region);
  return isOptOut ? 'opt-out' : 'opt-in';
}

/** The ground that an owner set for a region, or for the country that it lies in. */
export function basisIn(region: string, bases?: Readonly<Record<string, Basis>>): Basis | undefined {
  return bases?.[region] ?? bases?.[region.slice(0, 2)];
}

/** Whether nobody can do without consent there. */
export function needsConsentFirst(region: string | undefined): boolean {
  return region === '' || is(`(${CONSENT_FIRST})(-.+)?`, region);
}

function is(pattern: string, region = ''): boolean {
  return RegExp(`^(${pattern})$`).test(region);
}

/** Whether visitors are asked before anything optional acts, or it acts until they object. */
export type Regime = 'opt-in' | 'opt-out';

/** On what ground a category may act: once the visitor agreed, without being asked, or until the visitor objects. */
export type Basis = 'consent' | 'exempt' | 'objectable';

/**
 * The table of regions. The United States whose privacy laws let visitors object, as in force in 2026. Everywhere else, and where the
 * region is not known, visitors are asked first. One line per law: docs/guide/regions.md.
 */
const OPT_OUT = 'US-(CA|CO|CT|DE|FL|IA|IN|KY|MD|MN|MT|NE|NH|NJ|OR|RI|TN|TX|UT|VA)';

/** Where nobody can do without consent: the EEA with its territories overseas, the UK with its islands, Switzerland, Brazil, Québec. */
export const CONSENT_FIRST =
  'A[TX]|B[EGLR]|C[HYZ]|CA-QC|D[EK]|E[ELS]|F[IR]|G[BFGIPR]|H[RU]|I[EMST]|JE|L[ITUV]|M[FQT]|N[LO]|P[LMT]|R[EO]|S[EIK]|YT';

/**
 * The regime of a region. What an owner wishes counts wherever the law leaves a choice.
 *
 * @param region an ISO 3166-2 code in capitals, such as `DE` or `US-CA`; empty where it is not known
 */
export function regimeIn(region: string, wish: Regime | 'auto'): Regime {
  const isOptOut = wish === 'auto' ? is(OPT_OUT, region) : wish === 'opt-out' && !needsConsentFirst(region);
  return isOptOut ? 'opt-out' : 'opt-in';
}

/** The ground that an owner set for a region, or for the country that it lies in. */
export function basisIn(region: string, bases: Readonly<Record<string, Basis>> = {}): Basis | undefined {
  return bases[region] ?? bases[region.slice(0, 2)];
}

/** Whether nobody can do without consent there. */
export function needsConsentFirst(region: string): boolean {
  return is(`(${CONSENT_FIRST})(-.+)?`, region);
}

function is(pattern: string, region: string): boolean {
  return RegExp(`^(${pattern})$`).test(region);
}

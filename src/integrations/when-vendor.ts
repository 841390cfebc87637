import { NAME } from '../brand.js';
import type { Consent } from '../consent/consent.js';
import type { Integration, Site } from './integration.js';

/** Options that most integrations take. */
export interface VendorOptions<Use extends string> {
  /** The site's own categories, by what the integration uses them for. @default the categories of the same names */
  readonly categories?: { readonly [Name in Use]?: string };
}

/** How to speak to one vendor. */
export interface Vendor<Use extends string, Target, State> {
  /** What it uses consent for: the ids of the standard categories. */
  readonly uses: readonly Use[];
  /** The vendor's object on the page, once it can be spoken to. */
  readonly find: () => Target | null | undefined;
  /** What the vendor is to know, as plain data. Null: there is nothing to say yet. Default: which of the uses are allowed. */
  readonly stateOf?: (allowed: Readonly<Record<Use, boolean>>, consent: Consent, unopposed?: readonly string[]) => State | null;
  /** Says it. `isFirst`: nothing was said before on this page. What a promise of the vendor's rejects with is reported. */
  readonly tell: (vendor: Target, state: State, isFirst: boolean) => unknown;
}

/**
 * When a vendor may just have come: something was released, the page is parsed or complete, or a script has loaded. That last event is caught on its
 * way down, for it does not bubble.
 */
const EVENTS = [`${NAME}:release`, 'readystatechange', 'load'];

/** When it is looked for besides, in ms. Then, too, a change of consent looks once more. */
const LOOKS = [300, 3000];

/** How null is written. */
const NOTHING = 'null';

/** Tells a vendor what holds as soon as it is there, and again when that changes. The same is never said twice. */
export function whenVendor<Use extends string, Target, State = Readonly<Record<Use, boolean>>>(
  name: string,
  { categories: own = {} }: VendorOptions<Use>,
  { guard, categories: known }: Site,
  { uses, find, stateOf = (allowed) => allowed as State, tell }: Vendor<Use, Target, State>,
): Integration {
  const categoryOf = (use: Use): string => own[use] ?? use;
  let wanted: State | null = null;
  let text = NOTHING;
  let said = NOTHING;

  const look = () =>
    guard(name, () => {
      const vendor = text === said ? null : find();
      if (!vendor) return;
      const isFirst = said === NOTHING;
      said = text; // before it is told: a vendor that throws is not asked again and again
      return tell(vendor, wanted!, isFirst);
    });

  function update(consent: Consent, unopposed?: readonly string[]): void {
    const allowed = uses.map((use) => [use, consent.categories.includes(categoryOf(use))]);
    wanted = stateOf(Object.fromEntries(allowed) as Record<Use, boolean>, consent, unopposed);
    text = JSON.stringify(wanted);
    look();
  }

  return {
    name,
    start(consent, unopposed) {
      update(consent, unopposed);
      for (const type of EVENTS) document.addEventListener(type, look, true);
      for (const time of LOOKS) setTimeout(look, time);
      const unknown = uses.map(categoryOf).filter((id) => !known.includes(id));
      if (unknown.length === uses.length || uses.some((use) => unknown.includes(own[use]!))) throw new Error(`no category "${unknown[0]}"`);
    },
    update,
  };
}

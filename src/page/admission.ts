import { NAME } from '../brand.js';
import { attempt } from './attempt.js';

const KEY = `${NAME}.admitted`;

/** Notes that the visitor wants to see one embed, for the next page of this tab and no longer. @returns whether that could be noted */
export function noteAdmission(address: string): boolean {
  return !!attempt(() => (sessionStorage.setItem(KEY, address), true));
}

/** The address that this page was loaded for, and that it alone was loaded for. */
export function takeAdmission(): string | null {
  const address = attempt(() => sessionStorage.getItem(KEY)) ?? null;
  if (address !== null) attempt(() => sessionStorage.removeItem(KEY)); // without one, storage that nobody uses stays as it is
  return address;
}

import { attempt } from './attempt.js';

/** Whether an address is one that may be loaded: a path, or http, https, or the page's own kind. Never `javascript:` or `data:`. */
export function isLoadable(address: string, base: string): boolean {
  if (address.trim() === '') return false;
  const protocol = attempt(() => new URL(address, base).protocol); // throws for what is no address at all
  return protocol === 'https:' || protocol === 'http:' || (protocol === 'file:' && location.protocol === 'file:');
}

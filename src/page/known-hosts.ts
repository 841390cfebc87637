import { NAME } from '../brand.js';
import type { Service } from '../config/settings.js';
import { attempt } from './attempt.js';

/**
 * Presets come too late for a policy that has to stand before anything else: so that the next page knows their categories and hosts, these are
 * kept in localStorage. They say nothing of the visitor.
 */
const KEY = `${NAME}.hosts`;

/** Category and hosts. Whatever else lies there says nothing, for it becomes a part of a policy. */
const KEPT = /^[a-z][\w-]*( (\*\.)?[a-z0-9.-]+(:\d+)?)+$/i;

/**
 * The same services, with what an earlier page knew of them where this one does not yet. Any script of the page could have written it, so it
 * never makes a service necessary: what acts without consent has to stand in the configuration.
 */
export function withKnownHosts(services: readonly Service[], necessary: readonly string[]): readonly Service[] {
  if (services.every(({ hosts, preset }) => hosts || !preset)) return services;
  const known = new URLSearchParams(attempt(() => localStorage.getItem(KEY)) ?? '');
  return services.map((service) => {
    const kept = known.get(service.id) ?? '';
    if (service.hosts || !service.preset || !KEPT.test(kept)) return service;
    const [category = '', ...hosts] = kept.split(' ');
    return service.category || !necessary.includes(category) ? { ...service, category: service.category || category, hosts } : service;
  });
}

/** Keeps them for the next page. @returns whether it will know them */
export function keepHosts(services: readonly Service[]): boolean {
  const known = services.flatMap(({ id, category, hosts }) => (category && hosts ? [[id, [category, ...hosts].join(' ')]] : []));
  return !!attempt(() => (localStorage.setItem(KEY, new URLSearchParams(known).toString()), true));
}

import type { Service, Settings } from './settings.js';

/** A preset, once it has been checked. */
export type Arrived = Omit<Service, 'preset'>;

/**
 * Fills in what the owner left out of the services that name a preset: what they wrote counts more.
 *
 * @returns whether each of them has a category that the site knows. Without one it stays withheld
 */
export function fillIn({ services, policy }: Pick<Settings, 'services' | 'policy'>, preset: Arrived): boolean {
  const waiting = services.filter((service) => service.preset === preset.id);
  for (const service of waiting) {
    const category = service.category || policy.categories.find((id) => id === preset.category) || '';
    Object.assign(service, { ...preset, ...service, category, preset: undefined });
  }
  return waiting.every(({ category }) => category !== '');
}

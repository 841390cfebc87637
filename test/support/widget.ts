import type { Locator, Page } from '@playwright/test';

/** The parts of the widget that design 4.6 promises. */
export interface WidgetParts {
  readonly host: Locator;
  readonly banner: Locator;
  readonly tiers: Locator;
  readonly customise: Locator;
  readonly bannerDays: Locator;
  readonly preferences: Locator;
  readonly preferencesDays: Locator;
  readonly radios: Locator;
  readonly switches: Locator;
  readonly save: Locator;
  readonly reject: Locator;
  readonly close: Locator;
  readonly reopen: Locator;
  readonly status: Locator;
  tier(id: string): Locator;
  radio(tier: string): Locator;
  switch(category: string): Locator;
}

export function widgetOn(page: Page): WidgetParts {
  const host = page.locator('#tierconsent');
  const banner = host.locator('[part~=banner]');
  const preferences = host.locator('dialog[part~=preferences]');
  return {
    host,
    banner,
    tiers: banner.locator('button[data-tier]'),
    customise: banner.locator('button[data-action=customise]'),
    bannerDays: banner.locator('select[name=days]'),
    preferences,
    preferencesDays: preferences.locator('select[name=days]'),
    radios: preferences.locator('input[type=radio][name=tier]'),
    switches: preferences.locator('input[role=switch][data-category]'),
    save: preferences.locator('button[data-action=save]'),
    reject: preferences.locator('button[data-action=reject]'),
    close: preferences.locator('button[data-action=close]'),
    reopen: host.locator('button[part~=reopen]'),
    status: host.locator('[role=status]'),
    tier: (id) => banner.locator(`button[data-tier="${id}"]`),
    radio: (tier) => preferences.locator(`input[type=radio][name=tier][value="${tier}"]`),
    switch: (category) => preferences.locator(`input[role=switch][data-category="${category}"]`),
  };
}

import { expect, type Locator } from '@playwright/test';

/** What makes a button weigh more or less than another. */
const WEIGHT = [
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'border-top-style',
  'border-top-width',
  'border-radius',
  'box-shadow',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-decoration-line',
  'text-transform',
  'opacity',
  'padding',
  'cursor',
  'outline-style',
  'transform',
  'filter',
];

/** The buttons look the same and are of one size, up to what rounding to pixels makes of it. */
export async function expectEqualWeight(buttons: Locator): Promise<void> {
  const all = await buttons.evaluateAll(
    (elements, properties) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const looks = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
        return { size: { width, height }, looks: [element.localName, `disabled: ${element.matches(':disabled')}`, ...looks] };
      }),
    WEIGHT,
  );
  expect(all.length).toBeGreaterThan(1);
  const [first, ...others] = all;
  expect(first!.size.height).toBeGreaterThan(20);
  for (const other of others) {
    expect(other.looks).toEqual(first!.looks);
    expect(Math.abs(other.size.width - first!.size.width), 'difference in width').toBeLessThan(0.5);
    expect(Math.abs(other.size.height - first!.size.height), 'difference in height').toBeLessThan(0.5);
  }
}

import { contrastOf, type Rgb } from './contrast.js';

/** What text and controls need at least: https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast */
export const neededContrast = { color: 4.5, 'border-color': 3 } as const;

/** A pair of colours that are too close to each other. */
export interface PoorContrast {
  /** Such as `tier-text`, or the name of the element. */
  readonly what: string;
  readonly property: keyof typeof neededContrast;
  readonly ratio: number;
}

type ReadColour = (colour: string, behind?: Rgb) => Rgb | null;

/** Everything in a root that is shown and hard to see. Each kind of thing once. */
export function poorContrastsIn(root: ShadowRoot): readonly PoorContrast[] {
  const rgbOf = createColourReader();
  const poor = new Map<string, PoorContrast>();
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility() || element.matches(':disabled')) continue;
    const what = element.getAttribute('part') ?? element.localName;
    const behind = backgroundOf(element, rgbOf);
    for (const property of propertiesOf(element)) {
      const ratio = contrastOf(
        rgbOf(getComputedStyle(element).getPropertyValue(property.replace('border', 'border-top')), behind) ?? behind,
        behind,
      );
      if (ratio < neededContrast[property]) poor.set(`${what} ${property}`, { what, property, ratio });
    }
  }
  return [...poor.values()];
}

/** What of an element has to be told from its background: its own text, and the line that makes a control of it. */
function propertiesOf(element: HTMLElement): readonly (keyof typeof neededContrast)[] {
  const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
  const hasLine = element.matches('button,select,input') && parseFloat(getComputedStyle(element).borderTopWidth) > 0;
  return [...(hasText ? (['color'] as const) : []), ...(hasLine ? (['border-color'] as const) : [])];
}

/** The nearest background that covers what is behind it. White where there is none, as in browsers. */
function backgroundOf(element: Element, rgbOf: ReadColour): Rgb {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = rgbOf(getComputedStyle(at).backgroundColor);
    if (colour) return colour;
  }
  return [255, 255, 255];
}

/** Reads any colour that CSS can say, by painting it on what is behind it. Null for one that lets something through, where that is not known. */
function createColourReader(): ReadColour {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return (colour, behind) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = behind ? `rgb(${behind.join()})` : 'transparent';
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha === 255 ? [red, green, blue] : null;
  };
}

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { contrastOf, type Rgb } from '../../../src/ui/contrast.js';

function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** The palettes of a style sheet, each as name and colour. */
function palettesIn(css: string): readonly Readonly<Record<string, string>>[] {
  const blocks = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, block = '']) => block);
  return blocks.map((block) =>
    Object.fromEntries(
      [...block.matchAll(/-(background|surface|text|muted|border|focus)[:,] (#\w+)/g)].map(([, name, colour]) => [name, colour]),
    ),
  );
}

describe('contrastOf()', () => {
  it('is what WCAG says of it', () => {
    expect(contrastOf(rgb('#000'), rgb('#fff'))).toBeCloseTo(21, 5);
    expect(contrastOf(rgb('#fff'), rgb('#000'))).toBeCloseTo(21, 5);
    expect(contrastOf(rgb('#777'), rgb('#777'))).toBe(1);
    expect(contrastOf(rgb('#767676'), rgb('#fff'))).toBeCloseTo(4.54, 2); // the lightest grey that may be text on white
  });
});

const sheets = ['src/ui/palette.css', ...ts.sys.readDirectory('src/ui/themes', ['.css'])];

describe.each(sheets)('The colours of %s', (sheet) => {
  const palettes = palettesIn(ts.sys.readFile(sheet) ?? '').filter(({ background }) => background);

  it('are there for light and for dark', () => {
    expect(palettes).toHaveLength(3);
  });

  it.each([
    ['text', 'background', 4.5],
    ['text', 'surface', 4.5],
    ['muted', 'background', 4.5],
    ['muted', 'surface', 4.5],
    ['border', 'background', 3],
    ['border', 'surface', 3],
    ['focus', 'background', 3],
    ['focus', 'surface', 3],
  ])('let %s be told from %s', (one, other, needed) => {
    for (const palette of palettes)
      expect(contrastOf(rgb(palette[one]!), rgb(palette[other]!)), JSON.stringify(palette)).toBeGreaterThanOrEqual(needed);
  });
});

import { expect, test } from 'vitest';
import { palette } from '../../scripts/docs/pages/palette.js';

/** The colours of a scheme, by their names. */
function coloursOf(scheme: 'light' | 'dark'): Record<string, string> {
  const [, declarations] = new RegExp(`{color-scheme:${scheme};([^}]*)}`).exec(palette)!;
  return Object.fromEntries(
    declarations!.split(';').map((one) => one.slice('--site-'.length).split(':')),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const hex = colour.length < 7 ? colour.slice(1).replaceAll(/./g, '$&$&') : colour.slice(1);
  const [r = 0, g = 0, b = 0] = hex.match(/../g)!.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

test('black on white has the contrast that the standard gives it', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
});

test.for(['light', 'dark'] as const)('text keeps 4.5 : 1 and lines 3 : 1 in %s', (scheme) => {
  const { text, muted, link, line, back, raised, code } = coloursOf(scheme);
  for (const ground of [back!, raised!, code!]) {
    for (const colour of [text!, muted!, link!])
      expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThan(4.5);
    expect(contrast(line!, ground), `${line} on ${ground}`).toBeGreaterThan(3);
  }
});

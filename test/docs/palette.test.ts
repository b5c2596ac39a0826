/**
 * Tests the colours and the contrast of the documentation and of the emulator's page. The colours are read from the
 * style sheets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const assets = 'scripts/docs/assets';
const css = read('src/common/palette.css') + read(`${assets}/site.css`);
/** The style sheets that not all pages load. */
const others = [
  'src/emulator/page/page.css',
  ...readdirSync(join(root, assets))
    .filter((name) => name.endsWith('.css') && name !== 'site.css')
    .map((name) => `${assets}/${name}`),
];

type Colours = Record<string, string>;

/**
 * The CSS blocks that set colours, in their order: the light theme, the dark theme if the reader chose it, and the dark
 * theme if the system prefers it.
 */
const blocks = [...css.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(([, declarations = '']): Colours =>
  Object.fromEntries(
    [...declarations.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  ),
);
const [light = {}, chosen = {}, preferred = {}] = blocks;

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

/**
 * The background colours of text, in this order: the page, hovered elements, code, and the current menu entry or the
 * target of a link.
 */
const grounds = ['back', 'raised', 'code-back', 'accent-back'];

/** The text colours, each with the backgrounds behind text of this colour. */
const texts: Record<string, string[]> = {
  text: [...grounds, 'note-back'],
  muted: grounds,
  accent: [...grounds, 'note-back'],
  note: ['back', 'raised', 'accent-back', 'note-back'],
  ...Object.fromEntries([...'ksncpf'].map((name) => [name, ['code-back']])),
  // The colours of HTTP methods are also used in the menu, where the current entry has another background.
  ...Object.fromEntries(['get', 'post', 'put', 'delete'].map((name) => [name, grounds])),
};

/**
 * The colours of lines without which a reader could not see a control, its state or the focus. `--line` is missing
 * here, because it is only used for dividing lines.
 */
const lines: Record<string, string[]> = {
  edge: ['back'],
  accent: grounds,
  note: ['note-back', 'back'],
};

test('computes the contrast of black on white as the standard does', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
});

test('has two equal blocks of the dark theme, with every colour of the light theme', () => {
  expect(blocks).toHaveLength(3);
  expect(chosen).toEqual(preferred);
  expect(Object.keys(chosen)).toEqual(Object.keys(light));
});

test('sets every used colour, and measures and uses every colour that is set', () => {
  const measured = [...Object.keys(texts), ...Object.keys(lines), ...Object.values(texts).flat()];
  expect(Object.keys(light).filter((name) => !measured.includes(name))).toEqual(['line']);
  const rest = css.replaceAll(/:root[^{]*\{[^}]*\}/g, '');
  expect(Object.keys(light).filter((name) => !rest.includes(`var(--${name})`))).toEqual([]);
  const used = [...rest.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!);
  const fonts = ['sans', 'mono'];
  expect(used.filter((name) => !(name in light) && !fonts.includes(name))).toEqual([]);
  // Other rules must not contain colours, because such a colour would be the same in both themes.
  expect(rest.match(/#[\da-f]{3,8}\b(?=[^{}]*;)/g) ?? []).toEqual([]);
});

test.for(others)('has only colours of the palette in %s', (name) => {
  const style = read(name);
  const used = [...style.matchAll(/var\(--([\w-]+)\)/g)].map(([, one]) => one!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((one) => !(one in light) && !['sans', 'mono'].includes(one))).toEqual([]);
  expect(style.match(/#[\da-f]{3,8}\b(?=[^{}]*;)|rgb|hsl/g) ?? []).toEqual([]);
});

test('measures the text colour of a diagram on its background', () => {
  const style = read(`${assets}/diagrams.css`).replaceAll(/\/\*[^]*?\*\//g, '');
  const rules = [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => [
    selector.trim(),
    /fill: var\(--([\w-]+)\)/.exec(body)?.[1],
  ]);
  // Skip rules that do not set `fill` to a colour of the palette, such as the rules for forced colours.
  const fill = Object.fromEntries(rules.filter(([, colour]) => colour !== undefined)) as Record<
    string,
    string | undefined
  >;
  const [box, end] = [fill['.diagram rect']!, fill['.diagram .d-end']!];
  const on: [string | undefined, string][] = [
    [fill['.diagram text'], 'back'],
    [fill['.diagram text'], box],
    [fill['.diagram text'], end],
    [fill['.diagram .d-note'], 'back'],
    [fill['.diagram .d-assumed'], 'back'],
    // The number of a step is drawn on a dot. Here, the colour of the dot is the first of the two, as if it were the
    // text colour, because `texts` contains it as a text colour. The contrast is the same if the colours are swapped.
    [fill['.diagram :is(.d-head, circle)'], fill['.diagram text.d-number']!],
  ];
  for (const [colour, ground] of on)
    expect(texts[colour!], `${colour} on ${ground}`).toContain(ground);
});

describe.for([
  ['light', light],
  ['dark', preferred],
] as const)('%s', ([, colours]) => {
  test.for(Object.entries(texts))('has readable %s', ([name, on]) => {
    for (const ground of on)
      expect(contrast(colours[name]!, colours[ground]!), `on ${ground}`).toBeGreaterThan(4.5);
  });

  test.for(Object.entries(lines))('has a visible line in %s', ([name, on]) => {
    for (const ground of on)
      expect(contrast(colours[name]!, colours[ground]!), `on ${ground}`).toBeGreaterThan(3);
  });
});

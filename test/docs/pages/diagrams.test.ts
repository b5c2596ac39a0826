/** Tests the diagrams in a browser, because only a browser knows the real widths of texts. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placements } from '../../../scripts/docs/diagrams/placements.js';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { violationsIn } from './axe.js';
import { languages, onServer, textOfFile } from './pages.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

const pages = [...new Set(placements.map(({ page }) => page))].flatMap((path) =>
  languages.map((language) => sitePathOf(language, path)),
);

/** Returns the faults of the visible drawings, such as overlapping texts. Each fault is a sentence. */
function faults(): Promise<string[]> {
  return visitor.page.evaluate(() => {
    const found: string[] = [];
    const cut = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 &&
      b.left < a.right - 0.5 &&
      a.top < b.bottom - 0.5 &&
      b.top < a.bottom - 0.5;
    const isIn = (a: DOMRect, b: DOMRect) =>
      a.left >= b.left - 0.5 &&
      a.right <= b.right + 0.5 &&
      a.top >= b.top - 0.5 &&
      a.bottom <= b.bottom + 0.5;
    for (const figure of document.querySelectorAll('figure.diagram')) {
      const name = figure.querySelector('figcaption')!.textContent;
      const shown = [...figure.querySelectorAll('svg')].filter((one) => one.checkVisibility());
      if (shown.length !== 1) found.push(`${name} shows ${shown.length} drawings`);
      for (const svg of shown) {
        const frame = svg.getBoundingClientRect();
        const scale = svg.getScreenCTM()!.a;
        // Make the box of each text 2 px smaller at the top and at the bottom, because this space is only for accents
        // on capital letters.
        const texts = [...svg.querySelectorAll('text')].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const trimmed = new DOMRect(left, top + 2, right - left, bottom - top - 4);
          return { text, box: trimmed, line: `"${text.textContent}" of ${name}` };
        });
        if (texts.length < 5) found.push(`${name} has ${texts.length} texts`);
        const boxes = [...svg.querySelectorAll('.d-box, .d-end')].map((box) =>
          box.getBoundingClientRect(),
        );
        for (const { text, box, line } of texts) {
          const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          if (size < 12) found.push(`${line} is ${size} px high`);
          if (!isIn(box, frame)) found.push(`${line} leaves the drawing`);
          const under = boxes.filter((one) => cut(box, one));
          if (under.some((one) => !isIn(box, one))) found.push(`${line} leaves its box`);
          if (text.matches('.d-strong') && svg.querySelector('.d-wait') === null)
            if (under.length !== 1) found.push(`${line} is in ${under.length} boxes`);
          for (const other of texts)
            if (other.text !== text && cut(box, other.box))
              found.push(`${line} covers ${other.line}`);
          for (const dot of svg.querySelectorAll('circle'))
            if (!text.matches('.d-number') && cut(box, dot.getBoundingClientRect()))
              found.push(`${line} covers a dot`);
        }
      }
    }
    return found;
  });
}

describe.for(pages)('/%s', (path) => {
  test('is readable at every width', async () => {
    const { page, visit } = visitor;
    await visit(onServer(path));
    for (const width of [320, 360, 768, 1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await faults()]).toEqual([width, []]);
    }
    expect(visitor.complaints).toEqual([]);
  });

  test('is valid XML', async () => {
    const svgs = textOfFile(path).match(/<svg [^]*?<\/svg>/g)!;
    expect(svgs.length).toBeGreaterThan(1);
    const errors = await visitor.page.evaluate(
      (sources) =>
        sources.map((source) => {
          const xml = source.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
          return new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror')
            ?.textContent;
        }),
      svgs,
    );
    expect(errors.filter(Boolean)).toEqual([]);
  });

  test('has a name for each drawing, and its text in a closed element', async () => {
    const { page, visit } = visitor;
    await visit(onServer(path));
    for (const figure of await page.locator('figure.diagram').all()) {
      const title = (await figure.locator('figcaption').textContent())!;
      expect(await figure.getByRole('img', { name: title, exact: true }).count()).toBe(1);
      await figure.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await figure.locator('details :is(li, tr)').first().isVisible()).toBe(true);
    }
    expect(await violationsIn(page, 'all', 'figure.diagram')).toEqual([]);
  });
});

describe.for(pages)('/%s with forced colours', (path) => {
  test('draws everything in two different forced colours', async () => {
    const { page, visit } = visitor;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await visit(onServer(path));
    const { system, used } = await page.evaluate(() => {
      const probe = document.createElement('p');
      document.body.append(probe);
      const colourOf = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const shapes = document.querySelectorAll('.diagram svg :is(rect, path, circle, text)');
      return {
        system: ['CanvasText', 'Canvas'].map(colourOf),
        used: [...shapes].map((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return {
            shape: shape.outerHTML.slice(0, 60),
            isText: shape.matches('text'),
            isNumber: shape.matches('.d-number'),
            fill,
            stroke,
          };
        }),
      };
    });
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
    const [front, back] = system;
    expect(front).not.toBe(back);
    expect(used.length).toBeGreaterThan(10);
    for (const { shape, isText, isNumber, fill, stroke } of used) {
      expect([front, back, 'none'], shape).toContain(fill);
      expect([front, back, 'none'], shape).toContain(stroke);
      // A text must have the foreground colour; a shape must have it as fill or stroke. Skip the numbers of steps,
      // because they are on a dot in the foreground colour.
      if (!isNumber) expect(isText ? [fill] : [fill, stroke], shape).toContain(front);
    }
  });
});

test('shows the wide drawing next to the outline in a window of 1280 px, also with a scrollbar', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(onServer('v1/guide/receiving-callbacks/'));
  expect(await page.locator('.outline').isVisible()).toBe(true);
  for (const scrollbar of [0, 15]) {
    await page.evaluate((width) => (document.body.style.paddingRight = `${width}px`), scrollbar);
    expect(await page.locator('.diagram svg.wide').first().isVisible()).toBe(true);
    expect(await faults()).toEqual([]);
  }
});

test('prints a drawing, and not the control that opens its text', async () => {
  const { page, visit } = visitor;
  await visit(onServer('v1/guide/receiving-callbacks/'));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 1000 });
  expect(await page.locator('.diagram svg.wide').first().isVisible()).toBe(true);
  expect(await page.locator('.diagram summary').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

test('finds a text outside its box, and a text that covers another', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit(onServer('v1/guide/receiving-callbacks/'));
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('svg.wide .d-plain');
    second!.setAttribute('y', first!.getAttribute('y')!);
    second!.setAttribute('x', first!.getAttribute('x')!);
    document.querySelector('svg.wide .d-strong')!.append(' and a text that is far too long');
  });
  const line = (await faults()).join('\n');
  expect(line).toContain('covers');
  expect(line).toContain('leaves its box');
});

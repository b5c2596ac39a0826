/** The pages keep WCAG 2.2 AA, as far as a program can tell. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../lib/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { violationsIn, type KnownViolation } from './axe.js';
import { addressesOf, goTo, shownIn } from './redoc.js';
import { onServer, pathIn, references } from './references.js';
import { ofRedoc, ofScalar } from './violations.js';

const schemes = ['light', 'dark'] as const;
const plain = [
  'index.html',
  'de/index.html',
  '404.html',
  ...references.map((one) => pathIn(one, 'reference.html')),
];
const found = new Set<KnownViolation>();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 900_000);

afterAll(() => browser?.close());

describe.each(schemes)('In %s colours', (colorScheme) => {
  let visitor: Visitor;
  // Everything but the colours is the same in both.
  const only = colorScheme === 'dark' ? 'colours' : undefined;

  beforeAll(async () => {
    visitor = await newVisitor(browser, { colorScheme, reducedMotion: 'reduce' });
  });

  async function expectNoOthers(known: readonly KnownViolation[] = []): Promise<void> {
    const violations = await violationsIn(visitor.page, known, only);
    for (const one of violations) if (typeof one === 'number') found.add(known[one]!);
    expect(violations.filter((one) => typeof one === 'string')).toEqual([]);
  }

  test.each(plain)('%s has no fault', async (path) => {
    await visitor.visit(onServer(path));
    await expectNoOthers();
  });

  test.each(references)('The page of Redoc of $name has none of ours', async (one) => {
    await visitor.visit(onServer(pathIn(one, 'index.html')));
    await visitor.page.locator('#content h1').waitFor();
    await expectNoOthers(ofRedoc);
    const addresses = addressesOf(one.document);
    const event = addresses.find(({ kind }) => kind === 'webhook')!;
    for (const { id } of [...addresses.filter(({ kind }) => kind !== 'webhook'), event]) {
      const section = await goTo(visitor.page, id);
      await expect.poll(async () => (await shownIn(section)).statuses).not.toEqual([]);
      await expectNoOthers(ofRedoc);
    }
  });

  test.each(references)('The page of Scalar of $name has none of ours', async (one) => {
    await visitor.visit(onServer(pathIn(one, 'try.html')));
    await visitor.page.locator('#content h1').waitFor();
    await expectNoOthers(ofScalar);
  });
});

test.each([...ofRedoc, ...ofScalar])('$rule is still found at $selector', (known) => {
  expect(found).toContain(known);
});

test('A page that cares for nobody has faults', async () => {
  const { page, visit } = await newVisitor(browser);
  await visit('about:blank');
  await page.setContent('<img src="data:,"><p style="color:#999">Pale</p><a href="#"></a>');
  const rules = (await violationsIn(page)).map((one) => String(one).split(':')[0]);
  expect(rules).toEqual(
    expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt', 'link-name']),
  );
});

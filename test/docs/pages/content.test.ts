/** What is in a bundle is on the page that Redoc renders. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeSample } from '../../../scripts/lib/docs/code-samples.js';
import { codeSamplesOf, readCodeSamples } from '../../../scripts/lib/docs/code-samples.js';
import { eventUnionOf } from '../../../scripts/lib/event-union.js';
import { resolve, type Schema } from '../../../scripts/lib/openapi.js';
import { root } from '../../../scripts/lib/project.js';
import { launch } from '../../lib/chromium.js';
import { isInView, newVisitor, textOf, type Visitor } from '../visitor.js';
import { addressesOf, goTo, say } from './redoc.js';
import { onServer, pathIn, references } from './references.js';

const patience = { timeout: 20_000 };
const samples = readCodeSamples(root);
const words = {
  en: { sources: /Sources?: / },
  de: { sources: /Quellen?: / },
};
let browser: Browser;
let visitor: Visitor;

// Installing Chromium may take minutes.
beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

describe.each(references)('$name', (reference) => {
  const { document, language } = reference;
  const addresses = addressesOf(document);

  beforeAll(() => visitor.visit(onServer(pathIn(reference, 'index.html'))));

  test('It has an address for each operation, callback and event, and no two are the same', () => {
    const types = [...eventUnionOf(document).events.keys()];
    expect(addresses.map(({ name }) => name)).toEqual(expect.arrayContaining(types));
    expect(addresses.filter(({ summary, says }) => !summary || !says)).toEqual([]);
    expect(new Set(addresses.map(({ id }) => id)).size).toBe(addresses.length);
    expect(addresses.filter(({ kind }) => kind === 'callback').length).toBeGreaterThan(1);
  });

  test.each(addresses)('$name is there, with each of its answers', async (address) => {
    const { id, summary, says, operation } = address;
    const section = await goTo(visitor.page, id);
    const heading = section.getByRole('heading', { name: summary }).first();
    await expect.poll(() => isInView(heading), patience).toBe(true);
    await expect.poll(() => textOf(section), patience).toContain(says);
    const statuses = section
      .getByRole('tablist', { name: say(language, 'Response status') })
      .getByRole('tab');
    await statuses.first().waitFor();
    expect((await statuses.allInnerTexts()).toSorted()).toEqual(
      Object.keys(operation.responses ?? {}).toSorted(),
    );
  });

  test.each(addresses.filter(({ kind }) => kind === 'path'))(
    '$name has its code samples',
    async ({ id, operation }) => {
      const section = await goTo(visitor.page, id);
      for (const { label, source } of codeSamplesOf(samples, operation.operationId)) {
        await choose(section, label);
        await expect.poll(() => sampleIn(section), patience).toBe(source.trim());
      }
    },
  );

  test.each(addresses.filter(({ kind }) => kind === 'webhook'))(
    '$name has its payload, an example, its sources, and how to trigger it',
    async ({ id, name, operation }) => {
      const section = await goTo(visitor.page, id);
      const { schema = {}, examples = {} } = resolve(document, operation.requestBody!).content![
        'application/json'
      ]!;
    },
  );
});

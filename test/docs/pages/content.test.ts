/** What is in a bundle is on the page that Redoc renders of it. */
// @module-tag chromium
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeSamplesOf, readCodeSamples } from '../../../scripts/description/code-samples.js';
import { eventUnionOf } from '../../../scripts/description/event-union.js';
import { resolve, type Document, type Schema } from '../../../scripts/description/openapi.js';
import { root } from '../../../scripts/lib/project.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { addressesOf, goTo, payloadIn, samplesIn, shownIn, type Address } from './redoc.js';
import { onServer, pathIn, reference, references } from './references.js';

const patience = { timeout: 20_000, interval: 100 };
const samples = readCodeSamples(root);
const sources = { en: /Sources?: /, de: /Quellen?: / };
let browser: Browser;
let visitor: Visitor;

// Installing Chromium may take minutes.
beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

describe.for(references)('$name', (one) => {
  const { document, language } = one;
  const addresses = addressesOf(document);
  const operations = addresses.filter(({ kind }) => kind !== 'webhook');
  const events = addresses.filter(({ kind }) => kind === 'webhook');

  beforeAll(() => visitor.visit(onServer(pathIn(one, 'index.html'))));

  test('it has an address for each operation, callback and event, and no two are the same', () => {
    expect(events.map(({ name }) => name)).toEqual([...eventUnionOf(document).events.keys()]);
    expect(addresses.filter(({ summary, says }) => !summary || !says)).toEqual([]);
    expect(new Set(addresses.map(({ id }) => id)).size).toBe(addresses.length);
    expect(operations.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['path', 'callback']),
    );
  });

  test('its last chapter says what the keys of the sources stand for', async () => {
    const items = (await goTo(visitor.page, 'sources')).getByRole('listitem');
    for (const [key, { title }] of Object.entries(document['x-sources']!))
      await items.filter({ hasText: `${key}: ${title}` }).waitFor();
  });

  test.for(operations)('$name is there, with its answers and code samples', async (address) => {
    const section = await visit(address);
    const own = codeSamplesOf(samples, address.operation.operationId);
    const texts = Object.fromEntries(own.map(({ label, source }) => [label, source.trimEnd()]));
    await expect.poll(() => samplesIn(section), patience).toEqual(texts);
  });

  test.for(events)(
    '$name is there, with its answers, payload, an example, sources, and what triggers it',
    async (address) => {
      const section = await visit(address);
      const { name, operation } = address;
      const [body] = Object.values(resolve(document, operation.requestBody!).content!);
      const members = membersOf(document, body!.schema!);
      const inside = [...membersOf(document, members.get('data')!).keys()];
      const names = [...members.keys(), ...inside.map((member) => `data.${member}`)];
      const data = section.locator('a[href$="&path=data"]');
      await data.evaluate((anchor) => anchor.scrollIntoView());
      const missing = async () => {
        const { text } = await shownIn(section);
        return names.filter((member) => !text.includes(` ${member} `));
      };
      await expect.poll(missing, patience).toEqual([]);
      const examples = Object.values(body!.examples!).map((each) => resolve(document, each).value);
      expect(examples).toContainEqual(await payloadIn(section));
      const { text } = await shownIn(section);
      expect(text).toMatch(sources[language]);
      expect(text).toContain(`: ${(operation['x-provenance'] as string[]).join(', ')}.`);
      expect(text).toContain(`npx kaizala-webhooks trigger ${name} `);
    },
  );
});

/** Goes to an address, where the heading has to come into view, with the first sentence and the answers. */
async function visit({ id, summary, says, operation }: Address): Promise<Locator> {
  const section = await goTo(visitor.page, id);
  const statuses = Object.keys(operation.responses ?? {});
  await expect
    .poll(() => shownIn(section), patience)
    .toMatchObject({
      heading: expect.stringContaining(summary) as string,
      text: expect.stringContaining(says) as string,
      statuses: expect.toSatisfy((shown: string[]) => sameIn(shown, statuses)) as string[],
    });
  return section;
}

test('the page of an event names the known values of an open list', async () => {
  const v1 = reference('v1 in en');
  const known = v1.document.components!.schemas!.ReceivedObjectType!['x-extensible-enum']!;
  await visitor.visit(onServer(pathIn(v1, 'index.html')));
  const { id } = addressesOf(v1.document).find(({ name }) => name === 'ActionResponse')!;
  const section = await goTo(visitor.page, id);
  await expect
    .poll(async () => (await shownIn(section)).text, patience)
    .toContain(`Known values: ${known.join(', ')}; others are legal.`);
});

function sameIn(some: string[], others: string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

/** The members of an object, its own and those that it shares with others. */
function membersOf(document: Document, schema: Schema): Map<string, Schema> {
  const { properties = {}, allOf = [] } = resolve(document, schema);
  const shared = allOf.flatMap((one) => [...membersOf(document, one)]);
  return new Map([...shared, ...Object.entries(properties)]);
}

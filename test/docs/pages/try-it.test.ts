/** Who tries a call gets the answer of the emulator. */
// @module-tag chromium
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '../../../scripts/description/openapi.js';
import { createEmulator, type Emulator } from '../../../src/emulator.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { onServer, pathIn, type Reference, references, textOfFile } from './references.js';

const patience = { timeout: 20_000 };
let browser: Browser;
let visitor: Visitor;
let emulator: Emulator;
let port: string;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  emulator = createEmulator();
  port = new URL((await emulator.listen(0)).url).port;
});

afterEach(() => emulator.close());

function documentOf(one: Reference): Document {
  const html = textOfFile(pathIn(one, 'try.html'));
  const [, json = ''] = /id="description">([^]*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json) as Document;
}

test.for(references)('$name has the first lines of the chapters that it shows', (one) => {
  const { tags = [] } = documentOf(one);
  expect(tags.length).toBeGreaterThan(0);
  for (const { name, description } of tags) {
    const chapter = one.document.tags!.find((tag) => tag.name === name);
    expect(description).toBe(chapter?.description?.split('\n')[0]);
  }
});

test.for(references)('$name knows no server but the emulator, not even for an operation', (one) => {
  const document = documentOf(one);
  const servers: string[] = [];
  JSON.stringify(document, (key, value: unknown) => {
    if (key === 'servers') servers.push(...(value as { url: string }[]).map(({ url }) => url));
    return value;
  });
  expect(servers).toEqual(['http://127.0.0.1:{port}/v1']);
  expect(Object.keys(document.paths ?? {})).toEqual(Object.keys(one.document.paths ?? {}));
});

/** Loads a page, and tells it the port that the emulator printed. */
async function open(path: string): Promise<void> {
  await visitor.visit(onServer(path));
  await visitor.page.getByRole('textbox', { name: 'port' }).fill(port);
  await visitor.page.keyboard.press('Tab');
}

/** Opens the form of a call, which is named by its method and path in every language. */
async function formOf(call: string): Promise<Locator> {
  await visitor.page.getByRole('button', { name: `(${call})` }).click();
  const form = visitor.page.getByRole('dialog');
  await form.waitFor();
  return form;
}

async function send(form: Locator): Promise<void> {
  await form
    .getByRole('button', { name: /^Send |senden$/ })
    .first()
    .click();
}

/** The JSON of the answer that a form shows, when there is one. */
async function answerIn(form: Locator): Promise<Record<string, unknown>> {
  const shown = form.locator('.cm-content').last();
  const read = async () => JSON.parse(await shown.innerText()) as Record<string, unknown>;
  await expect.poll(() => read().catch(() => undefined), patience).toBeDefined();
  return read();
}

describe('an access token', () => {
  test.for<[string, string]>([
    ['v1/try.html', 'Value'],
    ['de/v1/try.html', 'Wert'],
  ])('is given to %s, and opens the other operations', async ([path, value]) => {
    await open(path);
    const form = await formOf('get /accessToken');
    // The examples of the three headers are filled in, and the emulator accepts any.
    await send(form);
    await form.getByText('200 OK').first().waitFor();
    const { accessToken } = await answerIn(form);
    expect(accessToken).toEqual(expect.any(String));
    expect(visitor.complaints).toEqual([]);

    await visitor.page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    // The example's receiver is on a host that the emulator does not call: it says so, once it knows who asks.
    const create = await formOf('post /webhook');
    // Scalar leaves the part closed after a form without authentication.
    await create.getByRole('button', { name: /^(Authentication|Authentifizierung)/ }).click();
    const token = create.getByRole('textbox', { name: value, exact: true });
    for (const [text, status, errorCode] of [
      ['nothing', '401', 'InvalidToken'],
      [String(accessToken), '400', 'InvalidParameters'],
    ] as const) {
      await token.fill(text);
      await send(create);
      await create.getByText(status).first().waitFor();
      await expect.poll(() => answerIn(create), patience).toMatchObject({ errorCode });
    }
  });
});

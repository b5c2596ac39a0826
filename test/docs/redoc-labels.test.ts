// @module-tag chromium
import { parseYaml } from '@redocly/openapi-core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../scripts/description/language.js';
import { liftCallbacks } from '../../scripts/description/lift-callbacks.js';
import type { Document } from '../../scripts/description/openapi.js';
import { words } from '../../scripts/docs/renderers/redoc-german-words.js';
import { withOwnLogos } from '../../scripts/docs/renderers/redoc-logos.js';
import { installedRedoc, redocBundle, redocLabels } from '../../scripts/docs/renderers/redoc.js';
import { launch } from '../support/chromium.js';
import { description } from '../support/descriptions.js';
import { sayings } from './redoc-tour.js';
import { theSame } from './redoc-untranslated.js';
import { newVisitor } from './visitor.js';

const document = wordless();
let browser: Browser;
let folder: string;
/** What is said on the way through a page in English as Redoc has it, in English as we have it, and in German. */
let heard: { before: Set<string>; en: Set<string>; de: Set<string> };

// Installing Chromium may take minutes.
beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'kaizala-labels-'));
  const bundle = await redocBundle();
  const [before, en, de] = await Promise.all([
    visit('before', withOwnLogos(await installedRedoc()), 'en'),
    visit('en', bundle, 'en'),
    visit('de', bundle, 'de'),
  ]);
  heard = { before, en, de };
}, 900_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** What is said for a moment, so that it may be missed; on the tour it is waited for, apart from the first. */
const moments = ['Loading...', 'Searching...', 'Copied!'];

test('an English page says exactly what Redoc says', () => {
  const lasting = (texts: Set<string>) =>
    [...texts].filter((text) => !moments.includes(text)).toSorted();
  expect(lasting(heard.en)).toEqual(lasting(heard.before));
});

test('a German page says nothing of its own in English', () => {
  const names = namesIn(document);
  const english = [...heard.en].filter((text) => heard.de.has(text) && !consistsOf(names, text));
  // A constant of Redoc's, names that it makes up for samples, an address that nobody has, and a key.
  const more = ['Webhooks', '"property1"', '"property2"', '/nowhere', 'Esc'];
  const allowed = [...theSame, ...more];
  expect(english.filter((text) => !allowed.includes(text))).toEqual([]);
});

test('a German page says every German label', () => {
  const all = [...heard.de].join('\n');
  const unheard = Object.entries(words).filter(([, german]) => !all.includes(german.trim()));
  // The plural of a type is one, too.
  const silent = ['$1s$2', ...moments];
  expect(unheard.map(([english]) => english).filter((word) => !silent.includes(word))).toEqual([]);
});

async function visit(name: string, bundle: string, language: Language): Promise<Set<string>> {
  const labels = redocLabels(language);
  const file = join(folder, `${name}.html`);
  writeFileSync(file, pageWith(bundle, labels));
  const visitor = await newVisitor(browser);
  await visitor.visit(pathToFileURL(file).href);
  const result = await sayings(visitor.page, (english) => {
    const number = /\d+/.exec(english)?.[0] ?? '';
    return (
      labels?.[english] ?? labels?.[english.replace(number, '#')]?.replace('#', number) ?? english
    );
  });
  expect(visitor.requests).toEqual([]);
  return result;
}

function pageWith(bundle: string, labels: Record<string, string> | undefined): string {
  const start = `init(${JSON.stringify(document)}, { disableTelemetry: true }, document.getElementById('redoc'));
globalThis.redoc = { init };`;
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><title>Redoc</title></head>
<body>
<div id="redoc"></div>
<script>globalThis.redocLabels = ${JSON.stringify(labels)}</script>
<script type="module">${`${bundle}\n${start}`.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

/** v1 without its prose, and with all that OpenAPI has beside it. */
function wordless(): Document {
  const v1 = liftCallbacks(description('v1').document);
  const file = new URL('redoc-features.yaml', import.meta.url);
  const more = parseYaml(readFileSync(file, 'utf8')) as Document;
  const { schemas, securitySchemes } = more.components!;
  schemas!.Feature!.properties!.lengthy!.example = '¤'.repeat(1100);
  return withoutProse({
    ...v1,
    info: { ...v1.info, ...more.info },
    tags: [...(v1.tags ?? []), ...(more.tags ?? [])],
    paths: { ...v1.paths, ...more.paths },
    components: {
      ...v1.components,
      schemas: { ...v1.components?.schemas, ...schemas },
      securitySchemes: { ...v1.components?.securitySchemes, ...securitySchemes },
    },
  });
}

function withoutProse<Node>(node: Node): Node {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      /^(summary|description|title)$/.test(key) && typeof value === 'string' ? '¤' : value,
    ),
  ) as Node;
}

/** The names, values and methods in a document, as they are. */
function namesIn(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node === 'string') found.add(node);
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (!Array.isArray(node)) found.add(key).add(key.toUpperCase());
    namesIn(value, found);
  }
  return found;
}

/** Whether a text is a name, or all of it is names: `"objectId"`, `(EventType)`, `string, (uri)`, `eventTypes[i]`. */
function consistsOf(names: Set<string>, text: string): boolean {
  if (names.has(text) || text.startsWith('file:')) return true;
  // A long pattern is cut.
  if (text.endsWith('...')) return [...names].some((name) => name.startsWith(text.slice(0, -3)));
  const pieces = text.split(/[\s,()"=]+|\[\w?\]/).filter((piece) => /\p{L}/u.test(piece));
  return names.has(text.slice(1, -1)) || pieces.every((piece) => names.has(piece));
}

/** Tests that each diagram is on its page, at its heading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { placements } from '../../../scripts/docs/diagrams/placements.js';
import { renderPages } from '../../../scripts/docs/site.js';
import { root } from '../../../scripts/lib/project.js';
import type { Files } from '../../../scripts/lib/output.js';
import { Failure } from '../../../src/common/failure.js';
import { description, descriptions } from '../../support/descriptions.js';
import { editions, materials } from '../editions.js';

let files: Files;
const page = (path: string) => String(files.get(path));

beforeAll(async () => {
  files = await renderPages(descriptions, materials);
});

describe.for(['en', 'de'])('in %s', (language) => {
  const prefix = language === 'en' ? '' : 'de/';

  test.for(placements)('shows $figure on the page "$page"', ({ page: path, heading, figure }) => {
    const html = page(`${prefix}${path}index.html`);
    const [before, after] = html.split(`<strong id="diagram-${figure}">`);
    expect(after).toBeDefined();
    const headings = [...before!.matchAll(/<h[2-6] id="([^"]*)"/g)].map(([, id]) => id);
    // `heading` is undefined for a diagram at the beginning of the page, because such a diagram precedes every heading
    // with an id.
    expect(headings.at(-1)).toBe(heading);
    expect(html).toMatch(/<link rel="stylesheet" href="[./]*assets\/diagrams-\w+\.css">/);
  });

  test('has the text of each diagram in the Markdown of the page, below the same heading', () => {
    const text = page(`${prefix}v1/guide/receiving-callbacks.md`);
    const [, section = ''] = text.split('<a id="acknowledge-deliveries"></a>');
    const [own = ''] = section.split('\n## ');
    expect(own).toMatch(/\n\n\*\*Diagramm?: [^*]+\*\*\n\n\| [^]* \| 47 h 15 min \|\n/);
    expect(page(`${prefix}emulator.md`)).toMatch(/\*\*Diagramm?: .*\n\n\|/);
  });

  test('draws the diagrams in the reference on one page, and has their text in its Markdown', () => {
    const html = page(`${prefix}v1/reference.html`);
    expect([...html.matchAll(/<strong id="diagram-(\w+)">/g)].map(([, name]) => name)).toEqual([
      'life',
      'delivery',
      'retries',
    ]);
    expect(html).toContain('@container (width < 648px)');
    expect(page(`${prefix}v1/reference.md`)).toContain('47 h 15 min |');
  });
});

test('loads the style of diagrams only on pages with a diagram', () => {
  for (const path of ['v1/events/JobCreated/', 'connector/guide/receiving-callbacks/', 'client/'])
    expect(page(`${path}index.html`), path).not.toContain('diagrams-');
});

test('keeps the drawing in characters in a README, for readers of the file itself', () => {
  expect(readFileSync(join(root, 'src/receiver/README.md'), 'utf8')).toContain('──▶ worker 1…n');
  for (const path of ['receiver/index.html', 'receiver.md'])
    expect(page(path)).not.toContain('──▶');
});

test('marks a German diagram on an English page as German', () => {
  expect(page('de/receiver/index.html')).toContain('<figure class="diagram" lang="de">');
  expect(page('receiver/index.html')).toContain('<figure class="diagram">');
});

test("has the same status codes in the receiver's diagrams as in its README", () => {
  const readme = readFileSync(join(root, 'src/receiver/README.md'), 'utf8');
  expect(readme).toMatch(/a copy of a delivery that is being handled +\| 503 /);
  expect(readme).toMatch(/an event with a handler in `on` +\| 200 when the handler is done/);
  expect(readme).toMatch(/a handler that throws, .* +\| 500 /);
  expect(readme).toContain('responds with 200 after the queue has stored it');
  expect(readme).toContain('When the queue is away, it responds with 500');
  const { store, queue } = editions[0]!.words.diagrams;
  expect(store.respond.match(/\d{3}/g)).toEqual(['200', '500', '503']);
  expect(queue.respond.match(/\d{3}/g)).toEqual(['200', '500']);
});

describe('a diagram without its location is refused', () => {
  test('if the heading of a chapter is missing', async () => {
    const v1 = structuredClone(description('v1'));
    for (const { document } of [v1, ...v1.translations.values()])
      for (const tag of document.tags!)
        if (tag.description)
          tag.description = tag.description.replace(/^## (Subscribe|Abonnieren)$/m, '## Attach');
    const made = renderPages([v1], materials);
    await expect(made).rejects.toThrow(Failure);
    await expect(made).rejects.toThrow(
      /The page v1\/guide\/managing-webhooks\/ has no heading "subscribe" for the diagram "life"; it has the headings attach, .* Fix: name one of them in scripts\/docs\/diagrams\/placements\.ts\./,
    );
  });

  test('if the heading of a README is missing', async () => {
    const tools = materials.tools.map((tool) => ({
      ...tool,
      markdown: tool.markdown.replace('## Hand over to a queue', '## Queues'),
    }));
    await expect(renderPages(descriptions, { ...materials, tools })).rejects.toThrow(
      /The page receiver\/ has no heading "hand-over-to-a-queue" for the diagram "queue"; it has/,
    );
  });

  test('if the page is missing', async () => {
    const tools = materials.tools.filter(({ name }) => name !== 'emulator');
    await expect(renderPages(descriptions, { ...materials, tools })).rejects.toThrow(
      /The page emulator\/ of the diagram "retries" does not exist\. Fix: /,
    );
  });
});

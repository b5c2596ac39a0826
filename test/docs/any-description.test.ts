/**
 * Tests pages of descriptions with features that the descriptions of this project do not use. Each test changes a copy
 * of the v1 description.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document, Operation, Schema } from '../../scripts/description/openapi.js';
import { readAssets } from '../../scripts/docs/pages/assets.js';
import { layout, type Site } from '../../scripts/docs/pages/layout.js';
import { withoutMarkup } from '../../scripts/docs/pages/page.js';
import { loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { topicPage } from '../../scripts/docs/pages/topic-page.js';
import { contextOf, editionsOf } from '../../scripts/docs/topics/edition.js';
import { topicMarkdown } from '../../scripts/docs/topics/topic-markdown.js';
import { loadWords } from '../../scripts/docs/words/index.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { Failure } from '../../src/common/failure.js';
import { description } from '../support/descriptions.js';
import { materials } from './editions.js';

const v1 = description('v1');
const languages = await loadWords();
const schemas = generateSchemas([v1]);

const site: Site = {
  languages,
  apis: ['v1'],
  paths: new Set(),
  baseUrl: undefined,
  repository: undefined,
  assets: readAssets().assets,
};

beforeAll(loadHighlighter);

/** Changes a copy of the description, and returns the text, the HTML and the Markdown of one of its pages. */
function pageOf(path: string, change: (document: Document) => void) {
  const document = structuredClone(v1.document);
  change(document);
  const changed = { ...v1, document, translations: new Map() };
  const [edition] = editionsOf(changed, materials, languages, schemas);
  const topic = edition!.topics.find((one) => one.path === `v1/${path}/`)!;
  const { article, aside = '' } = topicPage(topic, edition!);
  const context = contextOf(edition!, (anchor) => `#${anchor}`);
  const markdown = topicMarkdown(topic, context, edition!, (file) => file);
  const text = withoutMarkup(article).replaceAll(/\s+/g, ' ');
  return { article, html: frame(article, aside), text, markdown };
}

/** Renders a page with its bar and menu, because they contain ids, too. */
function frame(article: string, aside: string): string {
  const neighbours = { language: 'en', words: languages.get('en')!, api: 'v1', topics: [] };
  const content = { path: 'v1/operations/getAccessToken/', title: '', description: '' };
  return layout(site, neighbours, { ...content, article, aside });
}

const tokenOf = ({ paths }: Document) => paths!['/accessToken']!['get'] as Operation;
const eventOf = ({ webhooks }: Document) => webhooks!['JobCreated']!['post'] as Operation;
const schemaOf = (document: Document, name: string) => document.components!.schemas![name]!;
const jsonOf = (body: unknown) =>
  (body as { content: Record<string, { schema?: Schema }> }).content['application/json']!;

describe('the schema of a body', () => {
  const changes: [string, (document: Document) => void][] = [
    [
      'a component without a page',
      (document) => {
        schemaOf(document, 'AccessToken').description = 'A token.\n\nIt is blue.';
      },
    ],
    [
      'an inline schema',
      (document) => {
        const { responses } = tokenOf(document);
        jsonOf(responses!['200']).schema = { type: 'object', description: 'It is blue.' };
      },
    ],
    [
      'a reference with a description',
      (document) => {
        const { responses } = tokenOf(document);
        const schema = { $ref: '#/components/schemas/Delivery', description: 'It is blue.' };
        jsonOf(responses!['200']).schema = schema;
      },
    ],
    [
      'the items of a list',
      (document) => {
        const { responses } = tokenOf(document);
        const items = { type: 'object', description: 'It is blue.' };
        jsonOf(responses!['200']).schema = { type: 'array', items };
      },
    ],
    [
      'additional fields',
      (document) => {
        schemaOf(document, 'AccessToken').additionalProperties = {
          type: 'string',
          description: 'It is blue.',
        };
      },
    ],
  ];
  test.for(changes)('is described on the page of the operation: %s', ([, change]) => {
    const { text, markdown } = pageOf('operations/getAccessToken', change);
    expect(text).toContain('It is blue.');
    expect(markdown).toContain('It is blue.');
  });

  test('has its sources as marks', () => {
    const { article } = pageOf('operations/getAccessToken', (document) => {
      const { responses } = tokenOf(document);
      jsonOf(responses!['200']).schema = { type: 'string', 'x-provenance': ['observed'] };
    });
    expect(article).toContain('<p><span class="marks"><a class="mark observed"');
  });
});

test('marks a required body as required', () => {
  const { text, markdown } = pageOf('operations/createWebhook', () => undefined);
  expect(text).toContain('application/json, required');
  expect(markdown).toContain('`application/json`, required');
});

describe('the page of an event', () => {
  test('says that the event is deprecated', () => {
    const { text, markdown } = pageOf('events/JobCreated', (document) => {
      eventOf(document).deprecated = true;
    });
    expect(text).toMatch(/deprecated/i);
    expect(markdown).toMatch(/deprecated/i);
  });

  test("has the event's own headers and responses", () => {
    const { text, markdown } = pageOf('events/JobCreated', (document) => {
      const event = eventOf(document);
      event['parameters'] = [{ name: 'X-Blue', in: 'header', schema: { type: 'string' } }];
      event.responses!['207'] = { description: 'It is blue.' };
    });
    for (const said of ['X-Blue', '207', 'It is blue.']) {
      expect(text).toContain(said);
      expect(markdown).toContain(said);
    }
  });

  test('states the constraints in addition to fields', () => {
    const { text } = pageOf('events/JobCreated', (document) => {
      const schema = schemaOf(document, 'JobCreatedEvent');
      schema.additionalProperties = false;
      schema.required = ['eventType', 'unheardOf'];
    });
    expect(text).toContain('unheardOf');
    expect(text).toContain(languages.get('en')!.reference.noOthers);
  });
});

test('gives every field name a valid id that is unique on the page', () => {
  const names = ['a b"><img src=x>', '50%', 'ä', 'menu', 'content', 'samples', 'samples-1'];
  const { html } = pageOf('operations/getAccessToken', (document) => {
    for (const name of names) schemaOf(document, 'AccessToken').properties![name] = {};
  });
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  for (const id of ids) expect(id).toMatch(/^[\w.-]+$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).not.toContain('<img src=x');
  const links = [...html.matchAll(/ class="name" href="#([^"]*)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(names.length);
  for (const id of links) expect(ids).toContain(id);
});

describe('a name in code', () => {
  test.for(['servers', 'responses', 'schemas', 'tag-sources', 'toString'])(
    'is not a link if a heading or an anchor has the name: %s',
    (name) => {
      const { article } = pageOf('operations/getAccessToken', (document) => {
        tokenOf(document).description = `One.\nNot of \`${name}\`.`;
      });
      expect(article).toContain(`Not of <code>${name}</code>.`);
    },
  );

  test.for([
    ['createWebhook', '../createWebhook/'],
    ['JobCreated', '../../events/JobCreated/'],
    ['JobCreatedEvent', '../../events/JobCreated/'],
    ['Media', '../../schemas/Media/'],
  ])('is a link to the page of %s', ([name = '', href = '']) => {
    const { article } = pageOf('operations/getAccessToken', (document) => {
      tokenOf(document).description = `One.\nSee \`${name}\`.`;
    });
    expect(article).toContain(`<a href="${href}"><code>${name}</code></a>`);
  });
});

describe('refuses two pages with the same path or anchor', () => {
  test.for<[string, (document: Document) => void]>([
    [
      'chapters with the same path',
      (document) => {
        document.tags!.push({ name: 'Access – Token', description: 'One.\n\nTwo.' });
      },
    ],
    [
      'schemas whose names differ only in case',
      ({ components }) => {
        components!.schemas!['media'] = { oneOf: [{ $ref: '#/components/schemas/Media' }] };
      },
    ],
    [
      'an operation and an event with the same name',
      (document) => {
        tokenOf(document).operationId = 'JobCreated';
      },
    ],
  ])('%s', ([, change]) => {
    const make = () => pageOf('operations/createWebhook', change);
    expect(make).toThrow(Failure);
    expect(make).toThrow(/would both have the (page|name) \S+ in the documentation\. Fix: /);
  });
});

/** Pages of descriptions that have more than ours: ours, with something changed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document, Operation, Schema } from '../../scripts/description/openapi.js';
import { withoutMarkup } from '../../scripts/docs/pages/page.js';
import { loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { topicPage } from '../../scripts/docs/pages/topic-page.js';
import { contextOf, editionsOf } from '../../scripts/docs/topics/edition.js';
import { topicMarkdown } from '../../scripts/docs/topics/topic-markdown.js';
import { loadWords } from '../../scripts/docs/words/index.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { description } from '../support/descriptions.js';
import { materials } from './editions.js';

const v1 = description('v1');
const languages = await loadWords();
const schemas = generateSchemas([v1]);

beforeAll(loadHighlighter);

/** The text of a page, its HTML and its Markdown, where the description has something else. */
function pageOf(path: string, change: (document: Document) => void) {
  const document = structuredClone(v1.document);
  change(document);
  const changed = { ...v1, document, translations: new Map() };
  const [edition] = editionsOf(changed, materials, languages, schemas);
  const topic = edition!.topics.find((one) => one.path === `v1/${path}/`)!;
  const { article } = topicPage(topic, edition!);
  const context = contextOf(edition!, (anchor) => `#${anchor}`);
  const markdown = topicMarkdown(topic, context, edition!, (file) => file);
  const text = withoutMarkup(article).replaceAll(/\s+/g, ' ');
  return { article, text, markdown };
}

const tokenOf = ({ paths }: Document) => paths!['/accessToken']!['get'] as Operation;
const eventOf = ({ webhooks }: Document) => webhooks!['JobCreated']!['post'] as Operation;
const schemaOf = (document: Document, name: string) => document.components!.schemas![name]!;
const jsonOf = (body: unknown) =>
  (body as { content: Record<string, { schema?: Schema }> }).content['application/json']!;

describe('what is said of the schema of a body', () => {
  const changes: [string, (document: Document) => void][] = [
    [
      'a component that has no page',
      (document) => {
        schemaOf(document, 'AccessToken').description = 'A token.\n\nIt is blue.';
      },
    ],
    [
      'a schema that is written there',
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
      'fields that are not listed',
      (document) => {
        schemaOf(document, 'AccessToken').additionalProperties = {
          type: 'string',
          description: 'It is blue.',
        };
      },
    ],
  ];
  test.for(changes)('is on the page of the operation: %s', ([, change]) => {
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

test('a body that is required says so', () => {
  const { text, markdown } = pageOf('operations/createWebhook', () => undefined);
  expect(text).toContain('application/json, required');
  expect(markdown).toContain('`application/json`, required');
});

describe('the page of an event', () => {
  test('says that it is deprecated', () => {
    const { text, markdown } = pageOf('events/JobCreated', (document) => {
      eventOf(document).deprecated = true;
    });
    expect(text).toMatch(/deprecated/i);
    expect(markdown).toMatch(/deprecated/i);
  });

  test('has headers and responses that are not those of every delivery', () => {
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

  test('says what is demanded beside fields', () => {
    const { text } = pageOf('events/JobCreated', (document) => {
      const schema = schemaOf(document, 'JobCreatedEvent');
      schema.additionalProperties = false;
      schema.required = ['eventType', 'unheardOf'];
    });
    expect(text).toContain('unheardOf');
    expect(text).toContain(languages.get('en')!.reference.noOthers);
  });
});

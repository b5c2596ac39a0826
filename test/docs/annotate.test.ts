import { expect, test } from 'vitest';
import { annotate } from '../../scripts/docs/annotate.js';
import type { Document, Schema } from '../../scripts/description/openapi.js';
import { descriptions } from '../support/descriptions.js';

function documentWith(parts: Partial<Document>): Document {
  return { openapi: '3.1.1', info: { title: 'Test', version: '1' }, ...parts };
}

function annotated(schema: Schema): Schema {
  const document = annotate(documentWith({ components: { schemas: { It: schema } } }));
  return document.components!.schemas!.It!;
}

test.for(descriptions)('it leaves the bundle of $name as it was', ({ document }) => {
  const before = structuredClone(document);
  expect(annotate(document)).not.toEqual(document);
  expect(document).toEqual(before);
});

test.for<[string, Schema, string | undefined]>([
  [
    'The sources follow the description',
    { description: 'A text.\n', 'x-provenance': ['one', 'two'] },
    'A text.\n\n*Sources: `one`, `two`.*',
  ],
  [
    'One source is named in the singular',
    { description: 'A text.', 'x-provenance': ['one'] },
    'A text.\n\n*Source: `one`.*',
  ],
  ['Without a description, they are it', { 'x-provenance': ['one'] }, '*Source: `one`.*'],
  [
    'Known values come before the sources',
    { description: 'A text.', 'x-extensible-enum': ['A', 'B'], 'x-provenance': ['one'] },
    'A text.\n\nKnown values: `A`, `B`; others are legal.\n\n*Source: `one`.*',
  ],
  ['A description alone stays to the byte', { description: 'A text.\n' }, 'A text.\n'],
  ['Nothing comes of nothing', { type: 'string' }, undefined],
  ['Nothing comes of an empty list', { 'x-provenance': [] }, undefined],
])('%s', ([, schema, description]) => {
  expect(annotated(schema).description).toBe(description);
});

test('it reaches members, also one whose name is description', () => {
  const members = { description: { type: 'string', 'x-provenance': ['one'] } };
  const { properties } = annotated({ type: 'object', properties: members });
  expect(properties).toEqual({
    description: { ...members.description, description: '*Source: `one`.*' },
  });
});

test('the register of sources ends the chapter "Sources"', () => {
  const document = documentWith({
    tags: [{ name: 'Things' }, { name: 'Sources', description: 'The chapter.\n' }],
    'x-sources': {
      one: { title: 'The reference', date: '2018-03' },
      assumed: { title: 'A guess' },
    },
  });
  expect(annotate(document).tags).toEqual([
    { name: 'Things' },
    {
      name: 'Sources',
      description:
        'The chapter.\n\nThe keys stand for:\n\n- `one`: The reference, 2018-03\n- `assumed`: A guess\n',
    },
  ]);
});

test('a register without a chapter is refused, with the fix', () => {
  const document = documentWith({ tags: [], 'x-sources': { one: { title: 'The reference' } } });
  expect(() => annotate(document)).toThrow('No tag is called "Sources"');
});

test('without a register, the chapters stay as they are', () => {
  const tags = [{ name: 'Sources', description: 'The chapter.\n' }];
  expect(annotate(documentWith({ tags })).tags).toEqual(tags);
});

test('the variables of servers are shown as their defaults, and stay when they have none', () => {
  const variables = { host: { default: 'https://kms.kaiza.la' } };
  const servers = [{ url: '{host}/v1', variables }, { url: 'https://{other}/v1' }];
  expect(annotate(documentWith({ servers })).servers).toEqual([
    { url: 'https://kms.kaiza.la/v1', variables },
    { url: 'https://{other}/v1' },
  ]);
});

test('what is said of a variable loses the Markdown that would be shown as it is', () => {
  const variables = { host: { default: 'a', description: 'The `endpointUrl`.' } };
  const [server] = annotate(documentWith({ servers: [{ url: '{host}', variables }] })).servers!;
  expect(server?.variables?.host).toEqual({ default: 'a', description: 'The endpointUrl.' });
});

/** Checks that the generated types have a name for each schema, and comments, which editors show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as connector from '../../generated/connector/types.js';
import type * as v1 from '../../generated/v1/types.js';
import { catalogueOf } from '../../scripts/description/event-catalogue.js';
import { plainComments } from '../../scripts/generate/plain-comments.js';
import { generateTypes } from '../../scripts/generate/types.js';
import { root } from '../../scripts/lib/project.js';
import { description, descriptions } from '../support/descriptions.js';

/**
 * The names of properties that do not come from the description: openapi-typescript adds them for the parts of an
 * operation, such as its parameters. These properties need no comment.
 */
const structure = new Set(
  'parameters query header path cookie requestBody responses schemas headers content'
    .split(' ')
    .concat('application/json', 'text/plain'),
);

/** Lists all types and properties without a comment, as paths such as `JobCreatedEvent.data.title`. */
function withoutComment(code: string): string[] {
  const source = ts.createSourceFile('types.ts', code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, path: string): void => {
    const isProperty = ts.isPropertySignature(node);
    const isDeclaration = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (!isProperty && !isDeclaration) return ts.forEachChild(node, (child) => visit(child, path));
    const name = ts.isStringLiteral(node.name) ? node.name.text : node.name.getText();
    const isNever = isProperty && node.type?.kind === ts.SyntaxKind.NeverKeyword;
    // The properties whose names are paths of the API need no comment, because a path has no description.
    const isExpected = structure.has(name) || isNever || name.startsWith('/');
    if (!isExpected && ts.getJSDocCommentsAndTags(node).length === 0) found.push(path + name);
    ts.forEachChild(node, (child) => visit(child, `${path}${name}.`));
  };
  visit(source, '');
  return found;
}

const code = (api: string) => readFileSync(join(root, 'generated', api, 'types.ts'), 'utf8');

describe.for(descriptions)('$name', ({ name: api, document }) => {
  test('has a comment for every type and every property', () => {
    expect(withoutComment(code(api))).toEqual([]);
  });

  test('exports every schema by its name, and uses the name in references', () => {
    const text = code(api);
    for (const schema of Object.keys(document.components!.schemas!))
      expect(text).toMatch(new RegExp(`^export (interface|type) ${schema}\\b`, 'm'));
    expect(text).not.toMatch(/components\["schemas"\]|WithRequired|@description|@constant/);
  });

  test('says in the comment of the list of events when each event happens', () => {
    const property = /eventTypes: EventTypes/.exec(code(api)) ? 'eventTypes' : 'ConnectorEventType';
    const [comment = ''] =
      code(api).match(
        new RegExp(`/\\*\\*(?:(?!\\*/)[^])*\\*/\\s+(?:export type )?${property}\\b`),
      ) ?? [];
    for (const { name, happensWhen } of catalogueOf(document))
      expect(comment).toContain(` * - \`${name}\`: ${happensWhen}\n`);
  });
});

test('would not pass with a property without a comment', () => {
  expect(withoutComment('export interface A { b?: { c: string }; content: { d: 1 } }')).toEqual([
    'A',
    'A.b',
    'A.b.c',
    'A.content.d',
  ]);
});

test('has the known values and any string in open lists', () => {
  for (const { document } of descriptions)
    for (const [name, schema] of Object.entries(document.components!.schemas!)) {
      const known = schema['x-extensible-enum'];
      if (!known) continue;
      const values = known.map((value) => `"${value}"`).join(' | ');
      expect(code('v1')).toContain(`export type ${name} = ${values} | (string & {});`);
    }
});

test('lets each event extend the envelope', () => {
  expectTypeOf<v1.JobCreatedEvent>().toExtend<v1.EventEnvelope>();
  expectTypeOf<v1.components['schemas']['JobCreatedEvent']>().toEqualTypeOf<v1.JobCreatedEvent>();
  expectTypeOf<connector.JobCreatedEvent['data']>().toEqualTypeOf<v1.JobCreatedEvent['data']>();
  expectTypeOf<v1.ResponseData>().toExtend<v1.ActionData>();
  for (const event of ['JobCreated', 'Announcement', 'SurveyResponse', 'Unknown'])
    expect(code('v1')).toContain(`export interface ${event}Event extends EventEnvelope {`);
});

test('makes payloads and requests assignable to an index signature, and events with a spread', () => {
  expectTypeOf<v1.ResponseData>().toExtend<Record<string, unknown>>();
  expectTypeOf<v1.KaizalaEvent['data']>().toExtend<Record<string, unknown>>();
  expectTypeOf<v1.CreateWebhookRequest>().toExtend<Record<string, unknown>>();
  expectTypeOf<v1.Media>().toExtend<JsonObject>();
  const spread = (event: v1.JobCreatedEvent): JsonObject => ({ ...event });
  expectTypeOf(spread).returns.toEqualTypeOf<JsonObject>();
});

/** The type that database libraries use for a column with JSON. */
type JsonObject = { [Key in string]?: JsonValue };
type JsonValue = string | number | boolean | null | JsonObject | JsonValue[];

test('names an object inside an object', () => {
  expectTypeOf<v1.JobCreatedEvent['data']>().toEqualTypeOf<v1.JobCreatedData>();
  expect(code('v1')).toContain('  data: JobCreatedData;');
  expect(code('v1')).toContain('  response?: JobResponseDataResponseDetailsResponse;');
});

describe('the build fails for', () => {
  const changed = (change: (schemas: Record<string, Record<string, unknown>>) => void) => {
    const document = structuredClone(description('v1').document);
    change(document.components!.schemas as never);
    return generateTypes('v1', document);
  };

  test('a field that an event requires, but its envelope does not', async () => {
    const types = changed(({ JobCreatedEvent }) => {
      JobCreatedEvent!['required'] = ['eventType', 'data', 'fromUser'];
    });
    await expect(types).rejects.toThrow(
      'JobCreatedEvent requires fromUser, which EventEnvelope does not require. Fix: ',
    );
  });

  test('an inner object with the name of a schema', async () => {
    const types = changed((schemas) => (schemas['JobCreatedData'] = { type: 'object' }));
    await expect(types).rejects.toThrow('Two types would be called JobCreatedData. Fix: ');
  });

  test('an event that is not an object', async () => {
    const types = changed(({ JobCreatedEvent }) => {
      JobCreatedEvent!['type'] = 'string';
      JobCreatedEvent!['allOf'] = [{ $ref: '#/components/schemas/EventEnvelope' }];
      for (const keyword of ['properties', 'required']) delete JobCreatedEvent![keyword];
    });
    await expect(types).rejects.toThrow(
      'JobCreatedEvent extends EventEnvelope, but is not an object. Fix: ',
    );
  });
});

test.for([
  ['/** @description A word. */', '/** A word. */'],
  [
    '    /**\n     * @description One.\n     *     Two.\n     * @constant\n     */',
    '    /**\n     * One.\n     * Two.\n     */',
  ],
  [
    '    /**\n     * Sum\n     * @description One.\n     * @example 1\n     */',
    '    /**\n     * Sum\n     *\n     * One.\n     * @example 1\n     */',
  ],
])('changes the comment %j to %j', ([written, expected]) => {
  expect(plainComments(`${written}\na: string;`)).toBe(
    `${written!.startsWith(' ') ? '' : '\n'}${expected}\na: string;`,
  );
});

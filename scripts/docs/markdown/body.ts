import { Failure } from '../../../src/common/failure.js';
import {
  componentName,
  operationsOf,
  resolve,
  type Body,
  type MediaType,
} from '../../description/openapi.js';
import { operationLink } from './address.js';
import { code, fence } from './code.js';
import type { Context } from './context.js';
import { parameterItem, type Parameter } from './parameter.js';
import { blocksOf, item, plain } from './prose.js';
import { shapeBeside, shapeOf } from './schema.js';
import type { Section } from './section.js';
import { typeLine } from './type-of.js';

/** The body of a request: what it is, its members and its examples. */
export function requestSection(
  reference: Body & { required?: boolean },
  context: Context,
  inherited: 'named' | 'described',
): Section {
  const body = resolve(context.document, reference);
  const media = Object.entries(body.content ?? {});
  const traits = body.required ? [context.words.required] : [];
  return {
    title: context.words.requestBody,
    blocks: [
      ...blocksOf(body.description),
      ...media.flatMap(([type, { schema }]) => {
        if (schema === undefined) return [mediaLine(type, {}, context, traits)];
        const target = schema.$ref ? resolve(context.document, schema) : schema;
        return [
          mediaLine(type, { schema }, context, traits),
          ...shapeOf(target, context, inherited),
        ];
      }),
    ],
    parts: examplesOf(media, context),
  };
}

/** An answer: its headers, where its body is described, which calls use it, and its examples. */
export function answerSection(status: string, reference: Body, context: Context): Section {
  const { words, document } = context;
  const answer = resolve(document, reference) as Body & { headers?: Record<string, Parameter> };
  const media = Object.entries(answer.content ?? {});
  const headers = Object.entries(answer.headers ?? {}).map(([name, header]) =>
    parameterItem({ ...resolve(document, header), name }, context),
  );
  return {
    title: status === 'default' ? `${words.otherStatus} (${code(status)})` : status,
    blocks: [
      ...blocksOf(answer.description),
      ...(headers.length > 0 ? [`${words.headers}:`, headers.join('\n')] : []),
      ...media.flatMap(([type, medium]) => [
        mediaLine(type, medium, context),
        ...(medium.schema ? shapeBeside(medium.schema, context) : []),
      ]),
      ...linksOf(answer, context),
    ],
    parts: examplesOf(media, context),
  };
}

/** The calls for which an answer has a value. */
function linksOf({ links = {} }: Body, { document, words }: Context): string[] {
  const operations = [...operationsOf(document)].map(({ operation }) => operation);
  const items = Object.values(links).map((reference) => {
    const { operationId, description } = resolve(document, reference);
    const target = operations.find((operation) => operation.operationId === operationId);
    if (!target)
      throw new Failure(
        `A link leads to ${operationId}, which is not an operation. Fix: write the operationId of one, in spec/components/links/.`,
      );
    return item(operationLink(target), blocksOf(description));
  });
  return items.length > 0 ? [`${words.links}:`, items.join('\n')] : [];
}

function mediaLine(
  type: string,
  { schema }: MediaType,
  context: Context,
  traits: string[] = [],
): string {
  const line = [code(type), ...traits].join(', ');
  return schema === undefined ? line : `${line}: ${typeLine(schema, context)}`;
}

function examplesOf(media: [string, MediaType][], { document, words }: Context): Section[] {
  return media.flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([name, reference]) => {
      const { $ref = name } = reference;
      const { summary, description, value } = resolve(document, reference);
      return {
        title: `${words.example}: ${summary === undefined ? code(componentName($ref)) : plain(summary)}`,
        blocks: [...blocksOf(description), exampleBlock(type, value)],
      };
    }),
  );
}

function exampleBlock(mediaType: string, value: unknown): string {
  if (typeof value === 'string' && !/\bjson\b/.test(mediaType)) return fence(value, 'text');
  return fence(JSON.stringify(value, null, 2), 'json');
}

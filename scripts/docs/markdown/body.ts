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
import { inWords, describedBlocks } from './described.js';
import { parameterItem, type Parameter } from './parameter.js';
import { blocksOf, item, plain } from './prose.js';
import { sharedResponses } from './responses.js';
import { shapeBlocks } from './schema.js';
import type { Section } from './section.js';
import { ownDescription, shapeBeside, shapeOf } from './shape.js';
import { typeLine } from './type-of.js';

/** Returns the section about the body of a request, with its description, its fields and its examples. */
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
      ...describedBlocks(body, context),
      ...media.flatMap(([type, { schema }]) => {
        if (schema === undefined) return [mediaLine(type, {}, context, traits)];
        const target = schema.$ref ? resolve(context.document, schema) : schema;
        return [
          mediaLine(type, { schema }, context, traits),
          ...inWords(ownDescription(schema, context), context),
          ...shapeBlocks(shapeOf(target, context, inherited), context),
        ];
      }),
    ],
    parts: exampleSections(media, context),
  };
}

/**
 * Returns the section about a response of an operation. If several operations share the response, the section only
 * links to its description, which `sharedResponseSections` returns.
 */
export function responseSection(status: string, reference: Body, context: Context): Section {
  const title = statusTitle(status, context);
  const name = reference.$ref && componentName(reference.$ref);
  if (!name || !sharedResponses(context.document).has(name))
    return { title, ...responseContent(reference, context) };
  const [first = ''] = blocksOf(resolve(context.document, reference).description);
  return { title, blocks: [`[${code(name)}](${context.link(`response-${name}`)})`, first] };
}

export function statusTitle(status: string, { words }: Context): string {
  return status === 'default' ? `${words.otherStatus} (${code(status)})` : status;
}

/** Returns a section for each response that several operations share. */
export function sharedResponseSections(context: Context): Section[] {
  return [...sharedResponses(context.document)].map(([name, { reference, statuses }]) => ({
    title: `${code(name)}: ${[...statuses].map((status) => statusTitle(status, context)).join(', ')}`,
    anchor: `response-${name}`,
    ...responseContent(reference, context),
  }));
}

/**
 * Returns the content of the section about a response: its headers, its body, the calls that use its values, and its
 * examples.
 */
function responseContent(
  reference: Body,
  context: Context,
): Required<Pick<Section, 'blocks' | 'parts'>> {
  const { words, document } = context;
  const response = resolve(document, reference) as Body & { headers?: Record<string, Parameter> };
  const media = Object.entries(response.content ?? {});
  const headers = headersOf(response, context).map((header) => parameterItem(header, context));
  return {
    blocks: [
      ...describedBlocks(response, context),
      ...(headers.length > 0 ? [`${words.headers}:`, headers.join('\n')] : []),
      ...media.flatMap(([type, medium]) => [
        mediaLine(type, medium, context),
        ...(medium.schema
          ? [
              ...inWords(ownDescription(medium.schema, context), context),
              ...shapeBlocks(shapeBeside(medium.schema, context), context),
            ]
          : []),
      ]),
      ...linksOf(response, context),
    ],
    parts: exampleSections(media, context),
  };
}

export function headersOf(
  { headers = {} }: Body & { headers?: Record<string, Parameter> },
  { document }: Context,
): Parameter[] {
  return Object.entries(headers).map(([name, header]) => ({
    ...resolve(document, header),
    name,
  }));
}

/** Lists the calls that use a value of a response, such as a webhook's ID. */
export function linksOf({ links = {} }: Body, context: Context): string[] {
  const { document, words } = context;
  const operations = [...operationsOf(document)].map(({ operation }) => operation);
  const items = Object.values(links).map((reference) => {
    const { operationId, description } = resolve(document, reference);
    const target = operations.find((operation) => operation.operationId === operationId);
    if (!target)
      throw new Failure(
        `A link leads to ${operationId}, which is not an operation. Fix: write the operationId of an operation, in spec/components/links/.`,
      );
    return item(operationLink(target, context), blocksOf(description));
  });
  return items.length > 0 ? [`${words.links}:`, items.join('\n')] : [];
}

export function mediaLine(
  type: string,
  { schema }: MediaType,
  context: Context,
  traits: string[] = [],
): string {
  const line = [code(type), ...traits].join(', ');
  return schema === undefined ? line : `${line}: ${typeLine(schema, context)}`;
}

/** An example of a request or response body. */
export interface ShownExample {
  /** The key of the example in the description: `JobResponse`, `createWebhook.group`. */
  name: string;
  /** Plain text, not Markdown. */
  title: string;
  description?: string | undefined;
  /** The language of `text`, by the name that syntax highlighters use. */
  lang: 'json' | 'text';
  text: string;
  value: unknown;
}

export function examplesOf(
  content: Record<string, MediaType> = {},
  { document }: Context,
): ShownExample[] {
  return Object.entries(content).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([key, reference]) => {
      const name = componentName(reference.$ref ?? key);
      const { summary = name, description, value } = resolve(document, reference);
      const isText = typeof value === 'string' && !/\bjson\b/.test(type);
      return {
        name,
        title: summary,
        description,
        lang: isText ? 'text' : 'json',
        text: isText ? value : JSON.stringify(value, null, 2),
        value,
      };
    }),
  );
}

function exampleSections(media: [string, MediaType][], context: Context): Section[] {
  return examplesOf(Object.fromEntries(media), context).map(
    ({ name, title, description, lang, text }) => ({
      title: `${context.words.example}: ${title === name ? code(name) : plain(title)}`,
      blocks: [...blocksOf(description), fence(text, lang)],
    }),
  );
}

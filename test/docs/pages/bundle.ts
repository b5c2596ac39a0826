/** Reads the content of a bundle in the simplest way, without the code that renders the pages. */
import {
  componentName,
  type Document,
  type FoundOperation,
  resolve,
  type Schema,
} from '../../../scripts/description/openapi.js';
import { textOf } from '../markdown/reading.js';

/**
 * Removes spaces, tags and `|` from HTML. Pages and Markdown write these in different ways, so texts are
 * compared without them.
 */
export function squeezed(html: string): string {
  return textOf(html).replaceAll(/[\s|]/g, '');
}

/** Returns the lines of a Markdown text as a page shows them, but without spaces. The lines of code keep their marks. */
export function linesOf(markdown = ''): string[] {
  let isCode = false;
  return markdown.split('\n').flatMap((line) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) isCode = !isCode;
    if (isFence || /^\s*\|[-| :]+\|$/.test(line)) return [];
    const shown = isCode ? line.replaceAll(/[\s|]/g, '') : withoutMarks(line);
    return shown ? [shown] : [];
  });
}

function withoutMarks(line: string): string {
  return line
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(#+|-|\d+\.|>)\s+/g, '')
    .replaceAll(
      /\*\*?|`|(?<![\p{L}\p{N}])_(?=\p{L}[^_]*_(?![\p{L}\p{N}]))|(?<=\p{L})_(?![\p{L}\p{N}_])/gu,
      '',
    )
    .replaceAll(/[\s|\\]/g, '');
}

export interface FoundField {
  name: string;
  description?: string | undefined;
  /** The names of the components through which the schema refers to this field, from the outermost to the innermost. */
  from: string[];
}

/** Returns the fields of a schema at every depth. Follows references. */
export function fieldsIn(document: Document, schema: Schema, from: string[] = []): FoundField[] {
  const { $ref } = schema;
  if ($ref !== undefined) {
    const name = componentName($ref);
    return from.includes(name)
      ? []
      : fieldsIn(document, resolve(document, schema), [...from, name]);
  }
  const { properties = {}, allOf = [], oneOf = [], anyOf = [], items } = schema;
  const inside = [...allOf, ...oneOf, ...anyOf, ...(items ? [items] : [])];
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      { name, description: field.description, from },
      ...fieldsIn(document, field, from),
    ]),
    ...inside.flatMap((part) => fieldsIn(document, part, from)),
  ];
}

/** Returns the bodies of a request or a response, with their examples as text. */
export function bodiesIn(document: Document, reference: object | undefined) {
  const { content = {} } = reference ? resolve(document, reference as { content?: object }) : {};
  return Object.entries(content as Record<string, { schema?: Schema; examples?: object }>).map(
    ([type, { schema = {}, examples = {} }]) => ({
      schema,
      examples: Object.entries(examples as Record<string, { $ref?: string }>).map(([key, one]) => {
        const { value, summary } = resolve(document, one) as { value?: unknown; summary?: string };
        const isText = typeof value === 'string' && !type.includes('json');
        const name = componentName(one.$ref ?? key);
        return {
          name,
          title: summary ?? name,
          text: isText ? value : JSON.stringify(value, null, 2),
        };
      }),
    }),
  );
}

/** Returns the parameters of an operation, including the parameters of its path item. */
export function parametersIn(document: Document, { path, operation }: FoundOperation) {
  const item = (document.paths?.[path] ?? {}) as { parameters?: object[] };
  const own = (operation as { parameters?: object[] }).parameters ?? [];
  return [...(item.parameters ?? []), ...own].map(
    (one) => resolve(document, one) as { name: string; description?: string },
  );
}

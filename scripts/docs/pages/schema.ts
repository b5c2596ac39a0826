import {
  componentName,
  type Document,
  operationsOf,
  resolve,
  type Schema,
} from '../../description/openapi.js';
import { descriptionOf } from '../markdown/described.js';
import { headTypeOf, shapeOf } from '../markdown/shape.js';
import { descriptionHtml, shapeHtml } from './fields.js';
import { headHtml } from './head.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/** Renders the page of a schema that several operations or events use. */
export function schemaPage(name: string, page: PageContext): string {
  const { context, edition, fileLink } = page;
  const schema: Schema = context.document.components!.schemas![name]!;
  const { blocks, known, provenance } = descriptionOf(schema);
  const [lead = '', ...rest] = (blocks[0] ?? '').split('\n');
  const file = edition.downloads.find((one) => one.schema === name);
  const type = headTypeOf(schema, context);
  return [
    headHtml(page, {
      above: { label: page.words.site.groups.schemas, path: `${edition.api}/schemas/` },
      lead,
      provenance,
      facts: file ? [`<a href="${fileLink(file.path)}">${page.words.site.schemaFile}</a>`] : [],
    }),
    descriptionHtml(
      { blocks: [rest.join('\n'), ...blocks.slice(1)].filter(Boolean), known, provenance: [] },
      page,
    ),
    type ? `<p>${page.prose.inline(`${page.words.reference.type}: ${type}`)}</p>\n` : '',
    shapeHtml(shapeOf(schema, context), '', page),
    usersOf(name, page),
  ].join('');
}

/** Renders links to the operations and events that use a schema, directly or through other schemas. */
function usersOf(name: string, page: PageContext): string {
  const { context, edition, words, link } = page;
  const schemas = schemasByOperation(context.document);
  const links = edition.topics
    .filter(
      ({ subject }) =>
        'listed' in subject && schemas.get(subject.listed.found.operation.operationId)?.has(name),
    )
    .map(
      ({ path, title, isName }) =>
        `<a href="${link(path)}">${isName ? `<code>${escapeHtml(title)}</code>` : escapeHtml(title)}</a>`,
    );
  return links.length > 0 ? `<h2>${words.site.usedBy}</h2>\n<p>${links.join(', ')}</p>\n` : '';
}

/** A cache of the result of `schemasByOperation`, because the page of every schema needs it. */
const found = new WeakMap<Document, Map<string, Set<string>>>();

/**
 * Returns the names of the schemas that each operation uses, by the operationId. A callback has a separate entry, so
 * its schemas do not count for the operation that causes it.
 */
function schemasByOperation(document: Document): Map<string, Set<string>> {
  const known = found.get(document);
  if (known) return known;
  const schemas = new Map(
    [...operationsOf(document)]
      .filter(({ kind }) => kind !== 'callback')
      .map(({ operation: { callbacks: _callbacks, ...operation } }) => {
        const references = new Set<string>();
        collectReferences(operation, document, references);
        return [operation.operationId, new Set([...references].map(componentName))] as const;
      }),
  );
  found.set(document, schemas);
  return schemas;
}

function collectReferences(node: unknown, document: Document, references: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { $ref } = node as { $ref?: string };
  if ($ref === undefined) {
    for (const value of Object.values(node)) collectReferences(value, document, references);
  } else if (!references.has($ref)) {
    references.add($ref);
    collectReferences(resolve(document, { $ref }), document, references);
  }
}

import { operationsOf, type Schema } from '../../description/openapi.js';
import { descriptionOf } from '../markdown/described.js';
import { headTypeOf, shapeOf } from '../markdown/shape.js';
import { said, shapeHtml } from './fields.js';
import { headHtml } from './head.js';
import type { PageContext } from './page-context.js';

/** The page of a schema that several things share. */
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
      facts: file ? [`<a href="${fileLink(file.place)}">${page.words.site.schemaFile}</a>`] : [],
    }),
    said(
      { blocks: [rest.join('\n'), ...blocks.slice(1)].filter(Boolean), known, provenance: [] },
      page,
    ),
    type ? `<p>${page.prose.inline(`${page.words.reference.type}: ${type}`)}</p>\n` : '',
    shapeHtml(shapeOf(schema, context), '', page),
    usersOf(name, page),
  ].join('');
}

/** The operations and events that it is part of, at any depth. */
function usersOf(name: string, page: PageContext): string {
  const { context, edition, words, link } = page;
  const uses = new Map<string, boolean>();
  const isUsedBy = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    const { $ref } = node as { $ref?: string };
    if ($ref === undefined)
      return Object.entries(node).some(
        ([key, value]) => key !== 'callbacks' && key !== 'links' && isUsedBy(value),
      );
    if ($ref === `#/components/schemas/${name}`) return true;
    const known = uses.get($ref);
    if (known !== undefined) return known;
    uses.set($ref, false);
    const target = $ref
      .slice(2)
      .split('/')
      .reduce<unknown>(
        (at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')],
        context.document,
      );
    const result = isUsedBy(target);
    uses.set($ref, result);
    return result;
  };
  const users = [...operationsOf(context.document)]
    .filter(({ kind, operation }) => kind !== 'callback' && isUsedBy(operation))
    .flatMap(({ operation }) =>
      edition.topics.filter(
        ({ subject }) =>
          'placed' in subject &&
          subject.placed.found.operation.operationId === operation.operationId,
      ),
    );
  const links = [...new Set(users)].map(
    ({ path, title, isName }) =>
      `<a href="${link(path)}">${isName ? `<code>${title}</code>` : title}</a>`,
  );
  return links.length > 0 ? `<h2>${words.site.usedBy}</h2>\n<p>${links.join(', ')}</p>\n` : '';
}

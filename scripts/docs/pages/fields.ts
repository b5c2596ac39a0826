/** Renders fields as an HTML list. Each field has an id, so that a URL can lead to it. */
import { componentName } from '../../description/openapi.js';
import { code } from '../markdown/code.js';
import { type Description, descriptionOf } from '../markdown/described.js';
import type { Parameter } from '../markdown/parameter.js';
import {
  type Field,
  isEmpty,
  type Items,
  type Shape,
  shapeBeside,
  type Typed,
} from '../markdown/shape.js';
import { schemaLink, typeLine } from '../markdown/type-of.js';
import { marks } from './marks.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/** Renders the constraints of a schema in addition to its type. */
export function shapeHtml(shape: Shape, path: string, page: PageContext): string {
  const { words, prose } = page;
  const { oneOf, anyOf, fields, inherited, undescribed, items, excluded, others } = shape;
  const sentence = (markdown: string) => `<p>${prose.inline(markdown)}</p>\n`;
  return [
    ...(oneOf.length > 0 ? [sentence(words.reference.oneOf), choices(oneOf, path, page)] : []),
    ...(anyOf.length > 0 ? [sentence(words.reference.anyOf), choices(anyOf, path, page)] : []),
    fieldList(fields, path, page),
    ...inherited.map(([reference, names]) => originHtml(reference, names, page)),
    ...(undescribed.length > 0
      ? [sentence(words.reference.alsoRequired(undescribed.map(code).join(', ')))]
      : []),
    ...(items ? [insideOf(items, path, page)] : []),
    ...(excluded
      ? [sentence(`${words.reference.excluded}: ${excluded.type}`), insideOf(excluded, path, page)]
      : []),
    ...othersHtml(others, path, page),
  ].join('');
}

/** Renders the description, the sources and the constraints of a schema whose type is not shown on a separate line. */
export function insideOf({ description, shape }: Items, path: string, page: PageContext): string {
  return descriptionWithMarks(description, page) + shapeHtml(shape, path, page);
}

/** @param path the path of the object that contains the fields: `data.responseDetails`; empty at the top level */
function fieldList(fields: readonly Field[], path: string, page: PageContext): string {
  if (fields.length === 0) return '';
  return `<ul class="fields">\n${fields.map((field) => fieldItem(field, path, page)).join('')}</ul>\n`;
}

/** Renders parameters or headers as a list of fields. */
export function parameterList(parameters: readonly Parameter[], path: string, page: PageContext) {
  const { context, words } = page;
  const items = parameters.map((parameter) => {
    const { name, in: location, schema, example } = parameter;
    const field: Field = {
      name,
      required: parameter.required ?? false,
      type: [
        ...(location ? [words.reference.in[location] ?? location] : []),
        ...(schema === undefined ? [] : [typeLine(schema, context)]),
      ].join(', '),
      description: descriptionOf(parameter),
      shape: shapeBeside(schema ?? {}, context),
    };
    // Show the example as a string, because a parameter or header of any type is a string in the HTTP message.
    const shown =
      example === undefined
        ? ''
        : `<p>${escapeHtml(words.reference.example)}: <code>${escapeHtml(String(example))}</code></p>`;
    return fieldItem(field, path, page, shown);
  });
  return items.length > 0 ? `<ul class="fields">\n${items.join('')}</ul>\n` : '';
}

function fieldItem(field: Field, path: string, page: PageContext, more = ''): string {
  const { name, type, required, description, shape } = field;
  const here = path ? `${path}.${name}` : name;
  const id = page.newId(fieldId(here));
  const need = required ? ` <em>${escapeHtml(page.words.reference.required)}</em>` : '';
  const head = `<a class="name" href="#${id}"><code>${escapeHtml(name)}</code></a> <span class="type">${page.prose.inline(type)}</span>${need}${marks(description.provenance, page)}`;
  return `<li id="${id}"><div>${head}</div>\n${descriptionHtml(description, page)}${more}${inner(shape, here, page)}</li>\n`;
}

/** Matches the ids that the layout of a page and the boxes with code already use. */
const reservedIds =
  /^(content|outline|(menu|payload|handle|trigger|samples|request-example|response-example)(-.*)?)$/;

/** Returns the id of a field. Characters that are possible in a field name but not in an id or a link are replaced. */
export function fieldId(path: string): string {
  const id = path.replaceAll(/[^\w.-]/g, '-');
  return reservedIds.test(id) ? `${id}_` : id;
}

function choices(typed: readonly Typed[], path: string, page: PageContext): string {
  const items = typed.map((choice) => {
    const here = [path, choice.name].filter(Boolean).join('.');
    return `<li><div><span class="type">${page.prose.inline(choice.type)}</span>${marks(choice.description.provenance, page)}</div>\n${descriptionHtml(choice.description, page)}${inner(choice.shape, here, page)}</li>\n`;
  });
  return `<ul class="fields choices">\n${items.join('')}</ul>\n`;
}

function inner(shape: Shape, path: string, page: PageContext): string {
  return isEmpty(shape) ? '' : `<div class="inner">${shapeHtml(shape, path, page)}</div>`;
}

/** Renders a description without its sources. The sources are shown elsewhere, as marks. */
export function descriptionHtml(
  { blocks, known }: Description,
  { prose, words }: PageContext,
): string {
  const values = known.map(code).join(', ');
  return [...blocks, ...(values ? [words.reference.knownValues(values)] : [])]
    .map((block) => prose.block(block))
    .join('');
}

/**
 * Renders a description, and below it the marks of its sources. Use this function if no line above the description
 * shows these marks.
 */
export function descriptionWithMarks(description: Description, page: PageContext): string {
  const certain = marks(description.provenance, page);
  return descriptionHtml(description, page) + (certain && `<p>${certain.trim()}</p>\n`);
}

/** Renders the names of fields from another component, each with a link to the description of the field. */
function originHtml(
  reference: string,
  names: readonly { name: string; required: boolean }[],
  { context, words, prose }: PageContext,
): string {
  const href = context.link(`schema-${componentName(reference)}`);
  const list = names.map(({ name, required }) => {
    const link = `[${code(name)}](${href}#${fieldId(name)})`;
    return required ? `${link} (${words.reference.required})` : link;
  });
  const sentence = words.reference.from(schemaLink(reference, context), list.join(', '));
  return `<p>${prose.inline(sentence)}</p>\n`;
}

function othersHtml(others: Shape['others'], path: string, page: PageContext): string[] {
  const { words, prose } = page;
  if (others === undefined) return [];
  if (typeof others === 'boolean')
    return [
      `<p>${escapeHtml(others ? words.reference.anyOthers : words.reference.noOthers)}</p>\n`,
    ];
  return [
    `<p>${prose.inline(words.reference.others(others.type))}</p>\n`,
    insideOf(others, path, page),
  ];
}

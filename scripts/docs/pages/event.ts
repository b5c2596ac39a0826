/**
 * Renders the page of an event. The field `data`, which differs between events, comes first. Next to the text are a
 * whole payload, the handlers and the command that triggers the event.
 */
import { eventHandlers, triggerCommand } from '../event-code/event-code.js';
import { operationLink, type ListedOperation } from '../markdown/address.js';
import { examplesOf } from '../markdown/body.js';
import { descriptionOf } from '../markdown/described.js';
import { deliveryLike } from '../markdown/operation.js';
import { type Field, isEmpty, shapeOf } from '../markdown/shape.js';
import type { Subject } from '../topics/topics.js';
import { descriptionHtml, shapeHtml } from './fields.js';
import { aboveOf, headHtml } from './head.js';
import type { Content } from './layout.js';
import { callHtml, deprecationHtml } from './operation.js';
import { marks } from './marks.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';
import { codeBlock } from './prose.js';
import { tabBox } from './tabs.js';
import { tryItOf } from './try-it.js';

type EventSubject = Extract<Subject, { kind: 'event' }>;

export function eventPage(
  { listed, schema: name }: EventSubject,
  page: PageContext,
): Pick<Content, 'article' | 'aside' | 'policy'> {
  const { context, edition, words, prose, fileLink } = page;
  const { operation } = listed.found;
  const { blocks, provenance } = descriptionOf(operation);
  const [lead = '', surprise] = leadOf(blocks[0]);
  const surprises = [...(surprise ? [surprise] : []), ...blocks.slice(1)];
  const schema = context.document.components!.schemas![name]!;
  const shape = shapeOf(schema, context);
  const data = shape.fields.find((field) => field.name === 'data');
  const delivery = deliveryLike(listed, context.document);
  const toDelivery = delivery && context.link(delivery.operationId);
  const callback = escapeHtml(words.site.callback);
  const call = delivery ? undefined : callHtml(listed, page);
  const { button, policy } = tryItOf(listed.anchor, page);
  return {
    article: [
      headHtml(page, {
        above: aboveOf(page),
        lead,
        provenance,
        facts: [
          toDelivery ? `<a href="${toDelivery}">${callback}</a>` : callback,
          `<a href="${fileLink(`${edition.api}/schemas/${name}.schema.json`)}">${escapeHtml(words.site.schemaFile)}</a>`,
        ],
      }),
      button,
      deprecationHtml(operation, page),
      surprises.length > 0
        ? `<div class="note"><strong>${escapeHtml(words.site.surprise)}</strong>\n${surprises.map((block) => prose.block(block)).join('')}</div>\n`
        : '',
      data ? dataHtml(data, page) : '',
      `<h2 id="${page.newId('envelope')}"><a href="#envelope">${escapeHtml(words.site.envelope)}</a></h2>\n`,
      shapeHtml({ ...shape, fields: shape.fields.filter((field) => field !== data) }, '', page),
      delivery
        ? `<p>${prose.inline(words.site.acknowledge(operationLink(delivery, context)))}</p>\n`
        : '',
      ...(call ? [call.needs, call.parameters, call.responses] : []),
    ].join(''),
    aside: asideOf(listed, page),
    ...(policy && { policy }),
  };
}

function dataHtml({ type, required, description, shape }: Field, page: PageContext): string {
  const { words, prose } = page;
  const more = required ? ` <em>${escapeHtml(words.reference.required)}</em>` : '';
  // Show the type, except for an object with fields, because its fields already show that it is an object.
  const showsType = isEmpty(shape) || type !== 'object';
  const { fields } = shape;
  const isOptional = fields.length > 0 && fields.every((field) => !field.required);
  return [
    `<h2 id="${page.newId('data')}"><a href="#data"><code>data</code></a>${more} <small>${escapeHtml(isOptional ? words.site.optionalData : words.site.data)}</small>${marks(description.provenance, page)}</h2>\n`,
    descriptionHtml(description, page),
    showsType ? `<p>${prose.inline(type)}</p>\n` : '',
    shapeHtml(shape, 'data', page),
  ].join('');
}

/**
 * Splits the first block of an event's description: its first line says when the event happens, and the other lines are
 * warnings.
 */
function leadOf(block = ''): [string, string?] {
  const end = block.indexOf('\n');
  return end < 0 ? [block] : [block.slice(0, end), block.slice(end + 1)];
}

function asideOf(listed: ListedOperation, page: PageContext): string {
  const { anchor, found } = listed;
  const { context, edition, words } = page;
  const delivery = deliveryLike(listed, context.document);
  const link = delivery && operationLink(delivery, context).replace(/\)$/, '#samples)');
  // This text says which function to replace in the sample receiver. The TypeScript handler is a whole receiver, so the
  // text does not apply to it.
  const receiver = link ? `<p>${page.prose.inline(words.site.handlerText(link))}</p>` : '';
  const examples = examplesOf(found.operation.requestBody?.content, context);
  return [
    tabBox(
      'payload',
      words.site.payload,
      examples.map(({ title, description, lang, text }) => ({
        label: title,
        content: `${description ? page.prose.block(description) : ''}${codeBlock(text, lang)}`,
      })),
    ),
    tabBox(
      'handle',
      words.reference.handle,
      eventHandlers(edition.english, anchor).map(({ label, lang, source }) => ({
        label,
        content: codeBlock(source.trimEnd(), lang) + (lang === 'typescript' ? '' : receiver),
      })),
    ),
    tabBox('trigger', words.reference.trigger, [
      {
        label: '',
        content: codeBlock(
          examples
            .map(({ name }) => triggerCommand(name))
            .join('')
            .trimEnd(),
          'bash',
        ),
      },
    ]),
  ].join('');
}

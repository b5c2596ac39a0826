/** The page of an event: its own payload first, and beside it the whole of a delivery, its handlers and its trigger. */
import { eventHandlers, triggerCommand } from '../event-code/event-code.js';
import { operationLink, type Placed } from '../markdown/address.js';
import { examplesOf } from '../markdown/body.js';
import { descriptionOf } from '../markdown/described.js';
import { membersOf } from '../markdown/members.js';
import { deliveryLike } from '../markdown/operation.js';
import { fieldOf, isEmpty } from '../markdown/shape.js';
import type { Subject } from '../topics/topics.js';
import { fieldList, originHtml, said, shapeHtml } from './fields.js';
import { aboveOf, headHtml } from './head.js';
import type { Content } from './layout.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';
import { codeBlock } from './prose.js';
import { tabBox } from './tabs.js';

type EventSubject = Extract<Subject, { kind: 'event' }>;

export function eventPage(
  { placed, schema: name }: EventSubject,
  page: PageContext,
): Pick<Content, 'article' | 'aside'> {
  const { context, edition, words, prose, fileLink } = page;
  const { operation } = placed.found;
  const { blocks, provenance } = descriptionOf(operation);
  const [lead = '', surprise] = leadOf(blocks[0]);
  const surprises = [...(surprise ? [surprise] : []), ...blocks.slice(1)];
  const schema = context.document.components!.schemas![name]!;
  const { own, inherited } = membersOf(schema, context);
  const data = fieldOf('data', own.get('data') ?? { schema: {}, required: true }, context);
  const { fields } = data.shape;
  const isOptional = fields.length > 0 && fields.every(({ required }) => !required);
  const delivery = deliveryLike(placed, context.document);
  const toDelivery = delivery && context.link(delivery.operationId);
  const callback = escapeHtml(words.site.callback);
  const component = own.get('data')?.schema;
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
      surprises.length > 0
        ? `<div class="note"><strong>${escapeHtml(words.site.surprise)}</strong>\n${surprises.map((block) => prose.block(block)).join('')}</div>\n`
        : '',
      `<h2 id="${page.newId('data')}"><a href="#data"><code>data</code></a> <small>${escapeHtml(isOptional ? words.site.optionalData : words.site.data)}</small></h2>\n`,
      said(data.description, page),
      isEmpty(data.shape) && typeof component === 'object'
        ? `<p>${prose.inline(data.type)}</p>\n`
        : '',
      shapeHtml(data.shape, 'data', page),
      `<h2 id="${page.newId('envelope')}"><a href="#envelope">${escapeHtml(words.site.envelope)}</a></h2>\n`,
      fieldList(
        [...own]
          .filter(([field]) => field !== 'data')
          .map(([field, member]) => fieldOf(field, member, context)),
        '',
        page,
      ),
      ...[...inherited].map(([reference, members]) =>
        originHtml(
          reference,
          [...members].map(([field, { required }]) => ({ name: field, required })),
          page,
        ),
      ),
      delivery
        ? `<p>${prose.inline(words.site.acknowledge(operationLink(delivery, context)))}</p>\n`
        : '',
    ].join(''),
    aside: asideOf(placed, page),
  };
}

/** The first sentence says when it happens, and the others what surprises. */
function leadOf(block = ''): [string, string?] {
  const end = block.indexOf('\n');
  return end < 0 ? [block] : [block.slice(0, end), block.slice(end + 1)];
}

function asideOf(placed: Placed, page: PageContext): string {
  const { anchor, found } = placed;
  const { context, edition, words } = page;
  const delivery = deliveryLike(placed, context.document);
  const link =
    delivery && `[${words.site.receiver}](${context.link(delivery.operationId)}#samples)`;
  // In TypeScript, it is the whole receiver.
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

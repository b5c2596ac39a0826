/**
 * Renders the page of an operation: its request and its responses. The code samples and the examples are next to them.
 */
import { componentName, type Operation, resolve, type Body } from '../../description/openapi.js';
import { addressLine, type ListedOperation } from '../markdown/address.js';
import { authenticationOf } from '../markdown/authentication.js';
import { examplesOf, headersOf, linksOf, mediaLine, statusTitle } from '../markdown/body.js';
import { code } from '../markdown/code.js';
import { descriptionOf } from '../markdown/described.js';
import { callbacksOf, parametersOf, statusesOf } from '../markdown/operation.js';
import type { Parameter } from '../markdown/parameter.js';
import { sharedResponses } from '../markdown/responses.js';
import { serverItem, serversLine } from '../markdown/server.js';
import { ownDescription, shapeOf } from '../markdown/shape.js';
import { insideOf, parameterList, descriptionWithMarks } from './fields.js';
import { aboveOf, headHtml } from './head.js';
import { badge, type Content } from './layout.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';
import { codeBlock } from './prose.js';
import { tabBox } from './tabs.js';
import { tryItOf } from './try-it.js';

export function operationPage(
  listed: ListedOperation,
  page: PageContext,
): Pick<Content, 'article' | 'aside' | 'policy'> {
  const { context, words, prose } = page;
  const { kind, path, method, operation } = listed.found;
  const { blocks, provenance } = descriptionOf(operation);
  const [lead = '', ...rest] = (blocks[0] ?? '').split('\n');
  const address =
    kind === 'path'
      ? `<code>${escapeHtml(path)}</code>`
      : prose.inline(addressLine(listed, context).replace(/^`\w+` /, ''));
  const callbacks = callbacksOf(operation, context);
  const { needs, parameters, responses } = callHtml(listed, page);
  const { button, policy } = tryItOf(operation.operationId, page);
  return {
    article: [
      headHtml(page, { above: aboveOf(page), lead, provenance }),
      `<p class="endpoint">${badge(method)}${address}</p>\n`,
      button,
      deprecationHtml(operation, page),
      ...[rest.join('\n'), ...blocks.slice(1)].filter(Boolean).map((block) => prose.block(block)),
      needs,
      parameters,
      operation.requestBody ? requestHtml(operation.requestBody, page) : '',
      responses,
      callbacks &&
        headingHtml('callbacks', words.reference.callbacks, page) + prose.block(callbacks),
    ].join(''),
    aside: asideOf(listed, page),
    ...(policy && { policy }),
  };
}

export function deprecationHtml({ deprecated }: Operation, { words }: PageContext): string {
  return deprecated ? `<p><strong>${escapeHtml(words.reference.deprecated)}</strong></p>\n` : '';
}

/** Renders the parts of a call other than the request body: servers, credentials, parameters and responses. */
export function callHtml({ found }: ListedOperation, page: PageContext) {
  const { context, words, prose } = page;
  const { operation } = found;
  const needs = [
    ...(operation.servers ?? []).map((server) =>
      serverItem(server, context, `${words.reference.server}: `),
    ),
    ...(found.kind === 'path' && !operation.servers ? [serversLine(context)] : []),
    `- ${words.reference.authentication}: ${authenticationOf(operation, context)}`,
  ];
  const parameters = parameterList(parametersOf(found, context), '', page);
  const responses = statusesOf(operation).map(([status, response]) =>
    responseHtml(status, response, page),
  );
  return {
    needs: prose.block(needs.filter(Boolean).join('\n')),
    parameters:
      parameters && headingHtml('parameters', words.reference.parameters, page) + parameters,
    responses: headingHtml('responses', words.reference.responses, page) + responses.join(''),
  };
}

function headingHtml(id: string, text: string, page: PageContext): string {
  return `<h2 id="${page.newId(id)}"><a href="#${id}">${escapeHtml(text)}</a></h2>\n`;
}

function requestHtml(reference: Body & { required?: boolean }, page: PageContext): string {
  const { context, words } = page;
  const body = resolve(context.document, reference);
  return [
    headingHtml('request', words.reference.requestBody, page),
    descriptionWithMarks(descriptionOf(body), page),
    bodyHtml(body, '', page, body.required ? [words.reference.required] : []),
  ].join('');
}

/**
 * Renders a response. If several operations share the response, renders only a link to the page "Errors", which
 * describes it.
 */
function responseHtml(status: string, reference: Body, page: PageContext): string {
  const { context, prose } = page;
  const name = reference.$ref && componentName(reference.$ref);
  const id = page.newId(status);
  const title = `<a href="#${id}">${prose.inline(statusTitle(status, context))}</a>`;
  if (name && sharedResponses(context.document).has(name)) {
    const link = prose.inline(`[${code(name)}](${context.link(`response-${name}`)})`);
    const [first = ''] = descriptionOf(resolve(context.document, reference)).blocks;
    return `<section class="response"><h3 id="${id}">${title} ${link}</h3>\n${prose.block(first)}</section>\n`;
  }
  return `<section class="response"><h3 id="${id}">${title}</h3>\n${responseContent(reference, status, page)}</section>\n`;
}

/** Renders the description, the headers and the body of a response. */
function responseContent(reference: Body, path: string, page: PageContext): string {
  const { context, prose } = page;
  const response = resolve(context.document, reference) as Body & {
    headers?: Record<string, Parameter>;
  };
  return [
    descriptionWithMarks(descriptionOf(response), page),
    parameterList(headersOf(response, context), path, page),
    bodyHtml(response, path, page),
    ...linksOf(response, context).map((block) => prose.block(block)),
  ].join('');
}

function bodyHtml(
  { content = {} }: Body,
  path: string,
  page: PageContext,
  traits: string[] = [],
): string {
  const { context, prose } = page;
  return Object.entries(content)
    .map(([type, { schema }]) => {
      const line = `<p>${prose.inline(mediaLine(type, schema ? { schema } : {}, context, traits))}</p>\n`;
      if (!schema) return line;
      const target = schema.$ref ? resolve(context.document, schema) : schema;
      const inside = {
        description: ownDescription(schema, context),
        shape: shapeOf(target, context, 'described'),
      };
      return line + insideOf(inside, path, page);
    })
    .join('');
}

/**
 * Renders the responses that several operations share. Each shows the operations that use it, its content and its
 * examples.
 */
export function sharedResponsesHtml(page: PageContext): string {
  const { context, edition, words, prose, link } = page;
  return [...sharedResponses(context.document)]
    .map(([name, { reference, statuses, operations }]) => {
      const users = edition.topics
        .filter(
          ({ subject }) => subject.kind === 'operation' && operations.has(subject.listed.anchor),
        )
        .map(({ path, title }) => `<a href="${link(path)}">${escapeHtml(title)}</a>`);
      const status = [...statuses].map((one) => prose.inline(statusTitle(one, context))).join(', ');
      const id = page.newId(name);
      const examples = examplesOf(resolve(context.document, reference).content, context);
      return `<h2 id="${id}"><a href="#${id}">${status} <code>${name}</code></a></h2>
<p>${escapeHtml(words.site.errorOf)}: ${users.join(', ')}</p>
${responseContent(reference, name, page)}${examples.map(({ title, lang, text }) => `<p>${escapeHtml(`${words.reference.example}: ${title}`)}</p>\n${codeBlock(text, lang)}`).join('')}`;
    })
    .join('');
}

function asideOf({ found }: ListedOperation, page: PageContext): string {
  const { context, words, prose } = page;
  const { operation } = found;
  const shown = (examples: ReturnType<typeof examplesOf>, prefix = '') =>
    examples.map(({ title, description, lang, text }) => ({
      label: prefix + title,
      content: `${description ? prose.block(description) : ''}${codeBlock(text, lang)}`,
    }));
  const request = operation.requestBody && resolve(context.document, operation.requestBody);
  const shared = sharedResponses(context.document);
  const responses = statusesOf(operation).flatMap(([status, reference]) => {
    if (reference.$ref && shared.has(componentName(reference.$ref))) return [];
    const { content } = resolve(context.document, reference);
    return shown(examplesOf(content, context), status === 'default' ? '' : `${status}: `);
  });
  return [
    tabBox(
      'samples',
      words.site.samples,
      context.samples(operation.operationId).map(({ label, lang, source, notRun }) => ({
        label,
        content: `${notRun ? `<p><strong>${escapeHtml(words.reference.notRun)}</strong></p>\n` : ''}${codeBlock(source.trimEnd(), lang)}`,
      })),
    ),
    tabBox('request-example', words.site.request, shown(examplesOf(request?.content, context))),
    tabBox('response-example', words.site.response, responses),
  ].join('');
}

import {
  type Document,
  operationsOf,
  resolve,
  type Operation,
  type PathItem,
} from '../../description/openapi.js';
import { addressLine, operationLink, type ListedOperation, listedOperations } from './address.js';
import { authenticationOf } from './authentication.js';
import { requestSection, responseSection } from './body.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { describedBlocks } from './described.js';
import { parameterItem, type Parameter } from './parameter.js';
import { item } from './prose.js';
import { withContent, type Section } from './section.js';
import { serverItem, serversLine } from './server.js';

export function operationSection(
  listed: ListedOperation,
  context: Context,
  codeSamples?: Section,
): Section {
  const { found, title, anchor, label } = listed;
  const { operation } = found;
  const { words } = context;
  const { requestBody, servers = [], deprecated } = operation;
  const delivery = deliveryLike(listed, context.document);
  const callbacks = callbacksOf(operation, context);
  const parts = withContent([
    ...(delivery ? [] : [parametersSection(found, context)]),
    // For a request, describe all fields, because readers write the whole request. For an event, list only the names of
    // the fields that all events have, because readers of an event already know these fields.
    ...(requestBody
      ? [requestSection(requestBody, context, found.kind === 'path' ? 'described' : 'named')]
      : []),
    ...(delivery
      ? []
      : [
          {
            title: words.responses,
            parts: statusesOf(operation).map(([status, response]) =>
              responseSection(status, response, context),
            ),
          },
        ]),
    { title: words.callbacks, blocks: [callbacks] },
    ...(codeSamples ? [codeSamples] : []),
  ]);
  const needs = [
    ...servers.map((server) => serverItem(server, context, `${words.server}: `)),
    ...(found.kind === 'path' && !operation.servers && context.expands
      ? [serversLine(context)].filter(Boolean)
      : []),
    `- ${words.authentication}: ${authenticationOf(operation, context)}`,
  ];
  return {
    title,
    anchor,
    ...(label && { label }),
    blocks: [
      addressLine(listed, context),
      ...(deprecated ? [`**${words.deprecated}.**`] : []),
      ...describedBlocks(operation, context),
      delivery ? words.sameDelivery(operationLink(delivery, context)) : needs.join('\n'),
    ],
    parts,
  };
}

/** Returns the responses of an operation, sorted by status. */
export function statusesOf({ responses = {} }: Operation) {
  return Object.entries(responses).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function parametersSection(found: ListedOperation['found'], context: Context): Section {
  const items = parametersOf(found, context).map((one) => parameterItem(one, context));
  return { title: context.words.parameters, blocks: [items.join('\n')] };
}

/** Returns the parameters of an operation, including the parameters that its path item defines for all methods. */
export function parametersOf(
  { kind, path, operation }: ListedOperation['found'],
  { document }: Context,
): Parameter[] {
  const items = kind === 'path' ? document.paths : document.webhooks;
  const byLocation = new Map<string, Parameter>();
  for (const reference of [...parametersIn(items?.[path]), ...parametersIn(operation)]) {
    const parameter = resolve(document, reference);
    byLocation.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byLocation.values()];
}

function parametersIn(holder: PathItem | Operation = {}): Parameter[] {
  return (holder.parameters ?? []) as Parameter[];
}

/**
 * Returns the callback that delivers an event, if the callback and the event have the same headers and responses. The
 * reference then states these only for the callback, and the event links to the callback.
 */
export function deliveryLike(
  { found, cause }: ListedOperation,
  document: Document,
): Operation | undefined {
  const { operation } = found;
  if (found.kind !== 'webhook' || cause) return undefined;
  const alike = ({ parameters, responses, security }: Operation) =>
    JSON.stringify([parameters, responses, security]);
  return listedOperations(document)
    .filter((other) => other.cause !== undefined)
    .map((other) => other.found.operation)
    .find((other) => other.requestBody && alike(other) === alike(operation));
}

export function callbacksOf({ callbacks = {} }: Operation, context: Context): string {
  const { document } = context;
  const paths = Object.assign({}, ...Object.values(callbacks).map((one) => resolve(document, one)));
  return [...operationsOf({ ...document, webhooks: {}, paths })]
    .map(({ path, method, operation }) =>
      item(`${operationLink(operation, context)}: ${code(`${method.toUpperCase()} ${path}`)}`),
    )
    .join('\n');
}

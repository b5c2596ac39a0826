import { operationsOf, resolve, type Operation, type PathItem } from '../../description/openapi.js';
import { operationLink, type Placed } from './address.js';
import { authenticationOf } from './authentication.js';
import { answerSection, requestSection } from './body.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { parameterItem, type Parameter } from './parameter.js';
import { blocksOf, item } from './prose.js';
import { withContent, type Section } from './section.js';
import { serverItem } from './server.js';

export function operationSection(
  { found, title, anchor, label, address }: Placed,
  context: Context,
  codeSamples?: Section,
): Section {
  const { operation } = found;
  const { words } = context;
  const { requestBody, responses = {}, servers = [], deprecated } = operation;
  const parameters = parametersOf(found, context);
  const callbacks = callbacksOf(operation, context);
  const statuses = Object.entries(responses).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = withContent([
    { title: words.parameters, blocks: [parameters] },
    // Whoever writes a request needs all of it in one place; whoever reads events knows their envelope.
    ...(requestBody
      ? [requestSection(requestBody, context, found.kind === 'path' ? 'described' : 'named')]
      : []),
    {
      title: words.answers,
      parts: statuses.map(([status, answer]) => answerSection(status, answer, context)),
    },
    { title: words.callbacks, blocks: [callbacks] },
    ...(codeSamples ? [codeSamples] : []),
  ]);
  const needs = [
    ...servers.map((server) => serverItem(server, context, `${words.server}: `)),
    `- ${words.authentication}: ${authenticationOf(operation, context)}`,
  ];
  return {
    title,
    anchor,
    label,
    blocks: [
      address,
      ...(deprecated ? [`**${words.deprecated}.**`] : []),
      ...blocksOf(operation.description),
      needs.join('\n'),
    ],
    parts,
  };
}

/** The parameters of an operation, and those that its path item shares with others. */
function parametersOf({ kind, path, operation }: Placed['found'], context: Context): string {
  const { document } = context;
  const items = kind === 'path' ? document.paths : document.webhooks;
  const shared = parametersIn(items?.[path]);
  const byPlace = new Map<string, Parameter>();
  for (const reference of [...shared, ...parametersIn(operation)]) {
    const parameter = resolve(document, reference);
    byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()].map((parameter) => parameterItem(parameter, context)).join('\n');
}

function parametersIn(holder: PathItem | Operation = {}): Parameter[] {
  return (holder.parameters ?? []) as Parameter[];
}

function callbacksOf({ callbacks = {} }: Operation, { document }: Context): string {
  const paths = Object.assign({}, ...Object.values(callbacks).map((one) => resolve(document, one)));
  return [...operationsOf({ ...document, webhooks: {}, paths })]
    .map(({ path, method, operation }) =>
      item(`${operationLink(operation)}: ${code(`${method.toUpperCase()} ${path}`)}`),
    )
    .join('\n');
}

/** Sample requests. A tool that has read the bundle must accept some of them, and refuse the others. */
import type { Document } from '../../../scripts/description/openapi.js';

export interface SampleRequest {
  title: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path of the request, without the base path of the API. */
  path: string;
  headers: Record<string, string>;
  query: Record<string, string>;
  body?: unknown;
}

interface Case extends SampleRequest {
  accepted: boolean;
}

/** Returns a sentence for each sample request that a tool wrongly accepts or refuses. */
export async function wrongVerdicts(
  document: Document,
  accepts: (request: SampleRequest) => Promise<boolean>,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const one of casesOf(document))
    if ((await accepts(one)) !== one.accepted)
      complaints.push(`It ${one.accepted ? 'refuses' : 'accepts'} ${one.title}.`);
  return complaints;
}

function casesOf(document: Document): Case[] {
  const examples = document.components!.examples!;
  const exampleOf = (name: string) => examples[name]!.value as Record<string, unknown>;
  const connector = examples['createConnectorWebhook.group'] !== undefined;
  return connector ? connectorCases(exampleOf) : v1Cases(exampleOf);
}

type ExampleOf = (name: string) => Record<string, unknown>;

const accessToken = 'example-access-token';
const credentials = {
  applicationId: 'example-application-id',
  applicationSecret: 'example-application-secret',
  refreshToken: 'example-refresh-token',
};

function v1Cases(exampleOf: ExampleOf): Case[] {
  const { refreshToken: _, ...someCredentials } = credentials;
  const group = exampleOf('createWebhook.group');
  const query = { objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10', objectType: 'Group' };
  const call = (
    title: string,
    method: Case['method'],
    path: string,
    rest: Partial<Case> = {},
  ): Case => ({
    title,
    method,
    path,
    headers: { accessToken },
    query: {},
    accepted: true,
    ...rest,
  });
  const create = (title: string, body: object, rest: Partial<Case> = {}) =>
    call(title, 'POST', '/webhook', { body, ...rest });
  const update = (title: string, body: object, accepted = true) =>
    call(title, 'PUT', '/webhook/example-id', { body, accepted });
  const refused = { accepted: false };
  return [
    call('a token call', 'GET', '/accessToken', { headers: credentials }),
    call('a token call without refreshToken', 'GET', '/accessToken', {
      headers: someCredentials,
      ...refused,
    }),
    create('a create', group),
    create('a create without accessToken', group, { headers: {}, ...refused }),
    create('a create without callBackUrl', without(group, 'callBackUrl'), refused),
    create('a create of an unknown event', { ...group, eventTypes: ['Nothing'] }, refused),
    create('a create with an unknown property', { ...group, nothing: 1 }, refused),
    call('a list', 'GET', '/webhook', { query }),
    call('a list without a query', 'GET', '/webhook', refused),
    update('an update with a boolean', { Active: true }),
    update('an update with the name of a boolean', { Active: 'false' }),
    update('an update with a number', { Active: 5 }, false),
    update('an empty update', {}, false),
    call('a delete', 'DELETE', '/webhook/example-id'),
    call('a delete without accessToken', 'DELETE', '/webhook/example-id', {
      headers: {},
      ...refused,
    }),
  ];
}

function connectorCases(exampleOf: ExampleOf): Case[] {
  const group = exampleOf('createConnectorWebhook.group');
  const { applicationId } = credentials;
  const create = (title: string, accepted: boolean, rest: Partial<Case> = {}): Case => ({
    title,
    method: 'POST',
    path: '/webhook',
    headers: { accessToken, applicationId },
    query: {},
    body: group,
    accepted,
    ...rest,
  });
  return [
    create('a create', true),
    create('a create without applicationId', false, { headers: { accessToken } }),
    create('a create without accessToken', false, { headers: { applicationId } }),
    create('a create without ObjectType', false, { body: without(group, 'ObjectType') }),
    create('a create with an unknown property', false, { body: { ...group, objectType: 'Group' } }),
  ];
}

function without(value: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: _, ...rest } = value;
  return rest;
}

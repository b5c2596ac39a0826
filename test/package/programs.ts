/**
 * The program that is compiled with each TypeScript configuration. It exists in several forms, which import the OpenAPI
 * description in different ways.
 */

/**
 * The code of the program after its imports. It uses the types and the values of several exports: the client, a type
 * guard, the connector API and a description.
 */
const body = `
const options: ClientOptions = {
  accessToken: 'example-access-token',
  endpointUrl: 'http://127.0.0.1:4010',
  fetch: async () => Response.json({ message: 'No.', errorCode: 'InvalidToken' }, { status: 401 }),
};
const kaizala: Client = createClient(options);
type Listed = components['schemas']['WebhookList']['webhooks'][number];
const idOf = ({ id }: Pick<Listed, 'id'>): string => id;

export async function main(): Promise<void> {
  try {
    const webhooks: FoldedWebhook[] = await kaizala.listWebhooks({ objectId: '1', objectType: 'Group' });
    console.log(webhooks.map(idOf));
  } catch (error) {
    if (!isKaizalaApiError(error)) throw error;
    const status: number = error.status;
    console.log(status, error.errorCode, isConnectorEventType('Group'), description.info.title);
  }
}
const receiver: Receiver = createReceiver({
  token: 'example-callback-token',
  on: { JobCreated: (event, { key }) => console.log(event.data.dueDate, key.length) },
  fallback: (event, { reason }) => console.log(event.eventType, reason),
});
export const listener = toNodeListener(receiver);
export const job = exampleEvent('JobCreated', { data: { dueDate: '2019-01-04T17:30:00Z' } });
export const emulator: Emulator = createEmulator({ handshake: 'opaque' });
export const happen = (): Promise<DeliveryRecord[]> =>
  emulator.trigger('JobCreated', { data: { title: 'Count' } }, { faults: { duplicate: 2 } });
export const kindOf = (event: KaizalaEvent) =>
  event.eventType === 'TextMessageCreated' ? event.data.text : event.eventType;
export const kindOfBody = (body: unknown): string =>
  validateDelivery(body)
    ? body.eventType
    : validateDelivery.issues(body).map(({ pointer, message }) => pointer + message).join();
export const kindOfOld = (event: ConnectorEvent): string => event.eventType;
void main();

// If the types were any, the lines below would compile, and the compiler would report the unused comments.
// @ts-expect-error -- an endpoint is missing
void (() => createClient({ accessToken: 'example-access-token' }));
// @ts-expect-error -- this type of object does not exist
void (() => kaizala.listWebhooks({ objectId: '1', objectType: 'Message' }));
// @ts-expect-error -- this schema does not exist
export type Missing = components['schemas']['Missing'];
// @ts-expect-error -- the fallback is missing
void (() => createReceiver({ token: 'example-callback-token' }));
// @ts-expect-error -- this fault does not exist
void (() => emulator.trigger('JobCreated', {}, { faults: { triplicate: true } }));
// @ts-expect-error -- the event has no type
export const event: ConnectorEvent = { objectId: '1' };
// @ts-expect-error -- the schema for this validator does not exist
void (() => validators.validateMissing);
// @ts-expect-error -- the description does not have this field
void (() => description.missing);
`;

/** The output that the program must print. */
export const printed = '401 InvalidToken false Kaizala Webhooks API\n';

/** @param description the line of code that imports the JSON of the description */
function program(description: string): string {
  return `
import {
  createClient, isKaizalaApiError, type Client, type ClientOptions, type FoldedWebhook, type KaizalaEvent,
} from 'kaizala-webhooks';
import { isConnectorEventType, type ConnectorEvent } from 'kaizala-webhooks/connector';
import { createEmulator, type DeliveryRecord, type Emulator } from 'kaizala-webhooks/emulator';
import { createReceiver, toNodeListener, type Receiver } from 'kaizala-webhooks/receiver';
import { exampleEvent } from 'kaizala-webhooks/testing';
import type { components } from 'kaizala-webhooks/v1/types';
import * as validators from 'kaizala-webhooks/connector/validators';
import { validateDelivery } from 'kaizala-webhooks/v1/validators';
${description}
${body}`;
}

const path = `'kaizala-webhooks/v1/openapi.json'`;
const withAttribute = program(`import description from ${path} with { type: 'json' };`);
const withoutAttribute = program(`import description from ${path};`);
const withRequire = program(`import description = require(${path});`);
/**
 * The form of the program for ES modules that are compiled with `module: node16`. It loads the JSON with
 * `createRequire`: to import JSON, Node demands import attributes, and `node16` does not support them.
 */
const withCreateRequire = program(`import { createRequire } from 'node:module';
const description = createRequire(import.meta.url)(${path}) as { info: { title: string } };`);

/** The program in several forms, which import the description in different ways. */
export const programs = { withAttribute, withoutAttribute, withRequire, withCreateRequire };

/**
 * The program without its comments `@ts-expect-error`. The compiler must report the eight errors that these comments
 * suppress.
 */
export const wrong = withAttribute.replaceAll('// @ts-expect-error', '//');

/** The compiler options of all configurations: strict checks, and the types of Node instead of those of a browser. */
export const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'ES2022',
  lib: ['ES2022'],
  types: ['node'],
  resolveJsonModule: true,
  esModuleInterop: true,
  skipDefaultLibCheck: true,
  outDir: 'out',
};

export interface Case {
  resolution: string;
  compilerOptions: Record<string, unknown>;
  files: Record<string, string>;
  /**
   * The compiled files that the test runs with Node. The list is empty if Node cannot import JSON in the form that the
   * program uses.
   */
  runs: string[];
}

export const cases: Case[] = [
  {
    resolution: 'nodenext, in an ES module and in a CommonJS module',
    compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' },
    files: { 'main.mts': withAttribute, 'main.cts': withRequire },
    runs: ['out/main.mjs', 'out/main.cjs'],
  },
  {
    resolution: 'node16, in an ES module and in a CommonJS module',
    compilerOptions: { module: 'node16', moduleResolution: 'node16' },
    files: { 'main.mts': withoutAttribute, 'main.cts': withRequire },
    runs: ['out/main.cjs'],
  },
  {
    resolution: 'bundler, without the types of Node',
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    },
    files: { 'main.ts': withoutAttribute },
    runs: [],
  },
];

/**
 * Reads from the OpenAPI description the names and status codes that the diagrams show. So the diagrams cannot
 * contradict the description.
 */
import { Failure } from '../../../src/common/failure.js';
import {
  type Body,
  componentName,
  type Document,
  type FoundOperation,
  operationsOf,
  resolve,
  type Schema,
} from '../../description/openapi.js';

/** @throws Failure that names the missing part of the description */
export function factsOf(document: Document) {
  const create = operation(document, 'createWebhook');
  const handshake = operation(document, 'answerHandshake');
  const delivery = operation(document, 'receiveEvent');
  const update = operation(document, 'updateWebhook');
  const remove = operation(document, 'deleteWebhook');
  const echo = success(document, handshake);
  const refused = responseNamed(document, create, 'WebhookRejected');
  return {
    create: callOf(create),
    callBackUrl: fieldOf(document, create, 'callBackUrl'),
    validity: fieldOf(document, create, 'validity'),
    created: {
      status: success(document, create).status,
      webhookId: firstField(document, create),
    },
    refused: { status: refused.status, isAssumed: isAssumed(refused.response) },
    handshake: {
      method: verb(handshake),
      parameter: parameter(document, handshake),
      status: echo.status,
      mediaType: Object.keys(echo.response.content ?? {})[0] ?? missing('a body', handshake),
    },
    delivery: {
      method: verb(delivery),
      header: parameter(document, delivery),
      status: success(document, delivery).status.toLowerCase(),
      timesAreAssumed: isAssumed(responseNamed(document, delivery, 'DeliveryFailed').response),
    },
    update: callOf(update),
    active: fieldOf(document, update, 'Active'),
    remove: callOf(remove),
  };
}

function operation(document: Document, operationId: string): FoundOperation {
  for (const found of operationsOf(document))
    if (found.operation.operationId === operationId) return found;
  throw new Failure(
    `The description has no operation ${operationId}, which the diagrams of the documentation show. Fix: restore it, or change scripts/docs/diagrams/.`,
  );
}

function missing(what: string, { operation: { operationId } }: FoundOperation): never {
  throw new Failure(
    `${operationId} lacks ${what}, which the diagrams of the documentation show. Fix: restore it, or change scripts/docs/diagrams/facts.ts.`,
  );
}

function verb({ method }: FoundOperation): string {
  return method.toUpperCase();
}

function callOf(found: FoundOperation): string {
  return `${verb(found)} ${found.path}`;
}

/** Returns the name of the first parameter of a callback. No callback has a second parameter. */
function parameter(document: Document, found: FoundOperation): string {
  const [first] = (found.operation['parameters'] ?? []) as { name: string }[];
  return first ? resolve(document, first).name : missing('a parameter', found);
}

function success(document: Document, found: FoundOperation): { status: string; response: Body } {
  const [status, response] =
    Object.entries(found.operation.responses ?? {}).find(([key]) => key.startsWith('2')) ??
    missing('a successful response', found);
  return { status, response: resolve(document, response) };
}

function responseNamed(document: Document, found: FoundOperation, name: string) {
  const [status, response] =
    Object.entries(found.operation.responses ?? {}).find(
      ([, { $ref }]) => $ref !== undefined && componentName($ref) === name,
    ) ?? missing(`the response ${name}`, found);
  return { status, response: resolve(document, response) };
}

function isAssumed(response: Body): boolean {
  const provenance = (response as { 'x-provenance'?: string[] })['x-provenance'] ?? [];
  return provenance.includes('assumed');
}

/** Returns the name of a field of the request body, if the request body has this field. @throws Failure otherwise */
function fieldOf(document: Document, found: FoundOperation, name: string): string {
  const body = resolve(document, found.operation.requestBody ?? {});
  return name in propertiesOf(document, body) ? name : missing(`the field ${name}`, found);
}

/** Returns the name of the first field in the body of the successful response. */
function firstField(document: Document, found: FoundOperation): string {
  const [name] = Object.keys(propertiesOf(document, success(document, found).response));
  return name ?? missing('a field in its response', found);
}

function propertiesOf(document: Document, { content = {} }: Body): Record<string, Schema> {
  const [mediaType] = Object.values(content);
  return resolve(document, mediaType?.schema ?? {}).properties ?? {};
}

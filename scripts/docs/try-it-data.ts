/** Reads from a description the calls that the panel "Try it" can send. */
import { isLoopback } from '../../src/common/loopback.js';
import { type FoundOperation, resolve } from '../description/openapi.js';
import { examplesOf } from './markdown/body.js';
import type { Context } from './markdown/context.js';
import { parametersOf } from './markdown/operation.js';
import { contextOf, type Edition } from './topics/edition.js';
import { sitePathOf } from './topics/site-path.js';
import type { Words } from './words/index.js';

/** A call that the panel sends to the emulator, without its body. */
export interface TryItRequest {
  method: string;
  /** The path to append to the origin of the emulator: `/v1/webhook/{webhookId}`. */
  path: string;
  /**
   * True if the call needs an access token. The panel sends such a call to the endpoint that the emulator returned with
   * the token.
   */
  hasToken?: boolean;
  parameters: { name: string; in: string; value: string }[];
}

export interface TryItCall extends TryItRequest {
  /** The examples of the request body. The panel sends the first example, unless the reader chooses another. */
  bodies: { title: string; value: unknown }[];
}

/** The data that the build inserts into the script of the panel. */
export interface TryItData {
  words: Words['tryIt'];
  /**
   * `token` is the call that gets an access token. `create` is the call that creates a webhook, subscribed to all
   * events.
   */
  token: TryItCall | undefined;
  create: TryItCall | undefined;
  /**
   * The pages in the order in which readers can try them, because a step may need values from the steps before it. For
   * the step that triggers an event, `name` is undefined, because the page of any event can be this step.
   */
  steps: { name: string | undefined; path: string; title: string }[];
}

export function tryItData(edition: Edition, editions: readonly Edition[]): TryItData {
  const operations = operationsOf(edition);
  const events = eventsOf(edition);
  // The connector description does not contain the call that gets a token, so its panel uses the call from v1.
  const token = [edition, ...editions.filter(({ language }) => language === edition.language)]
    .flatMap(operationsOf)
    .find(({ operation }) => operation.security?.length === 0);
  const create = operations.find(({ operation }) => operation.callbacks);
  const others = (...methods: string[]) =>
    operations.filter(
      ({ name, request }) =>
        name !== token?.name && name !== create?.name && methods.includes(request.method),
    );
  const steps = [
    token,
    create,
    ...others('GET'),
    events[0],
    ...others('POST', 'PUT', 'PATCH'),
    ...others('DELETE'),
  ];
  return {
    words: edition.words.tryIt,
    token: token && callOf(token),
    create:
      create &&
      withEveryEvent(
        callOf(create),
        events.map(({ name }) => name),
      ),
    steps: steps.flatMap((step) => {
      if (!step) return [];
      const { path, title } = step.topic;
      const name = step === events[0] ? undefined : step.name;
      return [{ name, path: sitePathOf(edition.language, path), title }];
    }),
  };
}

/** Returns the operations of a description that the panel can call at the emulator. */
export function operationsOf(edition: Edition) {
  const context = contextOf(edition, () => '');
  return edition.topics.flatMap((topic) => {
    if (topic.subject.kind !== 'operation') return [];
    const { found, anchor: name } = topic.subject.listed;
    const request = requestOf(found, context);
    return request ? [{ name, topic, request, context, operation: found.operation }] : [];
  });
}

function callOf({
  request,
  operation,
  context,
}: ReturnType<typeof operationsOf>[number]): TryItCall {
  const body = operation.requestBody && resolve(context.document, operation.requestBody);
  const bodies = examplesOf(body?.content, context).map(({ title, value }) => ({ title, value }));
  return { ...request, bodies };
}

/** Returns the events of a description, each with the names of its examples. */
export function eventsOf(edition: Edition) {
  const context = contextOf(edition, () => '');
  return edition.topics.flatMap((topic) => {
    if (topic.subject.kind !== 'event') return [];
    const { found, anchor: name } = topic.subject.listed;
    const examples = examplesOf(found.operation.requestBody?.content, context);
    return [{ name, topic, examples: examples.map((example) => example.name) }];
  });
}

/**
 * Returns the call of an operation. Returns undefined for callbacks, because the emulator sends them, and for
 * operations without a server on the local machine.
 */
function requestOf(found: FoundOperation, context: Context): TryItRequest | undefined {
  const { kind, method, path, operation } = found;
  const { document } = context;
  const server = (operation.servers ?? document.servers ?? []).find(
    ({ url }) => URL.canParse(url) && isLoopback(new URL(url).hostname),
  );
  if (kind !== 'path' || !server) return undefined;
  return {
    method: method.toUpperCase(),
    path: new URL(server.url).pathname.replace(/\/$/, '') + path,
    ...((operation.security ?? document.security ?? []).length > 0 && { hasToken: true }),
    parameters: parametersOf(found, context).map(({ name, in: location = '', example = '' }) => ({
      name,
      in: location,
      value: String(example),
    })),
  };
}

/**
 * Changes the call that creates a webhook: the webhook is subscribed to every event, so that it receives any event that
 * the reader triggers next.
 */
function withEveryEvent(call: TryItCall, events: string[]): TryItCall {
  const [first] = call.bodies;
  if (!first) return call;
  const value = { ...(first.value as object), eventTypes: events };
  return { ...call, bodies: [{ ...first, value }] };
}

/** Checks the comments, completions and errors that an editor shows for a program that uses the package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../scripts/description/event-catalogue.js';
import { eventTypes } from '../../generated/v1/events.js';
import { root } from '../../scripts/lib/project.js';
import { commentsOf } from '../support/doc-comments.js';
import { description } from '../support/descriptions.js';
import {
  compiled,
  completionComment,
  completions,
  entrySources,
  errorsOf,
  hover,
  parameterHelp,
} from '../support/language-service.js';

/**
 * The folders and files that declare the exports of the package. The generated types are not in the list, because
 * test/generate/types.test.ts checks them.
 */
const commented = [
  'src/',
  ...['v1', 'connector'].flatMap((api) =>
    ['client.ts', 'events.ts', 'validators.d.ts'].map((file) => `generated/${api}/${file}`),
  ),
];

test('shows a comment for every export, and for all fields and methods', () => {
  const { program } = compiled();
  const files = [...entrySources.values()].map((file) => program.getSourceFile(`${root}/${file}`)!);
  const { names, problems } = commentsOf(program, files, commented);
  expect(problems).toEqual([]);
  // Make sure that the test found all kinds of declarations. This list has an example of each kind: an option, a
  // method, and fields of a union, of a parameter and of a base class.
  expect(names).toEqual(
    expect.arrayContaining([
      'ClientOptions.retry',
      'Client.deleteWebhook',
      'ParsedEvent.known',
      'Client.listWebhooks.objectType',
      'Validator.issues',
      'KaizalaEventMap.JobCreated',
      'isEvent',
      'KaizalaApiError.operationId',
    ]),
  );
  expect(names.length).toBeGreaterThan(300);
});

const withClient = (options: string, calls = '') => `
  import { createClient, isKaizalaApiError } from 'kaizala-webhooks';
  const kaizala = createClient({ tokenEndpoint: 'http://127.0.0.1:4010', ${options} });
  ${calls}`;
const withReceiver = (options: string) => `
  import { createReceiver } from 'kaizala-webhooks/receiver';
  createReceiver({ token: 'example-callback-token', fallback: () => undefined, ${options} });`;

const credentials = `credentials: { applicationId: 'a', applicationSecret: 'b', refreshToken: 'c' }`;

describe('a hover over', () => {
  test.for<[string, string, RegExp]>([
    ['retry', withClient(`${credentials}, /*|*/retry: {}`), /^How often the client retries a call/],
    [
      'clock',
      withClient(`${credentials}, /*|*/clock: undefined`),
      /^The clock with which the client check/,
    ],
    ['credentials', withClient(`/*|*/${credentials}`), /^The id and the secret of the connector/],
    [
      'deleteWebhook',
      withClient(credentials, `await kaizala./*|*/deleteWebhook('1');`),
      /^Deletes a webhook\./,
    ],
  ])('%s shows the comment', ([name, program, comment]) => {
    const shown = hover(program);
    expect(shown.signature).toContain(name);
    expect(shown.comment).toMatch(comment);
  });
});

describe('an editor completes', () => {
  test('the known error codes of the API', () => {
    const text = readFileSync(join(root, 'generated/v1/openapi.json'), 'utf8');
    const { components } = JSON.parse(text) as {
      components: { schemas: { ErrorCode: { 'x-extensible-enum': string[] } } };
    };
    const known = components.schemas.ErrorCode['x-extensible-enum'];
    expect(known.length).toBeGreaterThan(2);
    const offered = completions(
      withClient(
        credentials,
        `try { await kaizala.deleteWebhook('1'); } catch (error) {
          if (isKaizalaApiError(error) && error.errorCode === '/*|*/') throw error;
        }`,
      ),
    );
    expect(offered.toSorted()).toEqual(known.toSorted());
  });

  test.for<[string, string]>([
    ['onError', withReceiver(`onError: (error, context) => context.eventType === '/*|*/'`)],
    ['the fallback', withReceiver(`fallback: (event) => event.eventType === '/*|*/'`)],
    [
      'an InvalidEventError',
      `import { isInvalidEventError } from 'kaizala-webhooks/receiver';
      const isJob = (error: unknown) => isInvalidEventError(error) && error.eventType === '/*|*/';`,
    ],
    [
      'the log of the emulator',
      `import { createEmulator } from 'kaizala-webhooks/emulator';
      createEmulator().deliveries().filter(({ eventType }) => eventType === '/*|*/');`,
    ],
    [
      'the webhooks of the emulator',
      `import { createEmulator } from 'kaizala-webhooks/emulator';
      createEmulator().webhooks().filter(({ eventTypes: [first] }) => first === '/*|*/');`,
    ],
  ])('the event types, in the values of %s', ([, program]) => {
    expect(completions(program).toSorted()).toEqual([...eventTypes].toSorted());
  });

  test('nothing if any string is allowed', () => {
    expect(completions(`const text: string = '/*|*/';`)).toEqual([]);
  });
});

describe('the sentence that says when an event happens', () => {
  const events = catalogueOf(description('v1').document);
  const [job] = events.filter(({ name }) => name === 'JobCreated');

  test('is shown at the handler of the event, and at the completion of its name', () => {
    const sentence = `Happens when ${job!.happensWhen}.`;
    expect(hover(withReceiver('on: { /*|*/JobCreated: () => 1 }')).comment).toBe(sentence);
    expect(completionComment(withReceiver('on: { /*|*/ }'), 'JobCreated')).toBe(sentence);
  });

  // Editors cannot show a comment for a single event type, because it is a string. Therefore, the comment of the
  // option, type or function must list all events.
  test.for<[string, () => string]>([
    [
      'eventTypes of createWebhook',
      () =>
        hover(withClient(credentials, 'kaizala.createWebhook({ /*|*/eventTypes: [] });')).comment,
    ],
    [
      'the completion of eventTypes',
      () =>
        completionComment(
          withClient(credentials, 'kaizala.createWebhook({ /*|*/ });'),
          'eventTypes',
        ),
    ],
    [
      'the type EventType',
      () => hover(`import type { /*|*/EventType } from 'kaizala-webhooks';`).comment,
    ],
    [
      'the argument of exampleEvent',
      () =>
        parameterHelp(
          `import { exampleEvent } from 'kaizala-webhooks/testing'; exampleEvent('/*|*/');`,
        ),
    ],
    [
      'the argument of trigger',
      () =>
        parameterHelp(
          `import { createEmulator } from 'kaizala-webhooks/emulator'; createEmulator().trigger('/*|*/');`,
        ),
    ],
    [
      'the argument of isEvent',
      () =>
        parameterHelp(
          `import { isEvent, type Delivery } from 'kaizala-webhooks'; (event: Delivery) => isEvent(event, '/*|*/');`,
        ),
    ],
  ])('is listed in the comment of %s', ([, comment]) => {
    const shown = comment();
    for (const { name, happensWhen } of events)
      expect(shown).toContain(`- \`${name}\`: ${happensWhen}`);
  });
});

describe('an error about a field that does not exist', () => {
  const sender = `objectId: '1', objectType: 'Group', eventTypes: ['JobCreated'], callBackUrl: 'a'`;

  test.for<[string, string, string]>([
    [
      'a request',
      withClient(credentials, `void kaizala.createWebhook({ ${sender}, callbackToken: 'a' });`),
      'Convenient<CreateWebhookRequest>',
    ],
    [
      'an option of the client',
      withClient(`${credentials}, retries: 4`, 'void kaizala;'),
      'CommonClientOptions',
    ],
    ['a handler', withReceiver('on: { JobKreated: () => 1 }'), 'EventHandlers'],
    [
      'a payload',
      `import type { JobCreatedEvent } from 'kaizala-webhooks';
      export const data: JobCreatedEvent['data'] = { titel: 'Count' };`,
      'JobCreatedData',
    ],
    [
      'an example',
      `import { exampleEvent } from 'kaizala-webhooks/testing';
      exampleEvent('JobCreated', { data: { titel: 'Count' } });`,
      'FieldPatches<JobCreatedData>',
    ],
  ])('is short for %s', ([, program, name]) => {
    const unknown = errorsOf(program).filter((error) => error.includes('does not exist in type'));
    expect(unknown).toEqual([expect.stringContaining(name)]);
    // For these two types, the error message is two lines longer, because the function has overloads, or its argument
    // can have two forms.
    const longer = ['CommonClientOptions', 'FieldPatches<JobCreatedData>'].includes(name);
    expect(unknown[0]!.length).toBeLessThan(longer ? 330 : 200);
  });
});

test('shows the names of the types of an event and its data', () => {
  const program = withReceiver('on: { JobCreated: (/*|*/event) => event.data }');
  expect(hover(program).signature).toBe('(parameter) event: JobCreatedEvent');
  const data = withReceiver('on: { JobCreated: (event) => event./*|*/data }');
  expect(hover(data).signature).toBe('(property) JobCreatedEvent.data: JobCreatedData');
});

test('completes the known event types of a delivery', () => {
  const program = `import type { Delivery } from 'kaizala-webhooks';
    export const isJob = (event: Delivery) => event.eventType === '/*|*/';`;
  expect(completions(program).toSorted()).toEqual([...eventTypes].toSorted());
});

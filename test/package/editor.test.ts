/** What somebody who writes a program with the package sees in an editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { root } from '../../scripts/lib/project.js';
import { completions, hover } from '../support/language-service.js';

const withClient = (options: string, calls = '') => `
  import { createClient, isKaizalaApiError } from 'kaizala-webhooks';
  const kaizala = createClient({ tokenEndpoint: 'http://127.0.0.1:4010', ${options} });
  ${calls}`;
const withReceiver = (options: string) => `
  import { createReceiver } from 'kaizala-webhooks/receiver';
  createReceiver({ token: 'example-callback-token', fallback: () => undefined, ${options} });`;

const credentials = `credentials: { applicationId: 'a', applicationSecret: 'b', refreshToken: 'c' }`;

describe('the mouse over', () => {
  test.for<[string, string, RegExp]>([
    ['retry', withClient(`${credentials}, /*|*/retry: {}`), /^How often a call is sent again/],
    ['clock', withClient(`${credentials}, /*|*/clock: undefined`), /^The time, and how to wait/],
    [
      'credentials',
      withClient(`/*|*/${credentials}`),
      /^What the client fetches access tokens with/,
    ],
    [
      'deleteWebhook',
      withClient(credentials, `await kaizala./*|*/deleteWebhook('1');`),
      /^Deletes a webhook\./,
    ],
  ])('%s shows its comment', ([name, program, comment]) => {
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
  ])('the event types, in what %s gets', ([, program]) => {
    expect(completions(program).toSorted()).toEqual([...eventTypes].toSorted());
  });

  test('nothing where a string can be anything', () => {
    expect(completions(`const text: string = '/*|*/';`)).toEqual([]);
  });
});

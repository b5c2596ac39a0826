/** Tests that each code sample reports an error, also by its exit code, and does not print a secret. */
// @module-tag curl
// @module-tag php
// @module-tag python3
import { describe, expect, test } from 'vitest';
import { json, serve } from '../../client/server.js';
import { filesOf, folders, runSample } from './run-sample.js';
import { leaksOf, worldOf } from './world.js';

const operations = folders.filter((folder) => folder !== 'receiver');

/**
 * Tells whether a sample uses our client, which follows a redirect to this machine. The tests in test/client/ cover
 * redirects to other hosts.
 */
const follows = (folder: string, file: string) =>
  file === 'typescript.ts' && !['getAccessToken', 'createConnectorWebhook'].includes(folder);

/**
 * Returns the expected exit code of a sample: 22, the exit code of curl, if the sample is only a call of curl;
 * otherwise 1.
 */
const codeOf = (folder: string, file: string) =>
  file === 'curl.sh' && folder !== 'deleteWebhook' ? 22 : 1;

describe.for(operations)('%s', (folder) => {
  test.concurrent.for(filesOf(folder))(
    '%s prints the message of the API',
    async (file, context) => {
      const { emulator, variables } = await worldOf(context);
      const before = emulator.webhooks();
      const wrong = {
        KAIZALA_ACCESS_TOKEN: 's3cr3t-wrong',
        KAIZALA_APPLICATION_SECRET: 's3cr3t-no',
      };
      const outcome = await runSample(folder, file, { ...variables, ...wrong });
      expect(outcome.code, outcome.stderr).toBe(codeOf(folder, file));
      const said = outcome.stdout + outcome.stderr;
      expect(said).toContain('401');
      expect(said).toMatch(
        folder === 'getAccessToken'
          ? /Unauthenticated.*do not match|do not match.*Unauthenticated/s
          : /InvalidToken.*not a valid access token|not a valid access token.*InvalidToken/s,
      );
      expect(leaksOf(outcome, { ...variables, ...wrong })).toEqual([]);
      expect(emulator.webhooks()).toEqual(before);
    },
  );

  test('does not send the secrets to another host', async (context) => {
    const stranger = await serve((_, response) => json(response, 200, {}));
    const moved = await serve((_, response) =>
      response.writeHead(308, { Location: stranger.url }).end(),
    );
    const { variables } = await worldOf(context);
    const cautious = filesOf(folder).filter((file) => !follows(folder, file));
    await Promise.all(
      cautious.map(async (file) => {
        const world = { ...variables, KAIZALA_ENDPOINT: moved.url };
        const outcome = await runSample(folder, file, world);
        expect(outcome.code, file).toBeGreaterThan(0);
        expect(outcome.stdout + outcome.stderr, file).toMatch(/308|redirect/);
        expect(leaksOf(outcome, world), file).toEqual([]);
      }),
    );
    expect(stranger.seen).toEqual([]);
    expect(moved.seen).toHaveLength(cautious.length);
  });
});

test.concurrent.for(
  ['createWebhook', 'createConnectorWebhook'].flatMap((folder) =>
    filesOf(folder).map((file) => [folder, file] as const),
  ),
)('%s %s creates nothing that would believe everybody', async ([folder, file], context) => {
  const { created, variables } = await worldOf(context);
  const { KAIZALA_CALLBACK_TOKEN: _, ...without } = variables;
  const empty = { ...variables, KAIZALA_CALLBACK_TOKEN: '' };
  const outcomes = await Promise.all([without, empty].map((env) => runSample(folder, file, env)));
  for (const { code } of outcomes) expect(code).toBeGreaterThan(0);
  expect(created()).toEqual([]);
});

test('createWebhook reports a response that is not JSON', async (context) => {
  const gateway = await serve((_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));
  const { variables } = await worldOf(context);
  const env = { ...variables, KAIZALA_ENDPOINT: gateway.url };
  await Promise.all(
    filesOf('createWebhook').map(async (file) => {
      const { code, stdout, stderr } = await runSample('createWebhook', file, env);
      expect(code, file).toBe(codeOf('createWebhook', file));
      expect(stdout + stderr, file).toContain('502');
    }),
  );
});

test('updateWebhook and deleteWebhook accept a response without a body', async (context) => {
  const silent = await serve(({ method }, response) =>
    response.writeHead(method === 'PUT' ? 204 : 200).end(),
  );
  const { variables } = await worldOf(context);
  const id = { KAIZALA_WEBHOOK_ID: 'a/b c', KAIZALA_ENDPOINT: `${silent.url}/` };
  const runs = ['updateWebhook', 'deleteWebhook'].flatMap((folder) =>
    // The variable must be encoded for curl.sh, because curl does not encode a path.
    filesOf(folder).map((file) => [folder, file, file === 'curl.sh' ? 'a%2Fb%20c' : 'a/b c']),
  );
  await Promise.all(
    runs.map(async ([folder = '', file = '', KAIZALA_WEBHOOK_ID = '']) => {
      const env = { ...variables, ...id, KAIZALA_WEBHOOK_ID };
      const outcome = await runSample(folder, file, env);
      expect(outcome, `${folder} ${file}`).toEqual({ code: 0, stdout: '', stderr: '' });
    }),
  );
  expect(silent.seen).toHaveLength(runs.length);
  for (const { url } of silent.seen) expect(url).toBe('/v1/webhook/a%2Fb%20c');
});

test('deleteWebhook fails if a 200 response has a message', async (context) => {
  const refusing = await serve((_, response) =>
    json(response, 200, { message: 'The group is archived.' }),
  );
  const { variables } = await worldOf(context);
  const env = { ...variables, KAIZALA_ENDPOINT: refusing.url };
  await Promise.all(
    filesOf('deleteWebhook').map(async (file) => {
      const { code, stderr } = await runSample('deleteWebhook', file, env);
      expect(code, file).toBe(1);
      expect(stderr, file).toContain('The group is archived.');
    }),
  );
});

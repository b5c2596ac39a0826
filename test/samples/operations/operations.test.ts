/** Tests that each code sample performs its operation and prints the result. */
// @module-tag curl
// @module-tag php
// @module-tag python3
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/client/create-client.js';
import { credentials, day, objectId } from '../../emulator/e2e/world.js';
import { filesOf, folders, runSample, type Outcome } from './run-sample.js';
import { leaksOf, worldOf, type World } from './world.js';

type Check = (outcome: Outcome, world: World, isCurl: boolean) => unknown;

/**
 * For each operation, a check of the output of a sample that has succeeded. The samples in curl print the response
 * unchanged.
 */
const checks: Record<string, Check> = {
  async getAccessToken({ stdout, stderr }, { url }, isCurl) {
    if (!isCurl) expect(stderr).toBe(`KAIZALA_ENDPOINT ${url}\n`);
    const accessToken = isCurl ? answerOf(stdout)['accessToken']! : stdout.trimEnd();
    const client = createClient({ accessToken, endpointUrl: url });
    expect(await client.listWebhooks({ objectId, objectType: 'Group' })).toHaveLength(1);
  },

  async createWebhook(outcome, world, isCurl) {
    const eventTypes = ['TextMessageCreated', 'JobCreated'];
    await expectCreated(outcome, world, isCurl, { api: 'v1', eventTypes });
  },

  async createConnectorWebhook(outcome, world, isCurl) {
    const eventTypes = ['JobCreated', 'JobResponse'];
    await expectCreated(outcome, world, isCurl, { api: 'connector', eventTypes });
  },

  listWebhooks({ stdout }, { webhookId }, isCurl) {
    if (isCurl)
      expect(answerOf(stdout)).toMatchObject({ webhooks: [{ id: webhookId, active: false }] });
    else expect(stdout).toBe(`${webhookId} disabled JobCreated JobResponse\n`);
  },

  updateWebhook({ stdout }, { emulator, webhookId }, isCurl) {
    expect(stdout).toBe(isCurl ? '{}' : '');
    expect(emulator.webhooks()).toMatchObject([{ webhookId, active: true }]);
  },

  deleteWebhook({ stdout }, { emulator }) {
    expect(stdout).toBe('');
    expect(emulator.webhooks()).toEqual([]);
  },
};

function answerOf(stdout: string): Record<string, string> {
  return JSON.parse(stdout) as Record<string, string>;
}

async function expectCreated(
  { stdout }: Outcome,
  { emulator, created, variables }: World,
  isCurl: boolean,
  settings: object,
): Promise<void> {
  expect(created()).toMatchObject([
    {
      ...settings,
      objectId,
      objectType: 'Group',
      callBackUrl: variables['KAIZALA_CALLBACK_URL'],
      callBackToken: variables['KAIZALA_CALLBACK_TOKEN'],
    },
  ]);
  const [{ webhookId } = { webhookId: '' }] = created();
  expect(isCurl ? answerOf(stdout) : stdout).toEqual(isCurl ? { webhookId } : `${webhookId}\n`);
  expect(await emulator.trigger('JobCreated')).toMatchObject([{ webhookId, state: 'delivered' }]);
}

describe.for(folders.filter((folder) => folder !== 'receiver'))('%s', (folder) => {
  test.concurrent.for(filesOf(folder))('%s performs its operation', async (file, context) => {
    const world = await worldOf(context);
    const outcome = await runSample(folder, file, world.variables);
    const isCurl = file === 'curl.sh';
    expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
    if (folder !== 'getAccessToken') expect(outcome.stderr).toBe('');
    expect(checks, `${folder} has no check here`).toHaveProperty(folder);
    await checks[folder]?.(outcome, world, isCurl);
    // Only one sample may print a secret: curl prints the response unchanged, and the list of webhooks holds the
    // callback token.
    const isShown = isCurl && folder === 'listWebhooks';
    expect(leaksOf(outcome, world.variables)).toEqual(isShown ? ['KAIZALA_CALLBACK_TOKEN'] : []);
  });
});

test.concurrent.for(
  folders
    .filter((folder) => folder !== 'receiver')
    .flatMap((folder) => filesOf(folder).map((file) => [folder, file] as const)),
)('%s %s copes with an endpoint that ends with a slash', async ([folder, file], context) => {
  const paths: string[] = [];
  const world = await worldOf(context, { onCall: ({ path }) => paths.push(path) });
  paths.length = 0;
  const KAIZALA_ENDPOINT = `${world.url}/`;
  const outcome = await runSample(folder, file, { ...world.variables, KAIZALA_ENDPOINT });
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
  expect(paths).not.toEqual([]);
  expect(paths.filter((path) => path.includes('//'))).toEqual([]);
});

test.concurrent.for(filesOf('getAccessToken'))(
  'getAccessToken %s makes a new refresh token readable only for its owner',
  async (file, context) => {
    const { emulator, variables } = await worldOf(context);
    await emulator.advance(330 * day);
    const folder = mkdtempSync(join(tmpdir(), 'kaizala token '));
    context.onTestFinished(() => rmSync(folder, { recursive: true }));
    const { code, stdout } = await runSample('getAccessToken', file, variables, folder);
    expect(code).toBe(0);
    const stored = join(folder, 'kaizala-refresh-token');
    const refreshToken =
      file === 'curl.sh' ? answerOf(stdout)['refreshToken']! : readFileSync(stored, 'utf8');
    if (file !== 'curl.sh') expect(statSync(stored).mode & 0o777).toBe(0o600);
    // Check the stored refresh token by fetching a token with it. The old refresh token is invalid now.
    const { KAIZALA_ENDPOINT: tokenEndpoint = '' } = variables;
    const client = createClient({ tokenEndpoint, credentials: { ...credentials, refreshToken } });
    await expect(client.getAccessToken()).resolves.toHaveProperty('accessToken');
  },
);

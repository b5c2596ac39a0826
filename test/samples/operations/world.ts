/** The environment of the samples of operations: an emulator, a receiver, and a webhook. */
import { createServer } from 'node:http';
import type { TestContext } from 'vitest';
import type { Client } from '../../../src/client/types.js';
import {
  createEmulator,
  type EmulatedWebhook,
  type Emulator,
  type EmulatorOptions,
} from '../../../src/emulator.js';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { toNodeListener } from '../../../src/receiver.js';
import { accessTokenOf, connect, credentials, wanted } from '../../emulator/e2e/world.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import type { Environment, Outcome } from './run-sample.js';

export interface World {
  emulator: Emulator;
  url: string;
  client: Client;
  /** A disabled webhook of the group that the samples use. */
  webhookId: string;
  /** The other webhooks. */
  created(): EmulatedWebhook[];
  /** The environment variables of the samples. */
  variables: Environment;
}

const callbackToken = 's3cr3t-callback-token';

/** A world that is closed when its test ends. It accepts only the connector in the variables. */
export async function worldOf(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  options: EmulatorOptions = {},
) {
  const emulator = createEmulator({ credentials, throttle: false, ...options });
  onTestFinished(() => emulator.close());
  const { url } = await emulator.listen(0);

  const { receiver } = receiverOf({ token: callbackToken });
  const server = createServer(toNodeListener(receiver));
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const callBackUrl = `http://127.0.0.1:${port}/kaizala?depot=north`;

  const client = connect(url);
  const { webhookId } = await client.createWebhook({
    ...wanted(callBackUrl, ['JobCreated', 'JobResponse']),
    callBackToken: callbackToken,
  });
  await client.updateWebhook(webhookId, { Active: false });

  const variables = {
    KAIZALA_ENDPOINT: url,
    KAIZALA_APPLICATION_ID: credentials.applicationId,
    KAIZALA_APPLICATION_SECRET: credentials.applicationSecret,
    KAIZALA_REFRESH_TOKEN: credentials.refreshToken,
    KAIZALA_ACCESS_TOKEN: await accessTokenOf(url),
    KAIZALA_CALLBACK_URL: callBackUrl,
    KAIZALA_CALLBACK_TOKEN: callbackToken,
    KAIZALA_WEBHOOK_ID: webhookId,
  };
  const created = () => emulator.webhooks().filter((webhook) => webhook.webhookId !== webhookId);
  return { emulator, url, client, webhookId, created, variables } satisfies World;
}

/** The names of the secret variables whose values a sample printed. */
export function leaksOf({ stdout, stderr }: Outcome, variables: Environment): string[] {
  const isSecret = /TOKEN|SECRET/;
  return Object.entries(variables)
    .filter(([name, value]) => isSecret.test(name) && (stdout + stderr).includes(value))
    .map(([name]) => name);
}

/** Makes calls that the client of this package would not make, and checks the responses. */
import { expect, vi } from 'vitest';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { accessTokenOf, credentials, emulate, wanted, type World } from './world.js';

/** A value that no response may contain. */
export const secret = 's3cr3t';

export interface Caller extends World {
  accessToken: string;
  /** A callback URL whose receiver passes the handshake. */
  callBackUrl: string;
  /** Makes a call with the access token. Sends `body` unchanged. */
  call(
    method: string,
    path: string,
    body?: BodyInit | null,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Checks that the emulator still works. */
  expectAlive(): Promise<void>;
}

export async function callerAt(world?: World): Promise<Caller> {
  const { emulator, url, client } = world ?? (await emulate());
  const { receiver, handled } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const accessToken = await accessTokenOf(url);
  return {
    emulator,
    url,
    client,
    accessToken,
    callBackUrl,
    call: (method, path, body, headers = {}) =>
      fetch(url + path, {
        method,
        headers: { accessToken, 'content-type': 'application/json', ...headers },
        redirect: 'manual',
        ...(body !== undefined && { body }),
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      } as RequestInit),
    async expectAlive() {
      const before = handled.length;
      const { webhookId } = await client.createWebhook(wanted(callBackUrl, 'JobCreated'));
      const [delivery] = await emulator.trigger('JobCreated', {}, { webhookId });
      expect(delivery).toMatchObject({ state: 'delivered' });
      expect(handled).toHaveLength(before + 1);
      await client.deleteWebhook(webhookId);
    },
  };
}

/** Checks that a response refuses the call in JSON, with a message that reveals no secret. */
export async function refusalOf(response: Response): Promise<{ status: number; message: string }> {
  const text = await response.text();
  const seen = `${response.status} ${text}`;
  expect(response.status, seen).toBeGreaterThanOrEqual(400);
  expect(response.status, seen).toBeLessThan(500);
  expect(response.headers.get('content-type'), seen).toBe('application/json');
  const { message, ...others } = JSON.parse(text) as { message: string };
  expect(message, seen).toMatch(/^\S/);
  for (const name of Object.keys(others)) expect(['errorCode', 'errorCategoryKey']).toContain(name);
  expectHarmless(text);
  return { status: response.status, message };
}

/** Checks that a text contains no stack trace, no path of a source file and no secret. */
export function expectHarmless(text: string): void {
  expect(text).not.toMatch(/\n\s+at |\bat \S+ \(|node:|node_modules|\.[jt]s:\d|\bsrc\//);
  expect(text).not.toContain(secret);
  for (const value of [credentials.applicationSecret, credentials.refreshToken])
    expect(text).not.toContain(value);
}

/** Records the failures that the emulator reports with `console.error`, instead of printing them. */
export function reports(): { taken(): unknown[][]; expectNone(): void } {
  const { mock } = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return {
    taken: () => mock.calls.splice(0),
    expectNone() {
      if (mock.calls.length > 0) throw new Error(`The emulator reported ${String(mock.calls[0])}`);
    },
  };
}

/** Receivers that respond wrongly to the handshake: no webhook is created or changed. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { toNodeListener } from '../../../src/receiver.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { emulate, objectId, refused, wanted, type World } from './world.js';

/** Returns a listener that calls `respond` with the decoded token, the response and the whole URL of the request. */
function responding(
  respond: (token: string, response: ServerResponse, url: string) => unknown,
): RequestListener {
  return ({ url = '' }, response) => {
    const token = new URL(url, 'http://h').searchParams.get('validationToken') ?? '';
    respond(token, response, url);
  };
}

const notTheToken = (length: string, mistake = '') =>
  new RegExp(
    `its body \\(${length} characters\\) is not the token \\(12 characters\\)${mistake}\\. Expected`,
  );

/** Wrong receivers: the title, the listener, and the reason that the refusal must give. */
const wrongly: [string, ReturnType<typeof responding>, RegExp][] = [
  [
    '404',
    responding((token, res) => res.writeHead(404).end(token)),
    /its status is 404\. Expected/,
  ],
  [
    '500',
    responding((token, res) => res.writeHead(500).end(token)),
    /its status is 500\. Expected/,
  ],
  ['401', responding((_, res) => res.writeHead(401).end()), /its status is 401\. Expected/],
  [
    'a redirect',
    responding((_, res, url) => res.writeHead(302, { location: `/other${url}` }).end()),
    /its status is 302, and redirects are not followed\. Expected/,
  ],
  ['304', responding((_, res) => res.writeHead(304).end()), /its status is 304, and redirects/],
  ['an empty body', responding((_, res) => res.end()), notTheToken('0', ', but empty')],
  ['204', responding((_, res) => res.writeHead(204).end()), notTheToken('0', ', but empty')],
  [
    'a line break after the token',
    responding((token, res) => res.end(`${token}\n`)),
    notTheToken('13', ', but the token with white space around it'),
  ],
  [
    'a space before the token',
    responding((token, res) => res.end(` ${token}`)),
    notTheToken('13', ', but the token with white space around it'),
  ],
  [
    'a byte order mark before the token',
    responding((token, res) => res.end(`\uFEFF${token}`)),
    notTheToken('13', ', but the token with white space around it'),
  ],
  [
    'JSON',
    responding((token, res) => res.end(JSON.stringify(token))),
    notTheToken('14', ', but the token as JSON'),
  ],
  [
    'a JSON object',
    responding((token, res) => res.end(JSON.stringify({ validationToken: token }))),
    notTheToken('34', ', but a longer text that contains the token: respond with only the token'),
  ],
  [
    'HTML around the token',
    responding((token, res) => res.end(`<html><body>${token}</body></html>`)),
    notTheToken('38', ', but a longer text that contains the token: respond with only the token'),
  ],
  ['another token', responding((_, res) => res.end('123456789abc')), notTheToken('12')],
  ['half of the token', responding((token, res) => res.end(token.slice(6))), notTheToken('6')],
  ['another page', responding((_, res) => res.end('It works!')), notTheToken('9')],
  ['OK', responding((_, res) => res.end('OK')), notTheToken('2')],
  [
    'bytes that are not text',
    responding((_, res) => res.end(Buffer.from([0xff, 0xfe, 0xfd]))),
    notTheToken('3'),
  ],
  [
    'a huge body',
    responding((token, res) => res.end(token + ' '.repeat(1_000_000))),
    /a response of more than 65536 bytes\. Expected/,
  ],
  [
    'an endless body',
    responding((token, res) => {
      res.on('drain', () => res.write(Buffer.alloc(65_536)));
      res.write(token + ' '.repeat(100_000));
    }),
    /a response of more than 65536 bytes\. Expected/,
  ],
  [
    'a closed connection',
    responding((_, res) => res.socket!.destroy()),
    /ECONNRESET: the connection was closed without a response\. Expected/,
  ],
  [
    'a body that breaks off',
    responding((token, res) => {
      res.writeHead(200, { 'content-length': 100 });
      res.write(token, () => res.socket!.destroy());
    }),
    /ECONNRESET: /,
  ],
  [
    'bytes that are not HTTP',
    responding((token, res) => res.socket!.end(`${token}\r\n\r\n`)),
    /HPE_INVALID_CONSTANT: /,
  ],
];

/**
 * Expects that a call fails with 400 `InvalidParameters`, and that the message reveals no secret of the callback URL.
 */
async function expectRefusal(call: Promise<unknown>, message: RegExp) {
  const { status, errorCode, detail } = await refused(call);
  expect({ status, errorCode }).toEqual({ status: 400, errorCode: 'InvalidParameters' });
  expect(detail).toMatch(/^The callback URL did not pass the handshake: /);
  expect(detail).toMatch(message);
  expect(detail).toMatch(
    /Expected the validationToken as plain text, with a status of 2xx, within 5 s\. Fix: /,
  );
  expect(detail).not.toMatch(/s3cr3t|127\.0\.0\.1|\d{12}/);
}

async function existing({ client }: World) {
  const { url } = await serveReceiver(receiverOf().receiver);
  const { webhookId } = await client.createWebhook(wanted(url));
  return { webhookId, url };
}

describe('a receiver that responds with', () => {
  test.for(wrongly)('%s is refused', async ([, listener, message]) => {
    const world = await emulate();
    const { client, emulator } = world;
    const { webhookId } = await existing(world);
    const before = emulator.webhooks();
    const callBackUrl = `${await serveListener(listener)}/kaizala?code=s3cr3t`;
    await expectRefusal(client.createWebhook(wanted(callBackUrl)), message);
    const settings = { callBackUrl, callBackContext: 'new', Active: false };
    await expectRefusal(client.updateWebhook(webhookId, settings), message);
    expect(emulator.webhooks()).toEqual(before);
    expect(await client.listWebhooks({ objectId, objectType: 'Group' })).toHaveLength(1);
    expect(emulator.deliveries()).toEqual([]);
  });
});

test('refuses a callback URL where nothing listens', async () => {
  const world = await emulate();
  const { webhookId } = await existing(world);
  const { url, server } = await serveReceiver(receiverOf().receiver);
  await new Promise((resolve) => server.close(resolve));
  const reason = /ECONNREFUSED: nothing listens there\. Expected/;
  await expectRefusal(world.client.createWebhook(wanted(url)), reason);
  await expectRefusal(world.client.updateWebhook(webhookId, { callBackUrl: url }), reason);
  expect(world.emulator.webhooks()).toHaveLength(1);
});

test('does not follow a redirect', async () => {
  const { client } = await emulate();
  let calls = 0;
  const right = toNodeListener(receiverOf().receiver);
  const elsewhere = await serveListener((request, response) => {
    calls++;
    right(request, response);
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const url = await serveListener((request, response) =>
      response.writeHead(status, { location: elsewhere + request.url }).end(),
    );
    await expectRefusal(client.createWebhook(wanted(url)), new RegExp(`its status is ${status}`));
  }
  expect(calls).toBe(0);
});

test('an update makes a handshake only if the URL changes', async () => {
  const world = await emulate();
  const paths: string[] = [];
  const right = toNodeListener(receiverOf().receiver);
  const url = await serveListener((request, response) => {
    paths.push(request.url!.replace(/\d+/, '…'));
    right(request, response);
  });
  const { client, emulator } = world;
  const { webhookId } = await client.createWebhook(wanted(`${url}/one`));
  await client.updateWebhook(webhookId, { callBackContext: 'new' });
  await client.updateWebhook(webhookId, { callBackUrl: `${url}/one` });
  await client.updateWebhook(webhookId, { callBackUrl: `${url}/two` });
  expect(paths).toEqual(['/one?validationToken=…', '/two?validationToken=…']);
  const [delivery] = await emulator.trigger('JobCreated');
  expect(delivery).toMatchObject({ state: 'delivered' });
  expect(paths.at(-1)).toBe('/two');
});

test('makes no request with `handshake: false`', async () => {
  const { client, emulator } = await emulate({ handshake: false });
  const { url, server } = await serveReceiver(receiverOf().receiver);
  expect((server.address() as AddressInfo).port).toBeGreaterThan(0);
  await new Promise((resolve) => server.close(resolve));
  const { webhookId } = await client.createWebhook(wanted(url));
  await client.updateWebhook(webhookId, { callBackUrl: `${url}/other` });
  expect(emulator.webhooks()).toHaveLength(1);
});

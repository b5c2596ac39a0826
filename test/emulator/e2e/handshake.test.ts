/** Receivers that answer the handshake wrongly, in all the ways there are: nothing is created, and nothing is changed. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { toNodeListener } from '../../../src/receiver.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { emulate, objectId, refused, wanted, type World } from './world.js';

/** A listener that does something with the token, which it has decoded, and with the whole URL. */
function answering(
  answer: (token: string, response: ServerResponse, url: string) => unknown,
): RequestListener {
  return ({ url = '' }, response) => {
    const token = new URL(url, 'http://h').searchParams.get('validationToken') ?? '';
    answer(token, response, url);
  };
}

const notTheToken = (length: string, mistake = '') =>
  new RegExp(`its body of ${length} characters is not the token of 12${mistake}\\. Expected`);

/** What a receiver does, and what the refusal says of it. */
const wrongly: [string, ReturnType<typeof answering>, RegExp][] = [
  ['404', answering((token, res) => res.writeHead(404).end(token)), /its status is 404\. Expected/],
  ['500', answering((token, res) => res.writeHead(500).end(token)), /its status is 500\. Expected/],
  ['401', answering((_, res) => res.writeHead(401).end()), /its status is 401\. Expected/],
  [
    'a redirect',
    answering((_, res, url) => res.writeHead(302, { location: `/other${url}` }).end()),
    /its status is 302, and redirects are not followed\. Expected/,
  ],
  ['304', answering((_, res) => res.writeHead(304).end()), /its status is 304, and redirects/],
  ['an empty body', answering((_, res) => res.end()), notTheToken('0', ', but empty')],
  ['204', answering((_, res) => res.writeHead(204).end()), notTheToken('0', ', but empty')],
  [
    'a line break behind it',
    answering((token, res) => res.end(`${token}\n`)),
    notTheToken('13', ', but the token with white space around it'),
  ],
  [
    'a space before it',
    answering((token, res) => res.end(` ${token}`)),
    notTheToken('13', ', but the token with white space around it'),
  ],
  [
    'a byte order mark before it',
    answering((token, res) => res.end(`\uFEFF${token}`)),
    notTheToken('13', ', but the token with white space around it'),
  ],
  [
    'JSON',
    answering((token, res) => res.end(JSON.stringify(token))),
    notTheToken('14', ', but the token as JSON'),
  ],
  [
    'an object of JSON',
    answering((token, res) => res.end(JSON.stringify({ validationToken: token }))),
    notTheToken('34', ', but something with the token in it: respond with the token alone'),
  ],
  [
    'HTML around it',
    answering((token, res) => res.end(`<html><body>${token}</body></html>`)),
    notTheToken('38', ', but something with the token in it: respond with the token alone'),
  ],
  ['another token', answering((_, res) => res.end('123456789abc')), notTheToken('12')],
  ['half of it', answering((token, res) => res.end(token.slice(6))), notTheToken('6')],
  ['another page', answering((_, res) => res.end('It works!')), notTheToken('9')],
  ['OK', answering((_, res) => res.end('OK')), notTheToken('2')],
  [
    'bytes that are no text',
    answering((_, res) => res.end(Buffer.from([0xff, 0xfe, 0xfd]))),
    notTheToken('3'),
  ],
  [
    'a huge body',
    answering((token, res) => res.end(token + ' '.repeat(1_000_000))),
    /a response of more than 65536 bytes\. Expected/,
  ],
  [
    'a body without end',
    answering((token, res) => {
      res.on('drain', () => res.write(Buffer.alloc(65_536)));
      res.write(token + ' '.repeat(100_000));
    }),
    /a response of more than 65536 bytes\. Expected/,
  ],
  [
    'a closed connection',
    answering((_, res) => res.socket!.destroy()),
    /ECONNRESET: the connection was closed without a response\. Expected/,
  ],
  [
    'a body that breaks off',
    answering((token, res) => {
      res.writeHead(200, { 'content-length': 100 });
      res.write(token, () => res.socket!.destroy());
    }),
    /ECONNRESET: /,
  ],
  [
    'what is no HTTP',
    answering((token, res) => res.socket!.end(`${token}\r\n\r\n`)),
    /HPE_INVALID_CONSTANT: /,
  ],
];

/** The refusal has the code of wrong parameters, and says nothing secret of the callback URL. */
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

describe('a receiver that answers with', () => {
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

test('nothing that listens is refused, too', async () => {
  const world = await emulate();
  const { webhookId } = await existing(world);
  const { url, server } = await serveReceiver(receiverOf().receiver);
  await new Promise((resolve) => server.close(resolve));
  const reason = /ECONNREFUSED: nothing listens there\. Expected/;
  await expectRefusal(world.client.createWebhook(wanted(url)), reason);
  await expectRefusal(world.client.updateWebhook(webhookId, { callBackUrl: url }), reason);
  expect(world.emulator.webhooks()).toHaveLength(1);
});

test('a redirect leads nowhere', async () => {
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

test('an update shakes hands where the URL is another one, and only there', async () => {
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

test('without a handshake nobody is asked', async () => {
  const { client, emulator } = await emulate({ handshake: false });
  const { url, server } = await serveReceiver(receiverOf().receiver);
  expect((server.address() as AddressInfo).port).toBeGreaterThan(0);
  await new Promise((resolve) => server.close(resolve));
  const { webhookId } = await client.createWebhook(wanted(url));
  await client.updateWebhook(webhookId, { callBackUrl: `${url}/other` });
  expect(emulator.webhooks()).toHaveLength(1);
});

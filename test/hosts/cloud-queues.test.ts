/** The recipes for SQS and Service Bus. Their requests must respect the limits that these services document. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServiceBusMessage, ServiceBusSender } from '@azure/service-bus';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { listenOnLoopback } from '../../src/http/listen.js';
import { parseEvent, type Receiver } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { token } from '../receiver/receiver-of.js';

/** The event of a response, and the event of its edited version. Both have the same ids. */
const first = exampleEvent('ActionResponse');
const edited = { ...first, data: exampleEvent('ActionResponse.updated').data };

beforeEach(() => {
  vi.stubEnv('KAIZALA_CALLBACK_TOKEN', token);
  onTestFinished(() => void vi.unstubAllEnvs());
});

describe('sqs.ts', () => {
  interface SentMessage {
    QueueUrl: string;
    MessageBody: string;
    MessageDeduplicationId: string;
    MessageGroupId: string;
  }

  /** The ids and bodies that SQS accepts, according to the documentation of SendMessage. */
  const id = /^[\w!"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]{1,128}$/;
  const body = /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u;

  /**
   * Starts a server that accepts messages like SQS, and the receiver of the sample, which sends messages to that
   * server.
   */
  async function receiverOfQueue() {
    const sent: SentMessage[] = [];
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
      const message = JSON.parse(text) as SentMessage;
      const { MessageBody, MessageDeduplicationId, MessageGroupId } = message;
      const accepts =
        id.test(MessageDeduplicationId) && id.test(MessageGroupId) && body.test(MessageBody);
      response.writeHead(accepts ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' });
      if (!accepts) {
        response.end(JSON.stringify({ __type: 'com.amazonaws.sqs#InvalidMessageContents' }));
        return;
      }
      sent.push(message);
      // The SQS client compares this digest with the body that it has sent.
      const MD5OfMessageBody = createHash('md5').update(MessageBody).digest('hex');
      response.end(JSON.stringify({ MessageId: String(sent.length), MD5OfMessageBody }));
    });
    const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', origin);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'example');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'example');
    vi.stubEnv('KAIZALA_QUEUE_URL', `${origin}/123456789012/kaizala.fifo`);
    vi.resetModules();
    const { receiver } = await import('./samples/sqs.js');
    return { receiver, sent };
  }

  test('sends a delivery with its key, and an edited response in the group of the first response', async () => {
    const { receiver, sent } = await receiverOfQueue();
    for (const event of [first, edited, exampleEvent('JobCreated')])
      expect((await deliver(receiver, event, { token })).status).toBe(200);

    expect(sent.map(({ MessageBody }) => parseEvent(JSON.parse(MessageBody)))).toEqual([
      { known: true, event: first },
      { known: true, event: edited },
      { known: true, event: exampleEvent('JobCreated') },
    ]);
    expect(sent.map(({ QueueUrl }) => QueueUrl)).toEqual(
      Array<string>(3).fill(process.env['KAIZALA_QUEUE_URL']!),
    );
    for (const { MessageDeduplicationId } of sent)
      expect(MessageDeduplicationId).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(sent.map((message) => message.MessageDeduplicationId)).size).toBe(3);
    const groups = sent.map(({ MessageGroupId }) => MessageGroupId);
    expect(groups[0]).toBe(groups[1]);
    expect(groups[2]).not.toBe(groups[0]);
  });

  test.for([
    ['a long id', { eventId: 'x'.repeat(1000) }],
    ['an id with other characters than SQS accepts', { eventId: 'Zoë, 😀\n' }],
    ['a text with characters that XML does not have', { data: { text: 'a\u0000\uFFFE\uFFFFz' } }],
    ['a text with half of a surrogate pair', { data: { text: '\uD83D' } }],
  ] as const)('sends an event that has %s', async ([, fields]) => {
    const { receiver, sent } = await receiverOfQueue();
    const event = exampleEvent('TextMessageCreated', fields);
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect(sent.map(({ MessageBody }) => JSON.parse(MessageBody) as unknown)).toEqual([event]);
  });
});

describe('service-bus.ts', () => {
  /** Returns the receiver of the sample. Its Service Bus sender is replaced: it passes each message to `send`. */
  async function receiverOfQueue(send: (message: ServiceBusMessage) => void) {
    const { serviceBusReceiver } = await import('./samples/service-bus.js');
    const sendMessages: ServiceBusSender['sendMessages'] = async (messages) =>
      send(messages as ServiceBusMessage);
    return serviceBusReceiver({ sendMessages });
  }
  const statusOf = async (receiver: Receiver, event: object) =>
    (await deliver(receiver, event as typeof first, { token })).status;

  test('sends a delivery with its key, which is shorter than 128 characters, and sends copies, too', async () => {
    const sent: ServiceBusMessage[] = [];
    const receiver = await receiverOfQueue((message) => sent.push(message));
    for (const event of [first, first, edited]) expect(await statusOf(receiver, event)).toBe(200);

    expect(sent.map(({ body }) => JSON.parse(String(body)) as unknown)).toEqual([
      first,
      first,
      edited,
    ]);
    const [key, copy, other] = sent.map(({ messageId }) => messageId);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect([copy === key, other === key]).toEqual([true, false]);
  });

  test('responds with 500 when the queue refuses the message', async () => {
    const receiver = await receiverOfQueue(() => {
      throw new Error('The queue is full.');
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await statusOf(receiver, first)).toBe(500);
  });
});

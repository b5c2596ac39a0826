import { createHash } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createReceiver } from 'kaizala-webhooks/receiver';

const sqs = new SQSClient({});

export const receiver = createReceiver({
  name: 'orders', // the name of the webhook, the same on every machine
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  fallback: (event, why, { key, signal, rawBody = JSON.stringify(event) }) =>
    sqs.send(
      new SendMessageCommand({
        QueueUrl: process.env.KAIZALA_QUEUE_URL, // its name ends in .fifo
        MessageBody: escapeNonXml(rawBody),
        MessageDeduplicationId: key,
        // An edited response can have the id of the first one. A group is handled one message at a time, groups concurrently.
        // Hashed, because SQS accepts at most 128 characters of ASCII, and the sender chooses the id.
        MessageGroupId: createHash('sha256').update(event.eventId).digest('hex'),
      }),
      { abortSignal: signal },
    ),
});

/** SQS refuses these two characters, which JSON can write in ASCII. */
function escapeNonXml(json: string): string {
  return json.replace(/[\uFFFE\uFFFF]/g, (one) => (one === '\uFFFE' ? '\\ufffe' : '\\uffff'));
}

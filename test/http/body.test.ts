import { describe, expect, test } from 'vitest';
import { deliver, exampleEvent } from '../../src/testing.js';
import { post, receiverOf, token } from '../receiver/receiver-of.js';

const event = exampleEvent('JobCreated');

/** Returns the status and the body of the response to a request, the handled events, and the arguments of `onError`. */
async function answerTo(request: Request, options: Parameters<typeof receiverOf>[0] = {}) {
  const { receiver, handled, errors } = receiverOf(options);
  const response = await receiver.fetch(request);
  return { status: response.status, text: await response.text(), handled, errors };
}

/**
 * Makes a body that consists of pieces. It records how many pieces were read, and whether the receiver canceled the
 * stream.
 */
function pieces(...texts: string[]) {
  const seen = { asked: 0, cancelled: false };
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const text = texts[seen.asked++];
        if (text === undefined) controller.close();
        else controller.enqueue(encoder.encode(text));
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

describe('a body', () => {
  test.for([
    ['not JSON', '{"s3cr3t', 'The body is not JSON.'],
    ['empty', '', 'The body is not JSON.'],
    ['not an event', '[]', 'This is not a valid event: the JSON is an array; expected an object.'],
    [
      'an event that was encoded twice',
      JSON.stringify(JSON.stringify(event)),
      'This is not a valid event: the JSON is a string; expected an object. Fix: encode the event as JSON once, not twice.',
    ],
    [
      'an event without an id',
      JSON.stringify({ ...event, eventId: undefined }),
      'This is not a valid JobCreated event: /eventId is missing.',
    ],
    [
      'an event whose id is a number',
      JSON.stringify({ ...event, eventId: 4 }),
      'This is not a valid JobCreated event: /eventId must be a string.',
    ],
    [
      'an event whose payload is null',
      JSON.stringify({ ...event, data: null }),
      'This is not a valid JobCreated event: /data must be an object.',
    ],
    [
      'an event whose payload is an array',
      JSON.stringify({ ...event, data: [] }),
      'This is not a valid JobCreated event: /data must be an object.',
    ],
  ])('gets a 400 and is reported to onError if it is %s', async ([, body, message]) => {
    const { status, text, handled, errors } = await answerTo(post(body!));
    expect([status, text]).toEqual([400, message]);
    expect(handled).toEqual([]);
    expect(errors).toHaveLength(1);
    const eventType = message!.includes('JobCreated') ? 'JobCreated' : undefined;
    expect(errors[0]!.context).toEqual({ during: 'body', ...(eventType && { eventType }) });
    expect((errors[0]!.error as Error).message).toBe(message);
    expect(String((errors[0]!.error as Error).cause)).not.toContain('s3cr3t');
  });

  test('gets a 400 if it is missing', async () => {
    expect((await answerTo(post(null))).status).toBe(400);
  });

  test('is read if it has exactly the limit, but not with one more byte', async () => {
    const text = JSON.stringify({ ...event, fromUserName: 'Müller' });
    const length = new TextEncoder().encode(text).length;
    expect((await answerTo(post(text), { maxBodySize: length })).status).toBe(200);
    const { status, text: said } = await answerTo(post(text), { maxBodySize: length - 1 });
    expect([status, said]).toEqual([413, `The body has more than ${length - 1} bytes.`]);
  });

  test('may have 1 MiB by default', async () => {
    const of = (length: number) =>
      post(JSON.stringify({ ...event, extra: '' }).replace('""', `"${'x'.repeat(length)}"`));
    const rest = JSON.stringify({ ...event, extra: '' }).length;
    expect((await answerTo(of(2 ** 20 - rest))).status).toBe(200);
    expect((await answerTo(of(2 ** 20 - rest + 1))).status).toBe(413);
  });

  test('is counted while it arrives, and aborted as soon as it is too long', async () => {
    const { body, seen } = pieces('xxxx', 'xxxx', 'xxxx', 'xxxx', 'xxxx');
    const { status } = await answerTo(post(body), { maxBodySize: 9 });
    expect(status).toBe(413);
    expect(seen).toEqual({ asked: 3, cancelled: true });
  });

  test('is not read if its Content-Length is above the limit', async () => {
    const { body, seen } = pieces('{}');
    const request = post(body, { 'content-length': '11' });
    const { status, errors } = await answerTo(request, { maxBodySize: 10 });
    expect(status).toBe(413);
    expect((errors[0]!.error as Error).name).toBe('Refusal');
    expect(seen.asked).toBe(0);
    const exact = post(pieces('{}').body, { 'content-length': '10' });
    expect((await answerTo(exact, { maxBodySize: 10 })).status).toBe(400);
  });

  test('may arrive in pieces that split a character, with a byte order mark at the beginning', async () => {
    const bytes = new TextEncoder().encode(
      `\uFEFF${JSON.stringify({ ...event, fromUserName: 'Zoë 😀' })}`,
    );
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { status, handled } = await answerTo(post(body));
    expect(status).toBe(200);
    expect(handled[0]!.event).toMatchObject({ fromUserName: 'Zoë 😀' });
  });

  test('causes one clear error at once if other code has read it', async () => {
    const request = post(JSON.stringify(event));
    await request.text();
    const { status, text, errors } = await answerTo(request);
    expect(status).toBe(500);
    expect(text).toMatch(/^A middleware in front of the receiver has read the body/);
    expect(errors[0]!.context).toEqual({ during: 'body' });
  });

  test('gets a response if it is incomplete, although the sender may be gone', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('s3cr3t')),
    });
    const { status, text, errors } = await answerTo(post(body));
    expect([status, text]).toEqual([
      400,
      'The connection was closed before the whole body arrived.',
    ]);
    expect(errors).toHaveLength(1);
  });

  test('gets a 500 if it cannot be read for an unexpected reason', async () => {
    const { receiver, errors } = receiverOf();
    const unforeseen = new Error('s3cr3t');
    const { status, body } = await receiver.respond({
      method: 'POST',
      url: '/kaizala',
      header: () => token,
      read: () => Promise.reject(unforeseen),
    });
    expect([status, body]).toEqual([500, 'The receiver failed.']);
    expect(errors).toEqual([{ error: unforeseen, context: { during: 'body' } }]);
  });

  test('is read with any media type', async () => {
    expect((await answerTo(post(JSON.stringify(event), { 'content-type': 'a/b' }))).status).toBe(
      200,
    );
  });
});

test('fetch needs no this', async () => {
  const { fetch } = receiverOf().receiver;
  expect((await deliver({ fetch }, event, { token })).status).toBe(200);
});

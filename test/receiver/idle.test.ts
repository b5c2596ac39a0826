import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, post, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');

/** Tells whether `idle()` resolves within 10 ms. */
async function isIdle(receiver: { idle(): Promise<void> }): Promise<boolean> {
  return await Promise.race([receiver.idle().then(() => true), sleep(10).then(() => false)]);
}

test('resolves if the receiver does nothing', async () => {
  const { receiver } = receiverOf();
  expect(await isIdle(receiver)).toBe(true);
  await deliver(receiver, event, { token });
  await deliver(receiver, {}, { token });
  expect(await isIdle(receiver)).toBe(true);
});

test('waits while a body arrives', async () => {
  const { receiver } = receiverOf();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  const response = receiver.fetch(post(body));
  expect(await isIdle(receiver)).toBe(false);
  const idle = receiver.idle();
  controller!.enqueue(new TextEncoder().encode(JSON.stringify(event)));
  controller!.close();
  await idle;
  expect((await response).status).toBe(200);
});

test('waits while a handler runs, also after its timeout', async () => {
  const { passed, open } = gate();
  const { receiver } = receiverOf({ handlerTimeout: 20, on: { JobCreated: () => passed } });
  const response = deliver(receiver, event, { token });
  expect(await isIdle(receiver)).toBe(false);
  expect((await response).status).toBe(500);
  expect(await isIdle(receiver)).toBe(false);
  const [one, another] = [receiver.idle(), receiver.idle()];
  open();
  await Promise.all([one, another]);
  expect(await isIdle(receiver)).toBe(true);
});

test('waits while one of two handlers still runs', async () => {
  const [first, second] = [gate(), gate()];
  const { receiver } = receiverOf({
    on: { JobCreated: () => first.passed, SurveyResponse: () => second.passed },
  });
  const responses = [event, exampleEvent('SurveyResponse')].map((sent) =>
    deliver(receiver, sent, { token }),
  );
  let idle = false;
  const done = receiver.idle().then(() => (idle = true));
  first.open();
  await responses[0];
  await sleep(0);
  expect(idle).toBe(false);
  second.open();
  await Promise.all([...responses, done]);
  expect(idle).toBe(true);
});

test('waits until the store has the result of a handler', async () => {
  let isBack = false;
  const { receiver } = receiverOf({
    dedupe: {
      claim: () => 'claimed',
      confirm: () => (isBack ? undefined : Promise.reject(new Error('The connection is lost.'))),
      release: () => undefined,
    },
  });
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect(await isIdle(receiver)).toBe(false);
  isBack = true;
  await receiver.idle();
});

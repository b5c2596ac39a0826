import { describe, expect, test } from 'vitest';
import { memoryDedupe } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('SurveyResponse');
const edited = exampleEvent('SurveyResponse', { data: { isUpdateResponse: true } });

describe('a copy of a delivery', () => {
  test('gets a 200 after the first is done, and does not run the handler', async () => {
    const { receiver, handled } = receiverOf();
    for (let copy = 0; copy < 3; copy++) {
      const response = await deliver(receiver, event, { token });
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    expect(handled).toHaveLength(1);
  });

  test('gets a 503 while the first is being handled', async () => {
    const { passed, open } = gate();
    let runs = 0;
    const { receiver } = receiverOf({
      lease: 12_500,
      on: {
        SurveyResponse: () => {
          runs++;
          return passed;
        },
      },
    });
    const first = deliver(receiver, event, { token });
    const copy = await deliver(receiver, event, { token });
    expect([copy.status, copy.headers.get('retry-after')]).toEqual([503, '13']);
    open();
    expect((await first).status).toBe(200);
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect(runs).toBe(1);
  });

  test('is not the same as an edited response with the same ids', async () => {
    const { receiver, handled } = receiverOf();
    for (const sent of [event, edited, event, edited])
      expect((await deliver(receiver, sent, { token })).status).toBe(200);
    expect(handled.map(({ event: { data } }) => data['isUpdateResponse'])).toEqual([false, true]);
    expect(handled[0]!.key).not.toBe(handled[1]!.key);
  });

  test('is handled with the same key if dedupe is false', async () => {
    const { receiver, handled } = receiverOf({ dedupe: false });
    await deliver(receiver, event, { token });
    await deliver(receiver, event, { token });
    expect(handled).toHaveLength(2);
    expect(handled[0]!.key).toBe(handled[1]!.key);
    const failing = receiverOf({
      dedupe: false,
      on: { SurveyResponse: () => Promise.reject(new Error('x')) },
    });
    expect((await deliver(failing.receiver, event, { token })).status).toBe(500);
    expect(failing.errors.map(({ context }) => context.during)).toEqual(['handler']);
  });

  test('gets a 200 from every receiver with the same name and store', async () => {
    const dedupe = memoryDedupe();
    const [a, b] = [receiverOf({ dedupe }), receiverOf({ dedupe })];
    expect((await deliver(a.receiver, event, { token })).status).toBe(200);
    expect((await deliver(b.receiver, event, { token })).status).toBe(200);
    expect([a.handled, b.handled].map(({ length }) => length)).toEqual([1, 0]);
  });

  test('is not the same as this event from another webhook in the same store', async () => {
    const dedupe = memoryDedupe();
    const [a, b] = ['billing', 'crm'].map((name) => receiverOf({ dedupe, name }));
    for (const { receiver } of [a!, b!, a!, b!])
      expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect([a!.handled, b!.handled].map(({ length }) => length)).toEqual([1, 1]);
  });
});

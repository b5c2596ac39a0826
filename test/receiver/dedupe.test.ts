import { describe, expect, test } from 'vitest';
import { memoryDedupe } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('SurveyResponse');
const edited = exampleEvent('SurveyResponse', { data: { isUpdateResponse: true } });

describe('a copy of a delivery', () => {
  test('is acknowledged after the first is done, without a second run', async () => {
    const { receiver, handled } = receiverOf();
    for (let copy = 0; copy < 3; copy++) {
      const response = await deliver(receiver, event, { token });
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    expect(handled).toHaveLength(1);
  });

  test('is told to come again while the first is handled', async () => {
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

  test('is what an edited response is not, though it has the same ids', async () => {
    const { receiver, handled } = receiverOf();
    for (const sent of [event, edited, event, edited])
      expect((await deliver(receiver, sent, { token })).status).toBe(200);
    expect(handled.map(({ event: { data } }) => data['isUpdateResponse'])).toEqual([false, true]);
    expect(handled[0]!.key).not.toBe(handled[1]!.key);
  });

  test('gets through where de-duplication is off, with the same key', async () => {
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

  test('is acknowledged by every receiver of the same name and store', async () => {
    const dedupe = memoryDedupe();
    const [a, b] = [receiverOf({ dedupe }), receiverOf({ dedupe })];
    expect((await deliver(a.receiver, event, { token })).status).toBe(200);
    expect((await deliver(b.receiver, event, { token })).status).toBe(200);
    expect([a.handled, b.handled].map(({ length }) => length)).toEqual([1, 0]);
  });

  test('is what the same event of another webhook is not, though it comes to the same store', async () => {
    const dedupe = memoryDedupe();
    const [a, b] = ['billing', 'crm'].map((name) => receiverOf({ dedupe, name }));
    for (const { receiver } of [a!, b!, a!, b!])
      expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect([a!.handled, b!.handled].map(({ length }) => length)).toEqual([1, 1]);
  });
});

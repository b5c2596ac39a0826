import { describe, expect, expectTypeOf, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import type { KaizalaEventMap, UnknownEvent } from '../../generated/v1/events.js';
import { deliver, exampleEvent, handshake, type EventExampleName } from '../../src/testing.js';

describe('exampleEvent', () => {
  test.for(Object.keys(eventExamples) as EventExampleName[])('has a copy of %s', (name) => {
    const event = exampleEvent(name);
    expect(event).toEqual(eventExamples[name]);
    expect(event).not.toBe(eventExamples[name]);
    expect(event.data).not.toBe(eventExamples[name].data);
  });

  test('merges what a test wants, and leaves the next copy alone', () => {
    const event = exampleEvent('JobCreated', {
      eventId: 'e-1',
      data: { title: 'Count', assignedTo: [], dueDate: undefined },
    });
    expect(event).toEqual({
      ...eventExamples.JobCreated,
      eventId: 'e-1',
      data: {
        ...eventExamples.JobCreated.data,
        title: 'Count',
        assignedTo: [],
        dueDate: undefined,
      },
    });
    expect(event.data).not.toHaveProperty('dueDate');
    expect(exampleEvent('JobCreated')).toEqual(eventExamples.JobCreated);
  });

  test('makes objects where the example has none, and keeps no part of the overrides', () => {
    const assignedTo = ['+12025550143'];
    const event = exampleEvent('GroupAdded', { data: { a: { b: assignedTo } } });
    assignedTo.push('x');
    expect(event.data).toEqual({ a: { b: ['+12025550143'] } });
    expect(exampleEvent('JobCreated', { data: { text: null as never } }).data.text).toBeNull();
  });

  test('is typed by the event', () => {
    expectTypeOf(exampleEvent('JobCreated')).toEqualTypeOf<KaizalaEventMap['JobCreated']>();
    expectTypeOf(exampleEvent('ActionResponse.updated')).toEqualTypeOf<
      KaizalaEventMap['ActionResponse']
    >();
    expectTypeOf(exampleEvent('UnknownEvent')).toExtend<UnknownEvent>();
    // @ts-expect-error -- a job has no such member
    exampleEvent('JobCreated', { data: { dueData: '2019-01-04T17:30:00Z' } });
    // @ts-expect-error -- its title is a text
    exampleEvent('JobCreated', { data: { title: 4 } });
  });

  test('says which examples there are', () => {
    // @ts-expect-error -- there is no such example
    expect(() => exampleEvent('jobCreated')).toThrow(
      /^There is no example named "jobCreated": expected one of ActionCreated, /,
    );
    // @ts-expect-error -- nor is this one
    expect(() => exampleEvent('constructor')).toThrow(TypeError);
  });
});

/** A receiver that answers as it is told, and notes the requests. */
function fetcherOf(answer: (request: Request) => Response) {
  const seen: Request[] = [];
  return {
    seen,
    fetch(request: Request) {
      seen.push(request);
      return answer(request);
    },
  };
}

describe('deliver', () => {
  test('sends what the service sends', async () => {
    const receiver = fetcherOf(() => new Response('ok', { status: 202 }));
    const event = exampleEvent('JobCreated');
    const response = await deliver(receiver, event, { token: 'example-callback-token' });
    expect([response.status, await response.text()]).toEqual([202, 'ok']);
    const [request] = receiver.seen;
    expect([request!.method, request!.url]).toEqual(['POST', 'https://hooks.example.com/kaizala']);
    expect(Object.fromEntries(request!.headers)).toEqual({
      'content-type': 'application/json',
      'kz-callback-token': 'example-callback-token',
    });
    expect(await request!.json()).toEqual(event);
  });

  test('sends no token unless it is given one, and anything as the event', async () => {
    const receiver = fetcherOf(() => new Response());
    await deliver(receiver, null, { url: 'https://hooks.example.com/b?c=d' });
    expect(receiver.seen[0]!.headers.has('kz-callback-token')).toBe(false);
    expect(receiver.seen[0]!.url).toBe('https://hooks.example.com/b?c=d');
    expect(await receiver.seen[0]!.text()).toBe('null');
  });
});

describe('handshake', () => {
  const echoing = (change: (token: string) => string, status = 200) =>
    fetcherOf(
      ({ url }) =>
        new Response(change(new URL(url).searchParams.get('validationToken')!), { status }),
    );

  test('sends 12 digits, which are others each time, and nothing else', async () => {
    const receiver = echoing((token) => token);
    const [a, b] = [await handshake(receiver), await handshake(receiver)];
    expect(a).toEqual({
      accepted: true,
      status: 200,
      body: a.validationToken,
      validationToken: expect.stringMatching(/^\d{12}$/) as string,
    });
    expect(b.validationToken).not.toBe(a.validationToken);
    expect(receiver.seen[0]!.method).toBe('GET');
    expect([...receiver.seen[0]!.headers]).toEqual([]);
  });

  test('keeps the query of the callback URL as it is', async () => {
    const receiver = echoing((token) => token);
    await handshake(receiver, {
      url: 'https://hooks.example.com/a?b=c%2fd&e',
      validationToken: 'x&y',
    });
    expect(receiver.seen[0]!.url).toBe(
      'https://hooks.example.com/a?b=c%2fd&e&validationToken=x%26y',
    );
  });

  test.for<[string, ReturnType<typeof fetcherOf>]>([
    ['a line end at its end', echoing((token) => `${token}\n`)],
    ['quotes', echoing((token) => JSON.stringify(token))],
    ['a byte order mark', echoing((token) => `\uFEFF${token}`)],
    ['another status', echoing((token) => token, 302)],
    ['nothing', echoing(() => '')],
  ])('is not accepted with %s', async ([, receiver]) => {
    expect(await handshake(receiver)).toMatchObject({ accepted: false });
  });
});

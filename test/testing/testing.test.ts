import { describe, expect, expectTypeOf, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import type { KaizalaEventMap, UnknownEvent } from '../../generated/v1/events.js';
import {
  deliver,
  exampleEvent,
  handshake,
  type EventExampleName,
  type JsonPatch,
  type Overrides,
} from '../../src/testing.js';

describe('exampleEvent', () => {
  test.for(Object.keys(eventExamples) as EventExampleName[])('has a copy of %s', (name) => {
    const event = exampleEvent(name);
    expect(event).toEqual(eventExamples[name]);
    expect(event).not.toBe(eventExamples[name]);
    expect(event.data).not.toBe(eventExamples[name].data);
  });

  test('merges the overrides, and does not change the next copy', () => {
    const event = exampleEvent('JobCreated', {
      eventId: 'e-1',
      data: { title: 'Count', assignedTo: [], dueDate: null, text: undefined },
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

  test('adds objects that the example does not have, and shares no object with the overrides', () => {
    const assignedTo = ['+12025550143'];
    const event = exampleEvent('PollCreated', { data: { a: { b: assignedTo } } });
    assignedTo.push('x');
    expect(event.data).toEqual({ a: { b: ['+12025550143'] } });
  });

  test('applies a JSON Patch, which may fail and does not change the next copy', () => {
    const assignedTo = ['+12025550143'];
    const event = exampleEvent('JobCreated', [
      { op: 'test', path: '/data/title', value: eventExamples.JobCreated.data.title },
      { op: 'replace', path: '/data/title', value: 'Count' },
      { op: 'remove', path: '/data/dueDate' },
      { op: 'add', path: '/data/assignedTo', value: assignedTo },
      { op: 'add', path: '/data/assignedTo/-', value: null },
    ]);
    assignedTo.push('x');
    expect(event.data).toMatchObject({ title: 'Count', assignedTo: ['+12025550143', null] });
    expect(event.data).not.toHaveProperty('dueDate');
    expect(exampleEvent('JobCreated')).toEqual(eventExamples.JobCreated);
    const unfit = () => exampleEvent('JobCreated', [{ op: 'remove', path: '/data/none' }]);
    expect(unfit).toThrow(TypeError);
    expect(unfit).toThrow('Operation /0 (remove "/data/none"): /data has no field "none"');
  });

  test('is typed by the event', () => {
    expectTypeOf(exampleEvent('JobCreated')).toEqualTypeOf<KaizalaEventMap['JobCreated']>();
    expectTypeOf(exampleEvent('ActionResponse.updated')).toEqualTypeOf<
      KaizalaEventMap['ActionResponse']
    >();
    expectTypeOf(exampleEvent('UnknownEvent.photoWithLocation')).toExtend<UnknownEvent>();
    // @ts-expect-error -- a job does not have a field `dueData`
    exampleEvent('JobCreated', { data: { dueData: '2019-01-04T17:30:00Z' } });
    // @ts-expect-error -- the title of a job is a string
    exampleEvent('JobCreated', { data: { title: 4 } });
    // @ts-expect-error -- an event does not have a field `dota`; null, which removes a field, is allowed
    exampleEvent('JobCreated', { eventId: null, dota: null });
    // @ts-expect-error -- an `add` operation requires a value
    expect(() => exampleEvent('JobCreated', [{ op: 'add', path: '/data/x' }])).toThrow(TypeError);
    expect(() =>
      // @ts-expect-error -- `set` is not an operation of JSON Patch
      exampleEvent('JobCreated', [{ op: 'set', path: '/data/x', value: 1 }]),
    ).toThrow(TypeError);
    expectTypeOf<{ eventId: null; data: { title: null } }>().toExtend<
      Overrides<KaizalaEventMap['JobCreated']>
    >();
    expectTypeOf<{ op: 'move'; from: string; path: string }[]>().toExtend<JsonPatch>();
    expectTypeOf<{ op: 'move'; path: string }[]>().not.toExtend<JsonPatch>();
  });

  test('lists the examples in the error for a wrong name', () => {
    // @ts-expect-error -- there is no example with this name
    expect(() => exampleEvent('jobCreated')).toThrow(
      /^There is no example named "jobCreated": expected one of ActionCreated, /,
    );
    // @ts-expect-error -- there is no example with this name
    expect(() => exampleEvent('constructor')).toThrow(TypeError);
  });
});

/** Makes a receiver that responds with the result of `answer`, and records the requests that it gets. */
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
  test('sends the same request as the service', async () => {
    const receiver = fetcherOf(() => new Response('ok', { status: 202 }));
    const event = exampleEvent('JobCreated');
    const response = await deliver(receiver, event, { token: 'example-callback-token' });
    expect([response.status, await response.text()]).toEqual([202, 'ok']);
    const [request] = receiver.seen;
    expect([request!.method, request!.url]).toEqual([
      'POST',
      'https://hooks.depot.example/kaizala',
    ]);
    expect(Object.fromEntries(request!.headers)).toEqual({
      'content-type': 'application/json',
      'kz-callback-token': 'example-callback-token',
    });
    expect(await request!.json()).toEqual(event);
  });

  test('sends no token by default, and any JSON as the event', async () => {
    const receiver = fetcherOf(() => new Response());
    await deliver(receiver, null, { url: 'https://hooks.depot.example/b?c=d' });
    expect(receiver.seen[0]!.headers.has('kz-callback-token')).toBe(false);
    expect(receiver.seen[0]!.url).toBe('https://hooks.depot.example/b?c=d');
    expect(await receiver.seen[0]!.text()).toBe('null');
  });
});

describe('handshake', () => {
  const echoing = (change: (token: string) => string, status = 200) =>
    fetcherOf(
      ({ url }) =>
        new Response(change(new URL(url).searchParams.get('validationToken')!), { status }),
    );

  test('sends 12 digits, different each time, and nothing else', async () => {
    const receiver = echoing((token) => token);
    const [a, b] = [await handshake(receiver), await handshake(receiver)];
    expect(a).toEqual({
      accepted: true,
      status: 200,
      body: a.validationToken,
      validationToken: expect.stringMatching(/^[1-9]\d{11}$/) as string,
    });
    expect(b.validationToken).not.toBe(a.validationToken);
    expect(receiver.seen[0]!.method).toBe('GET');
    expect([...receiver.seen[0]!.headers]).toEqual([]);
  });

  test('keeps the query of the callback URL unchanged', async () => {
    const receiver = echoing((token) => token);
    await handshake(receiver, {
      url: 'https://hooks.depot.example/a?b=c%2fd&e',
      validationToken: 'x&y',
    });
    expect(receiver.seen[0]!.url).toBe(
      'https://hooks.depot.example/a?b=c%2fd&e&validationToken=x%26y',
    );
  });

  test.for<[string, ReturnType<typeof fetcherOf>]>([
    ['a line break at the end', echoing((token) => `${token}\n`)],
    ['quotes', echoing((token) => JSON.stringify(token))],
    ['a byte order mark', echoing((token) => `\uFEFF${token}`)],
    ['another status', echoing((token) => token, 302)],
    ['nothing', echoing(() => '')],
  ])('is not accepted with %s', async ([, receiver]) => {
    expect(await handshake(receiver)).toMatchObject({ accepted: false });
  });
});

import { describe, expect, test } from 'vitest';
import { bodiesOf, type Document, resolve } from '../../../scripts/description/openapi.js';
import { eventHandlers, triggerCommand } from '../../../scripts/docs/event-code/event-code.js';
import { readingOf } from '../../../scripts/docs/event-code/reading.js';
import { Failure } from '../../../src/common/failure.js';
import { run } from '../../cli/command.js';
import { receive } from '../../cli/servers.js';
import { descriptions } from '../../support/descriptions.js';
import { startEmulator } from '../../support/servers.js';

describe('the data that a handler reads', () => {
  const id = '18e35d7a-9fce-4204-a73b-aed25f8041c9';
  const link = 'https://media.depot.example/photo.jpg';

  test.for([
    [{ actionId: id, title: 'Restock' }, ['title']],
    [{ text: 'Six boxes', title: 'Restock' }, ['title']],
    [{ title: 'Restock', report: { by: 'Priya', isCompleted: false } }, ['report', 'isCompleted']],
    [{ photoId: 7, photo: link, phone: '+1202xxxxxxx', placeName: 'Gate' }, ['placeName']],
    [{ id: 7, groupID: 8, guid: id, isPaid: true }, ['isPaid']],
    [{ text: '', caption: null, ready: false }, ['ready']],
    [{ photo: link, photoId: id }, ['photo']],
    [{ 'photo-name': 'gate', list: [{ title: 'Wet' }], boxes: 0 }, ['boxes']],
  ] as const)('is a meaningful field of %j', ([data, path]) => {
    expect(readingOf(data)).toEqual({ kind: 'field', path });
  });

  test('is every answer if the payload has answers', () => {
    const responseDetails = { responseWithQuestions: [] };
    expect(readingOf({ title: 'Count', responseDetails })).toEqual({ kind: 'answers' });
  });

  test.for([{}, { list: ['Wet'], nothing: null, 'photo-name': 'gate' }])(
    'is the whole payload of %j',
    (data) => {
      expect(readingOf(data)).toEqual({ kind: 'data' });
    },
  );
});

describe('an event', () => {
  /** Returns a description with one event. The body of the event has these examples. */
  const documentWith = (examples: Record<string, { value: unknown }>): Document => ({
    openapi: '3.1.1',
    info: { title: 'Test', version: '1' },
    webhooks: {
      PhotoCreated: {
        post: {
          operationId: 'receivePhotoCreated',
          requestBody: { content: { 'application/json': { examples } } },
        },
      },
    },
  });

  test('has handlers in the languages of the documentation', () => {
    const document = documentWith({ PhotoCreated: { value: { data: { photoName: 'gate' } } } });
    const handlers = eventHandlers(document, 'PhotoCreated');
    expect(handlers.map(({ lang, label }) => [lang, label])).toEqual([
      ['typescript', 'TypeScript'],
      ['python', 'Python'],
      ['php', 'PHP'],
    ]);
    for (const { source } of handlers) expect(source).toMatch(/PhotoCreated[^]*photoName[^]*\n$/);
  });

  test.for([{}, { 'PhotoCreated.other': { value: { data: { photoName: 'gate' } } } }])(
    'is refused without its main example, with the file to write',
    (examples) => {
      expect(() => eventHandlers(documentWith(examples), 'PhotoCreated')).toThrow(
        new Failure(
          'The event PhotoCreated has no example named "PhotoCreated", from which the documentation generates its handlers. Fix: write spec/examples/events/PhotoCreated.yaml, and refer to it under examples in webhooks/PhotoCreated.yaml.',
        ),
      );
    },
  );

  test.for([undefined, null, 5, {}, { data: null }, { data: [] }])(
    'is refused with the example %j, with the file to change',
    (value) => {
      const document = documentWith({ PhotoCreated: { value } });
      expect(() => eventHandlers(document, 'PhotoCreated')).toThrow(
        new Failure(
          'The example "PhotoCreated" has no object "data", from which the documentation generates the handlers of the event. Fix: write data in spec/examples/events/PhotoCreated.yaml, or {} if the payload is unknown.',
        ),
      );
    },
  );

  test('is refused if it is not described', () => {
    expect(() => eventHandlers(documentWith({}), 'VideoCreated')).toThrow(
      new Failure(
        'The description has no event "VideoCreated" under webhooks. Fix: use a key of webhooks.',
      ),
    );
  });
});

/** The payload in an example of an event. */
interface Example {
  eventType: string;
  eventId: string;
  data: Record<string, unknown>;
}

test('delivers the example that the command names, except for ids', async () => {
  const examples = descriptions.flatMap(({ document }) =>
    [...bodiesOf(document)]
      .filter(({ found }) => found.kind === 'webhook')
      .flatMap(({ mediaType }) => Object.entries(mediaType.examples ?? {}))
      .map(([name, example]) => [name, resolve(document, example).value] as const),
  );
  const { url } = await startEmulator();
  const { url: callbackUrl, received } = await receive();
  const env = { KAIZALA_CALLBACK_TOKEN: 'example-callback-token' };
  await run(['subscribe', callbackUrl, '--emulator', url], { env });
  for (const [name, value] of new Map(examples)) {
    const [npx, program, ...args] = triggerCommand(name).trim().split(' ');
    expect([npx, program]).toEqual(['npx', 'kaizala-webhooks']);
    expect(await run([...args, '--emulator', url]), name).toMatchObject({ code: 0, err: '' });
    const { eventType, eventId, data } = structuredClone(value) as Example;
    // The emulator generates a new id for each event, also in the fields of `data` that repeat the id.
    for (const [field, id] of Object.entries(data))
      if (id === eventId) data[field] = expect.any(String);
    expect(JSON.parse(received.at(-1)!.body), name).toMatchObject({ eventType, data });
  }
});

/** The events that a receiver has stored, and receivers that end or do not respond. These tests wait. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { shapes } from '../../../src/cli/probe/shapes.js';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { createReceiver, toNodeListener } from '../../../src/receiver.js';
import { nowhere, portOf, serveListener } from '../../support/servers.js';
import { run } from '../command.js';
import { file } from '../files.js';
import { bodyOf, probe, receiver, token, verdictsOf } from './probe-receiver.js';

describe('the receiver of this package', () => {
  test('passes every shape, and stores every event once', async () => {
    const stored: string[] = [];
    const store = (event: unknown) => void stored.push(JSON.stringify(event));
    const listener = toNodeListener(
      createReceiver({ token, fallback: store, onError: () => undefined }),
    );
    const origin = await serveListener((request, response) => {
      if (request.url === '/events') response.end(stored.join('\n'));
      else void listener(request, response);
    });
    const args = ['--check', `${origin}/events`, '--wait', '100ms'];
    const { code, shapes: reported } = await probe(`${origin}/kaizala`, args);
    expect(verdictsOf(reported)).toEqual({});
    expect(code).toBe(0);
    expect(reported.size).toBe(shapes.length);
  });
});

describe('the store', () => {
  /** An event type for each field with a text. */
  const types: Readonly<Record<string, string>> = {
    title: 'JobCreated',
    text: 'TextMessageCreated',
    memberName: 'MemberAdded',
    groupName: 'GroupAdded',
    responderName: 'SurveyResponse',
  };

  /** Starts a receiver that appends to a file. */
  async function logging(line: (body: string) => string, respondFirst = false) {
    const log = join(dirname(file('', 'unused')), 'log.txt');
    const url = await receiver(async (body, response) => {
      if (respondFirst) {
        response.end();
        await delay(20);
      }
      appendFileSync(log, line(body));
      response.end();
    });
    return { log, url };
  }

  test('may not exist yet, and may be written after the response', async () => {
    const { log, url } = await logging((body) => `${body}\n`, true);
    const { code, shapes: reported } = await probe(url, ['--log', log, '--wait', '200ms']);
    expect(verdictsOf(reported)).toEqual({ 'copy-later': 'at risk', 'copy-at-once': 'at risk' });
    expect(code).toBe(0);
    expect(reported.get('copy-later')!.finding).toMatch(
      /^The store contains [\da-f]{12}, the end of the eventId, (8 times after the copy; expected 4), as for a single event\.$/,
    );
    expect(reported.get('five-fields')!.requests).toMatchObject([{ status: 200, stored: true }]);
  });

  test('without answers shows an edit as a further entry', async () => {
    const idOf = (body: string) => (JSON.parse(body) as { eventId: string }).eventId;
    const { log, url } = await logging((body) => `${idOf(body)}\n`);
    const { shapes: reported } = await probe(url, ['--log', log, '--wait', '50ms']);
    expect(reported.get('edited-response')!.verdict).toBe('passes');
  });

  test('without answers and with one entry for each id does not show an edit', async () => {
    const ids = new Set<string>();
    const { log, url } = await logging((body) => {
      const { eventId } = JSON.parse(body) as { eventId: string };
      const isNew = !ids.has(eventId);
      ids.add(eventId);
      return isNew ? `${eventId}\n` : '';
    });
    const { shapes: reported } = await probe(url, ['--log', log, '--wait', '50ms']);
    expect(verdictsOf(reported)).toEqual({ 'edited-response': 'at risk' });
    expect(reported.get('edited-response')!.finding).toContain('it is unknown whether');
  });

  test('may have only data: the other texts of an event are found, too', async () => {
    const dataOf = (body: string) => (JSON.parse(body) as { data: object }).data;
    const { log, url } = await logging((body) => `${JSON.stringify(dataOf(body))}\n`);
    const { code, shapes: reported } = await probe(url, ['--log', log, '--wait', '50ms']);
    // Their data has no text, so the file cannot show them.
    const hidden = [
      'type-GroupRemoved',
      'type-LetsMeetCreated',
      'type-LetsMeetResponse',
      'type-PollCreated',
      'type-PollResponse',
      'data-empty',
    ];
    expect(verdictsOf(reported)).toEqual(
      Object.fromEntries(['copy-later', 'copy-at-once', ...hidden].map((id) => [id, 'at risk'])),
    );
    expect(code).toBe(0);
    for (const id of hidden) {
      expect(reported.get(id)!.finding).toContain('but the store does not show this eventId');
      expect(reported.get(id)!.requests[0]).not.toHaveProperty('stored');
    }
  });

  test.for(['title', 'text', 'memberName', 'groupName', 'responderName'])(
    'may have only one column: %s',
    async (name) => {
      const { log, url } = await logging((body) => {
        const { data } = JSON.parse(body) as { data: Record<string, unknown> };
        return `${String(data[name])}\n`;
      });
      const type = types[name]!;
      const args = ['--log', log, '--wait', '0s', '--events', type];
      const { shapes: reported } = await probe(url, args);
      expect(reported.get(`type-${type}`)!.verdict).toBe('passes');
    },
  );

  test('with ids shows the loss of an event without texts', async () => {
    const { log, url } = await logging((body) => {
      const { eventId, data } = JSON.parse(body) as { eventId: string; data: object };
      return Object.keys(data).length > 0 ? `${eventId}\n` : '';
    });
    const args = ['--log', log, '--wait', '0s', '--events', 'Announcement,PollCreated'];
    const { code, shapes: reported } = await probe(url, args);
    expect(code).toBe(1);
    for (const id of ['type-PollCreated', 'data-empty'])
      expect(reported.get(id)!.verdict, id).toBe('silent loss');
  });

  test('leads to a note if it never contains an id', async () => {
    const { log, url } = await logging(() => 'an event\n');
    const { code, err } = await probe(url, ['--log', log, '--wait', '0s']);
    expect(code).toBe(1);
    expect(err).toContain('The store never contained an eventId or a text of this run.');
  });

  test('may be written again from its start', async () => {
    const log = file('x'.repeat(100_000), 'log.txt');
    const url = await receiver((body, response) => {
      writeFileSync(log, body);
      response.end();
    });
    const { shapes: reported } = await probe(url, ['--log', log, '--wait', '50ms']);
    expect(reported.get('type-JobCreated')!.verdict).toBe('passes');
  });

  test('is a risk if it cannot be read later', async () => {
    let count = 0;
    const check = await serveListener((_, response) => {
      count += 1;
      response.statusCode = count === 1 ? 200 : 503;
      response.end();
    });
    const args = ['--check', check, '--wait', '0s', '--events', 'JobCreated'];
    const { shapes: reported } = await probe(await receiver(), args);
    expect(reported.get('type-JobCreated')).toMatchObject({
      verdict: 'at risk',
      finding: expect.stringContaining('The store could not be read'),
    });
  });

  test.for<[string, () => Promise<string>, RegExp]>([
    ['nothing listens', nowhere, /cannot be read: there is no response: nothing listens there/],
    [
      'the status is 404',
      () => serveListener((_, response) => void response.writeHead(404).end()),
      /cannot be read: its status is 404/,
    ],
  ])('ends the command if it cannot be read at first: %s', async ([, check, message]) => {
    const { code, out, err } = await run(['probe', await receiver(), '--check', await check()]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });
});

describe('a receiver that', () => {
  test('does not respond is given up after three shapes', async () => {
    const url = await receiver(() => undefined);
    const { code, shapes: reported } = await probe(url, ['--timeout', '100ms']);
    expect(code).toBe(1);
    expect([...reported.values()].slice(0, 7).map(({ verdict }) => verdict)).toEqual([
      ...Array.from({ length: 3 }, () => 'passes'),
      ...Array.from({ length: 3 }, () => 'loses events'),
      'skipped',
    ]);
    expect(reported.get('options')!.finding).toBe(
      'The receiver has not responded to 3 shapes in a row.',
    );
    expect(reported.get('type-ActionResponse')!.finding).toBe(
      'no response within 0.1 s; expected 2xx.',
    );
  });

  test('ends after its response is named with the shape that ended it', async () => {
    const server = createServer();
    const port = await portOf(server);
    const restart = () => void listenOnLoopback(server, port);
    server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      const body = await bodyOf(request);
      const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
      response.end(searchParams.get('validationToken') ?? '');
      if (!body.includes('+91xxxxxxxx') && !body.includes('"groupType":"Group"')) return;
      server.close(() => setTimeout(restart, 500));
      server.closeAllConnections();
    });
    // The type `GroupRemoved` is skipped between the two other types.
    const args = ['--events', 'GroupAdded,JobCreated,ActionResponse'];
    const { shapes: reported } = await probe(`http://127.0.0.1:${port}`, args);
    for (const id of ['type-GroupAdded', 'masked-numbers'])
      expect(reported.get(id)).toMatchObject({
        verdict: 'at risk',
        finding: 'Then the receiver ended, and started again.',
      });
    for (const id of ['type-JobCreated', 'empty-pictures'])
      expect(reported.get(id)!.verdict).toBe('passes');
  });
});

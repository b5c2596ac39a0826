import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../../generated/v1/events.js';
import { eventExamples } from '../../../generated/v1/examples.js';
import { root } from '../../../scripts/lib/project.js';
import { readText } from '../../../scripts/lib/read-text.js';
import { judgeDeliveries } from '../../../src/cli/probe/judge-delivery.js';
import type { Probe } from '../../../src/cli/probe/shape.js';
import { shapes } from '../../../src/cli/probe/shapes.js';
import { nowhere, serveListener } from '../../support/servers.js';
import { run } from '../command.js';
import { bodyOf, env, probe, receiver, token, verdictsOf } from './probe-receiver.js';

describe('the shapes', () => {
  test('name sources that are in the register', () => {
    const register = parse(readText(join(root, 'spec/sources.yaml'))) as object;
    for (const { id, evidence } of shapes)
      for (const source of evidence.sources) expect(Object.keys(register), id).toContain(source);
  });

  test('contain every example of an event, each with a new id', async () => {
    const bodies: string[] = [];
    const url = await receiver((body, response) => {
      bodies.push(body);
      response.end();
    });
    await probe(url);
    const events = bodies
      .filter((body) => body.endsWith('}'))
      .map((body) => JSON.parse(body) as typeof eventExamples.JobCreated);
    const ids = events.map(({ eventId }) => eventId);
    for (const { eventId } of Object.values(eventExamples)) expect(ids).not.toContain(eventId);
    const sent = new Set(events.map(formOf));
    const missing = Object.entries(eventExamples).filter(([, event]) => !sent.has(formOf(event)));
    expect(missing.map(([name]) => name)).toEqual([]);
    const megabyte = bodies.filter((body) => Buffer.byteLength(body) === 2 ** 20);
    expect(megabyte).toHaveLength(1);
  });

  test.for(['TextMessageCreated', 'JobResponse', 'MemberAdded', 'GroupRemoved', 'PollCreated'])(
    'are skipped for a webhook with only %s if they are about answers and edits, and not otherwise',
    async (type) => {
      const bodies: string[] = [];
      // It does not look at the token.
      const origin = await serveListener(async (request, response) => {
        const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
        if (request.method === 'POST') bodies.push(await bodyOf(request));
        response.end(searchParams.get('validationToken'));
      });
      const { code, shapes: reported } = await probe(origin, ['--events', type]);
      const skipped = [...reported.values()].filter(({ verdict }) => verdict === 'skipped');
      expect(skipped.map(({ id }) => id).filter((id) => !id.startsWith('type-'))).toEqual([
        'captured-response',
        'question-types',
        'skipped-empty',
        'skipped-null',
        'skipped-list',
        'skipped-absent',
        'no-questions',
        'app-questions',
        'json-text',
        ...(type === 'JobResponse' ? [] : ['off-schema-list']),
        'edited-response',
      ]);
      expect(code).toBe(0);
      for (const id of ['token-wrong', 'token-missing', 'body-cut-off'])
        expect(reported.get(id)!.verdict).toBe('at risk');
      const types = bodies
        .filter((body) => body.endsWith('}') && !body.includes('PhotoWithLocation'))
        .map((body) => (JSON.parse(body) as { eventType: string }).eventType);
      expect([...new Set(types)]).toEqual([type]);
      expect(bodies.filter((body) => Buffer.byteLength(body) === 2 ** 20)).toHaveLength(1);
    },
  );

  function formOf({ eventType, data }: { eventType: string; data: object }): string {
    return [eventType, ...Object.keys(data).toSorted()].join();
  }
});

describe('text', () => {
  test('has a line for each shape, and the details of those that do not pass', async () => {
    const url = await receiver((body, response) => {
      response.statusCode = body.includes('+91xxxxxxxx') ? 500 : 200;
      response.end();
    });
    const { code, out, err } = await run(['probe', `${url}?key=hush`], { env });
    expect(code).toBe(1);
    const lines = out.replaceAll(/ in \d+ ms +/g, ' in 1 ms  ').split('\n');
    expect(lines[0]).toBe(
      'passes        handshake-digits         200 in 1 ms  a handshake with a token of digits (documented: callback-validation-2018-05, reference-de-2018-06, observed)',
    );
    const start = lines.findIndex((line) => line.startsWith('loses events'));
    expect(lines.slice(start, start + 5)).toEqual([
      'loses events  masked-numbers           500 in 1 ms  masked phone numbers (documented: event-schema-2018-03, observed)',
      '  Seen:     status 500; expected 2xx.',
      '  Evidence: documented: event-schema-2018-03, observed. Phone numbers are often masked, as in +91xxxxxxxx, or even ++91xxxxxxxx.',
      '  Service:  The service delivers the event 6 more times within 2 days. Then it disables the webhook, so all later events are lost, too (documented: reference-2018-08).',
      '  Fix:      Treat a phone number as a string that need not have digits.',
    ]);
    expect(err).toContain(`${shapes.length} shapes: ${shapes.length - 1} pass, 1 loses events`);
    expect(err).toContain('Without --check or --log, the probe sees only responses');
    for (const secret of ['hush', token]) expect(out + err).not.toContain(secret);
  });

  test('has one line for each reason to skip shapes', async () => {
    const { code, out } = await run(['probe', await receiver(), '--events', 'ActionResponse']);
    expect(code).toBe(1);
    const lines = out.split('\n').filter((line) => line.startsWith('skipped'));
    expect(lines).toEqual([
      expect.stringMatching(/type-ActionCreated, type-Announcement, .*: --events does not have/),
      expect.stringMatching(
        /five-fields, .*: The receiver refuses every ordinary delivery \(status 401\)\.$/,
      ),
      'skipped       token-wrong, token-missing: KAIZALA_CALLBACK_TOKEN is not set.',
    ]);
    expect(out).toContain('Set KAIZALA_CALLBACK_TOKEN to the token that the receiver expects.');
  });
});

describe('reports', () => {
  const failing = () =>
    receiver((body, response) => {
      response.statusCode = body.includes('@2') ? 500 : 200;
      response.end(body.includes('PhotoWithLocation') ? 'x' : 'y');
    });

  test('junit has a suite for each group, and a failure for each shape that loses events', async () => {
    const args = ['--format', 'junit', '--events', 'ActionResponse,SurveyResponse'];
    const { code, out } = await run(['probe', await failing(), ...args], { env });
    expect(code).toBe(1);
    expect(out).toContain(
      `<testsuites name="kaizala-webhooks probe" tests="${shapes.length}" failures="1">`,
    );
    expect(out).toMatch(
      /<testsuite name="Event types" tests="17" failures="0" errors="0" skipped="15">/,
    );
    expect(out).toMatch(
      /<failure message="loses events: status 500; expected 2xx\." type="loses events">/,
    );
    expect(out).toContain('<skipped message="--events does not have the event type."/>');
  });

  test('a receiver that accepts any token fails only with --fail-on risk', async () => {
    const origin = await serveListener((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
      response.end(searchParams.get('validationToken'));
    });
    const args = ['probe', origin, '--format', 'junit', '--events', 'JobCreated'];
    const byDefault = await run(args, { env });
    const onLoss = await run([...args, '--fail-on', 'loss'], { env });
    const onRisk = await run([...args, '--fail-on', 'risk'], { env });
    for (const { code, out } of [byDefault, onLoss]) {
      expect(code).toBe(0);
      expect(out).toContain('failures="0"');
    }
    expect(onRisk.code).toBe(1);
    expect(onRisk.out).toMatch(
      /"token-wrong: .*>\s*<failure message="at risk: status 200; expected status 401\." type="at risk">/,
    );
    expect((await run(['probe', await receiver(), '--fail-on', 'risk'], { env })).code).toBe(0);
  });

  test('markdown has a table, and a section for each shape that does not pass', async () => {
    const { out } = await run(['probe', await failing(), '--format', 'markdown'], { env });
    expect(out).toMatch(
      /^# Probe of `http:\/\/127\.0\.0\.1:\d+\/…`\n\n\d+ shapes: .*, 1 loses events\.$/m,
    );
    expect(out).toMatch(
      /^\| loses events \| `ids-with-suffix`: .* \| 500 in \d+ ms \| observed: reference-2018-03 \|$/m,
    );
    // The shapes that pass have their sources, too.
    expect(out).toMatch(
      /^\| passes \| `copy-later`: .* \| 2 × 200 in \d+ ms \| documented: reference-2019-03 \|$/m,
    );
    expect(out).toMatch(/^\| passes \| `query`: .* \| observed \|$/m);
    expect(out).toContain(
      '## `ids-with-suffix`: loses events\n\n- **Seen:** status 500; expected 2xx.\n',
    );
  });

  test('json has the requests of each shape', async () => {
    const { shapes: reported, out } = await probe(await failing());
    expect(reported.get('copy-later')).toMatchObject({
      verdict: 'passes',
      evidence: { certainty: 'documented', sources: ['reference-2019-03'] },
      requests: [
        { method: 'POST', label: 'original', status: 200, duration: expect.any(Number) },
        { method: 'POST', label: 'copy', status: 200, duration: expect.any(Number) },
      ],
    });
    expect(JSON.parse(out)).toMatchObject({ lost: true, looksAtStore: false });
  });
});

describe('a receiver that', () => {
  test('does not run ends the command', async () => {
    const { code, out, err } = await run(['probe', `${await nowhere()}/hush`]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^Nothing listens at http:\/\/127\.0\.0\.1:\d+\/…\. Fix: start the receiver/,
    );
  });

  test('takes more than half of the time limit is at risk', () => {
    const settings = { timeout: 1000, stored: undefined } as Probe;
    const exchange = { method: 'POST', status: 200 };
    const judged = [500, 501].map((duration) =>
      judgeDeliveries([{ ...exchange, duration }], settings, { fix: '' }),
    );
    expect(judged[0]).toMatchObject({ verdict: 'passes' });
    expect(judged[1]).toMatchObject({
      verdict: 'at risk',
      finding: 'The response took 501 ms; expected less than half of the limit of 1000 ms.',
    });
  });

  test('refuses some event types loses these, and gets the other shapes with a type that it accepts', async () => {
    const accepted = ['JobResponse', 'TextMessageCreated'];
    // It does not look at the token.
    const origin = await serveListener(async (request, response) => {
      const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
      const body = await bodyOf(request);
      const [, type] = /"eventType":"(\w+)"/.exec(body) ?? [];
      if (request.method === 'POST') response.statusCode = accepted.includes(type!) ? 200 : 404;
      response.end(searchParams.get('validationToken'));
    });
    const { code, shapes: reported } = await probe(origin);
    expect(code).toBe(1);
    for (const type of eventTypes)
      expect(reported.get(`type-${type}`)!.verdict, type).toBe(
        accepted.includes(type) ? 'passes' : 'loses events',
      );
    const fix = reported.get('type-ActionCreated')!.fix!;
    expect(fix).toMatch(/leave it out of --events\.$/);
    expect(fix).not.toMatch(/Probe the URL|KAIZALA_CALLBACK_TOKEN/);
    for (const id of ['five-fields', 'off-schema-list', 'copy-later'])
      expect(reported.get(id)!.verdict, id).toBe('passes');
    for (const id of ['token-wrong', 'token-missing'])
      expect(reported.get(id)!.verdict, id).toBe('at risk');
    expect(reported.get('skipped-null')).toMatchObject({
      verdict: 'skipped',
      finding: 'The receiver acknowledges no ordinary event of a type that this shape can have.',
    });
  });

  test('refuses some event types in different ways is not said to refuse the token', async () => {
    const url = await receiver((body, response) => {
      response.statusCode = body.includes('JobCreated') ? 400 : 404;
      response.end();
    });
    const args = ['--events', 'JobCreated,JobResponse'];
    const { shapes: reported } = await probe(url, args);
    expect(reported.get('type-JobResponse')!.verdict).toBe('loses events');
    expect(reported.get('type-JobCreated')!.fix).not.toContain('KAIZALA_CALLBACK_TOKEN');
    expect(reported.get('off-schema-list')!.finding).toBe(
      'The receiver does not acknowledge an ordinary JobResponse (status 404).',
    );
  });

  test.for([400, 401, 403, 404, 500])(
    'responds to a wrong token with %i is said to refuse the token',
    async (status) => {
      const origin = await serveListener((request, response) => {
        const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
        const isRight = request.headers['kz-callback-token'] === token;
        if (request.method === 'POST' && !isRight) response.statusCode = status;
        response.end(searchParams.get('validationToken'));
      });
      const { code, shapes: reported } = await probe(origin, [], {
        KAIZALA_CALLBACK_TOKEN: 'another-token',
      });
      expect(code).toBe(1);
      expect(reported.get('type-ActionCreated')).toMatchObject({
        verdict: 'loses events',
        finding: `status ${status}; expected 2xx. An ordinary event of each other type gets this status, too.`,
        fix: expect.stringContaining(
          'Set KAIZALA_CALLBACK_TOKEN to the token that the receiver expects.',
        ),
      });
      expect(reported.get('five-fields')!.finding).toBe(
        `The receiver refuses every ordinary delivery (status ${status}).`,
      );
      expect(Object.values(verdictsOf(reported)).filter((one) => one !== 'skipped')).toEqual([
        'loses events',
      ]);
    },
  );

  test('accepts no POST is said to have another URL', async () => {
    const origin = await serveListener((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
      if (request.method === 'POST') response.statusCode = 405;
      response.end(searchParams.get('validationToken'));
    });
    const { shapes: reported } = await probe(origin);
    const { fix } = reported.get('type-ActionCreated')!;
    expect(fix).toMatch(/^Probe the URL that accepts deliveries by POST\./);
    expect(fix).not.toContain('KAIZALA_CALLBACK_TOKEN');
  });

  test('redirects deliveries loses them', async () => {
    const url = await receiver(
      (_, response) => void response.writeHead(307, { location: '/' }).end(),
    );
    const { shapes: reported } = await probe(url, ['--events', 'JobCreated']);
    expect(reported.get('type-JobCreated')).toMatchObject({
      verdict: 'loses events',
      fix: expect.stringContaining('Register the URL to which the response redirects'),
    });
  });
});

// On Windows, no connection to 0.0.0.0 is possible.
describe.skipIf(process.platform === 'win32')('a receiver that is not on 127.0.0.1', () => {
  const args = ['--events', 'JobCreated'];

  test('gets deliveries over plain http only with --allow-insecure', async () => {
    const url = (await receiver()).replace('127.0.0.1', '0.0.0.0');
    const store = await serveListener((_, response) => response.end());
    const refused = await run(['probe', url, '--allow-host', '0.0.0.0', ...args], { env });
    expect([refused.code, refused.err]).toEqual([
      2,
      'The URL uses plain http to the host 0.0.0.0. Plain http is for this machine only; expected https. Fix: use https.\n',
    ]);
    const { code, shapes: reported } = await probe(url, ['--allow-insecure', '0.0.0.0', ...args]);
    expect([code, reported.get('type-JobCreated')!.verdict]).toEqual([0, 'passes']);
    const check = ['--check', store.replace('127.0.0.1', '0.0.0.0'), '--wait', '0s'];
    const onlyReceiver = await run(['probe', await receiver(), ...check, ...args], { env });
    expect([onlyReceiver.code, onlyReceiver.err]).toEqual([
      2,
      expect.stringMatching(/^0\.0\.0\.0 is not this machine/),
    ]);
    const both = ['--allow-insecure', '0.0.0.0', ...check];
    expect((await probe(url, [...both, ...args])).err).toContain('The store never contained');
  });

  test.for<[string, RegExp]>([
    ['receiver', /expected https\. Fix: use https, or add --allow-insecure receiver if it is/],
    ['192.168.0.7', /expected https\. Fix: use https, or add --allow-insecure 192\.168\.0\.7 if/],
    ['hooks.example.com', /expected https\. Fix: use https\.\n$/],
  ])('is refused at %s without the option', async ([host, message]) => {
    const url = `http://${host}:8080/hush`;
    const { code, err } = await run(['probe', url, '--allow-host', host]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toContain('hush');
    const wrong = await run(['probe', url, '--allow-insecure', `${host}:8080`]);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringMatching(/^--allow-insecure is a string of \d+ characters: expected a host\./),
    ]);
  });
});

describe('a handshake', () => {
  test.for<[string, (token: string, url: string) => string, string[]]>([
    [
      'JSON',
      (text) => JSON.stringify(text),
      ['handshake-digits', 'handshake-encoded', 'handshake-query'],
    ],
    [
      'the token without decoding',
      (_, url) => url.split('validationToken=')[1]!,
      ['handshake-encoded'],
    ],
    [
      'the whole query',
      (_, url) => url.split('?')[1]!.replace('validationToken=', ''),
      ['handshake-encoded', 'handshake-query'],
    ],
  ])('fails if it returns %s', async ([, echo, failing]) => {
    const origin = await serveListener((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
      const given = searchParams.get('validationToken');
      response.end(given === null ? '' : echo(given, request.url!));
    });
    const { shapes: reported } = await probe(origin, ['--events', 'JobCreated']);
    const failed = Object.keys(verdictsOf(reported)).filter((id) => id.startsWith('handshake'));
    expect(failed).toEqual(failing);
  });
});

describe('the command', () => {
  test.for<[string[], RegExp]>([
    [['https://hooks.example.com/hush'], /add --allow-host hooks\.example\.com/],
    [['http://user:hush@127.0.0.1:8080'], /has a user or a password/],
    [['ftp://127.0.0.1/hush'], /value 'ftp:\/\/…' is invalid for argument 'url'/],
    [['http://127.0.0.1:8080', '--check', 'https://hooks.example.com/hush'], /add --allow-host/],
    [['http://127.0.0.1:8080', '--check', 'http://127.0.0.1', '--log', 'x'], /cannot be used with/],
    [['http://127.0.0.1:8080', '--timeout', '0s'], /Expected a duration from 1ms to 600s/],
    [['http://127.0.0.1:8080', '--wait', '2m'], /Expected a duration from 0ms to 60s/],
    [
      ['http://127.0.0.1:8080', '--format', 'sarif'],
      /Allowed choices are text, json, junit, markdown/,
    ],
    [['http://127.0.0.1:8080', '--fail-on', 'all'], /Allowed choices are loss, risk/],
    [['http://127.0.0.1:8080', '--events', 'JobCreatd'], /Did you mean JobCreated/],
  ])('is called incorrectly: %j', async ([args, message]) => {
    const { code, out, err } = await run(['probe', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toContain('hush');
  });

  test('says the limits of its durations in the help', async () => {
    const { code, out } = await run(['probe', '--help']);
    expect(code).toBe(0);
    const help = out.replaceAll(/\s+/g, ' ');
    expect(help).toContain('response to a delivery: 1ms to 600s (default: 10s)');
    expect(help).toContain('acknowledged event is stored: 0ms to 60s (default: 1s)');
  });

  test('refuses a directory as the log', async () => {
    const { code, err } = await run(['probe', await receiver(), '--log', root]);
    expect(code).toBe(2);
    expect(err).toContain('is a directory');
  });

  test('sends no token if there is none, and skips the shapes that need one', async () => {
    const tokens = new Set<unknown>();
    const origin = await serveListener((request, response) => {
      tokens.add(request.headers['kz-callback-token']);
      response.end();
    });
    const { shapes: reported } = await probe(origin, [], {});
    expect([...tokens]).toEqual([undefined]);
    for (const id of ['token-wrong', 'token-missing'])
      expect(reported.get(id)!.finding).toBe('KAIZALA_CALLBACK_TOKEN is not set.');
  });
});

/**
 * Receivers as authors of other programs wrote them. They are modelled on samples and repositories from the time when
 * the service existed.
 */
import express, { type Express } from 'express';
import express4 from 'express4';
import type { RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { serveListener } from '../../support/servers.js';
import { emulate, refused, wanted } from './world.js';

/** An Express application; `routes` adds the route of the handshake. */
function app(make: typeof express, routes: (one: Express) => unknown): RequestListener {
  const one = make();
  one.use(make.json());
  routes(one);
  one.post('/kaizala', (request, response) => {
    response.sendStatus((request.body as { eventType?: string }).eventType ? 200 : 400);
  });
  return one as unknown as RequestListener;
}

/** Returns the validation token from the query of a URL, without decoding it. */
const rawToken = (url = '') => /[?&]validationToken=([^&]*)/.exec(url)?.[1] ?? '';

const passes = undefined;

/**
 * The receivers, and the message of the emulator that each of them must cause in two kinds of handshakes: `digits` if
 * the token consists of digits, `opaque` if the token must be decoded. `undefined` means that the receiver passes the
 * handshake.
 */
const receivers: Record<
  string,
  { listener: RequestListener; digits: RegExp | undefined; opaque: RegExp | undefined }
> = {
  'Express 5, res.send(req.query.validationToken)': {
    listener: app(express, (one) =>
      one.get('/kaizala', (req, res) => void res.send(req.query['validationToken'])),
    ),
    digits: passes,
    opaque: passes,
  },
  'Express 4, res.send(req.query.validationToken)': {
    listener: app(express4, (one) =>
      one.get('/kaizala', (req, res) => void res.send(req.query['validationToken'])),
    ),
    digits: passes,
    opaque: passes,
  },
  'Express 5, text/html': {
    listener: app(express, (one) =>
      one.get('/kaizala', (req, res) => {
        res.set('Content-Type', 'text/html');
        res.status(202).send(String(req.query['validationToken']));
      }),
    ),
    digits: passes,
    opaque: passes,
  },
  'Express 5, res.json(req.query.validationToken)': {
    listener: app(express, (one) =>
      one.get('/kaizala', (req, res) => void res.json(req.query['validationToken'])),
    ),
    digits:
      /its body \(14 characters\) is not the token \(12 characters\), but the token as JSON\. /,
    opaque: /but the token as JSON\. /,
  },
  'Express 4, res.json({ validationToken })': {
    listener: app(express4, (one) =>
      one.get('/kaizala', (req, res) => {
        res.json({ validationToken: req.query['validationToken'] });
      }),
    ),
    digits: /but a longer text that contains the token: respond with only the token\. /,
    opaque: /but a longer text that contains the token: respond with only the token\. /,
  },
  'the query string, not decoded': {
    listener: (request, response) => response.end(rawToken(request.url)),
    digits: passes,
    opaque: /, but the URL-encoded token: decode the query once\. /,
  },
  'the query string with its name': {
    listener: (request, response) => response.end(request.url!.split('?')[1]),
    digits:
      /its body \(28 characters\) .*, but a longer text that contains the token: respond with only the token/,
    opaque: /, but the URL-encoded token: decode the query once\. /,
  },
  'the query string decoded twice': {
    listener: (request, response) => {
      try {
        response.end(decodeURIComponent(decodeURIComponent(rawToken(request.url))));
      } catch {
        response.writeHead(500).end();
      }
    },
    digits: passes,
    opaque: /its body \(\d+ characters\) is not the token \(\d+ characters\)\. /,
  },
  'a page around the token': {
    listener: (request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<pre>${decodeURIComponent(rawToken(request.url))}</pre>\n`);
    },
    digits: /but a longer text that contains the token: respond with only the token\. /,
    opaque: /but a longer text that contains the token: respond with only the token\. /,
  },
  'a form that reads + as a space': {
    listener: (request, response) => {
      // PHP, Python's parse_qs and URLSearchParams all read + as a space. Therefore, the emulator writes neither + nor
      // a bare space into the URL.
      response.end(new URLSearchParams(request.url!.split('?')[1]).get('validationToken'));
    },
    digits: passes,
    opaque: passes,
  },
};

describe.for(['digits', 'opaque'] as const)('with a token of %s', (handshake) => {
  test.for(Object.entries(receivers))('%s', async ([, { listener, [handshake]: objection }]) => {
    const { client, emulator } = await emulate({ handshake });
    const url = `${await serveListener(listener)}/kaizala`;
    if (objection) {
      const { status, detail } = await refused(client.createWebhook(wanted(url)));
      expect(status).toBe(400);
      expect(detail).toMatch(objection);
      expect(emulator.webhooks()).toEqual([]);
      return;
    }
    await client.createWebhook(wanted(url));
    expect(emulator.webhooks()).toHaveLength(1);
    const [delivery] = await emulator.trigger('JobCreated');
    expect(delivery!.attempts).toHaveLength(1);
  });
});

test.for([
  ['parseInt', (token: string) => parseInt(token, 10)],
  ['JSON.parse', (token: string): unknown => JSON.parse(token)],
] as const)('%s reads every token of digits without loss', async ([, parse]) => {
  // If all digits were random, one token in ten would begin with 0, and these receivers would lose the 0. Set
  // `Math.random` so that the test also gets the lowest and the highest token.
  const chances = [0, 0.01, 0.09, 0.5, 1 - 2 ** -53];
  const random = vi.spyOn(Math, 'random').mockImplementation(() => chances[0]!);
  onTestFinished(() => random.mockRestore());
  const { client } = await emulate();
  const seen: string[] = [];
  const url = await serveListener((request, response) => {
    const token = rawToken(request.url);
    seen.push(token);
    try {
      response.end(String(parse(token)));
    } catch {
      response.writeHead(500).end();
    }
  });
  for (const chance of chances) {
    random.mockImplementation(() => chance);
    await client.createWebhook(wanted(url));
  }
  expect(seen).toHaveLength(chances.length);
  for (const token of seen) expect(token).toMatch(/^[1-9]\d{11}$/);
});

test('an opaque token has characters of every kind that is encoded, and differs each time', async () => {
  const { client } = await emulate({ handshake: 'opaque' });
  const seen = new Set<string>();
  const url = await serveListener((request, response) => {
    const token = decodeURIComponent(rawToken(request.url));
    seen.add(token);
    expect(request.url).toMatch(/^\/\?validationToken=[\w%.!~*'()-]+$/);
    response.end(token);
  });
  for (let count = 0; count < 20; count++) await client.createWebhook(wanted(url));
  expect(seen.size).toBe(20);
  for (const token of seen) expect(token).toMatch(/^\S+ \+&=%2B\/\?#"<ü>✓$/);
});

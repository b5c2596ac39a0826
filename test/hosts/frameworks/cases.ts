/** The test cases that every server and framework must pass. Each case makes HTTP requests to the callback URL. */
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { exampleEvent } from '../../../src/testing.js';

export const token = 'example-callback-token';

/** A running program that serves a recipe of the guide. */
export interface Target {
  /** The callback URL. */
  url: string;
  /** Returns the lines that the handlers of the recipe have printed. */
  lines(): string[];
}

export interface Case {
  name: string;
  /** @returns a short note for the table, if several results are right */
  run(target: Target): Promise<string | void>;
}

interface Call {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string | Buffer;
}

interface Received {
  status: number;
  type: string | undefined;
  /** The absolute URL that a redirect leads to. */
  location?: string;
  text: string;
}

/** Makes a request on a new connection, because some hosts close the connection if they have not read the body. */
function call(url: string, { method = 'POST', headers = {}, body = '' }: Call): Promise<Received> {
  return new Promise((resolve, reject) => {
    const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const outgoing = request(url, { method, agent: false, headers: { ...length, ...headers } });
    outgoing.on('error', reject);
    // This timeout is shorter than the timeout of the test, so that the error names the request without a response.
    outgoing.setTimeout(30_000, () => outgoing.destroy(new Error(`${method} ${url}: no response`)));
    outgoing.on('response', (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'],
          ...(response.headers.location !== undefined && {
            location: new URL(response.headers.location, url).href,
          }),
          text,
        }),
      );
    });
    outgoing.end(body);
  });
}

function deliver(url: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const usual = { 'content-type': 'application/json', 'kz-callback-token': token };
  return call(url, { headers: { ...usual, ...headers }, body });
}

let count = 0;

/** Returns the body of a new `JobCreated` event, and the line that its handler prints. */
function newJob() {
  const eventId = `job-${process.pid}-${(count += 1)}`;
  const event = { ...exampleEvent('JobCreated'), eventId };
  return { body: JSON.stringify(event), line: `${eventId}: due ${event.data.dueDate}` };
}

/**
 * Returns how often a program has printed a line. Waits for the line of a later delivery, because a program prints its
 * lines in order.
 */
async function timesPrinted({ url, lines }: Target, line: string): Promise<number> {
  const last = newJob();
  expect((await deliver(url, last.body)).status).toBe(200);
  await expect.poll(lines).toContain(last.line);
  return lines().filter((one) => one === line).length;
}

async function expectHandled(target: Target, body: string | Buffer, line: string): Promise<void> {
  expect(await deliver(target.url, body)).toMatchObject({ status: 200, text: '' });
  expect(await timesPrinted(target, line)).toBe(1);
}

const validationToken = '<b>1+1 = 2%</b>&Zoë/😀"';

const query = `?depot=north&validationToken=${encodeURIComponent(validationToken)}`;

function handshake(url: string): Promise<Received> {
  return call(url + query, { method: 'GET' });
}

const echoed = { status: 200, type: 'text/plain; charset=utf-8', text: validationToken };

const mebibyte = 2 ** 20;

export const cases: readonly Case[] = [
  {
    name: 'handshake',
    async run({ url }) {
      expect(await handshake(url)).toEqual(echoed);
    },
  },
  {
    name: 'delivery',
    async run(target) {
      const { body, line } = newJob();
      await expectHandled(target, body, line);
    },
  },
  {
    name: 'duplicate',
    async run(target) {
      const { body, line } = newJob();
      for (let copy = 0; copy < 3; copy++)
        expect((await deliver(target.url, body)).status).toBe(200);
      expect(await timesPrinted(target, line)).toBe(1);
    },
  },
  {
    name: 'edited response',
    async run(target) {
      const eventId = `response-${process.pid}-${(count += 1)}`;
      const event = { ...exampleEvent('SurveyResponse'), eventId };
      const edited = { ...event, data: { ...event.data, responseId: 'edited' } };
      for (const one of [event, edited, event, edited])
        expect((await deliver(target.url, JSON.stringify(one))).status).toBe(200);
      expect(await timesPrinted(target, `${eventId}: SurveyResponse, no-handler`)).toBe(2);
    },
  },
  {
    name: '401',
    async run(target) {
      const { body, line } = newJob();
      for (const given of ['another-token', ''])
        expect((await deliver(target.url, body, { 'kz-callback-token': given })).status).toBe(401);
      expect(await timesPrinted(target, line)).toBe(0);
    },
  },
  {
    name: '413',
    async run(target) {
      const { body, line } = newJob();
      const length = body.length + mebibyte - Buffer.byteLength(body);
      expect((await deliver(target.url, body.padEnd(length + 1))).status).toBe(413);
      // Send a body of the maximum length.
      await expectHandled(target, body.padEnd(length), line);
    },
  },
  {
    name: 'gzip',
    async run(target) {
      const { body, line } = newJob();
      const gzip = { 'content-encoding': 'gzip' };
      expect((await deliver(target.url, gzipSync(body), gzip)).status).toBe(200);
      expect(await timesPrinted(target, line)).toBe(1);
      const bomb = gzipSync(newJob().body.padEnd(mebibyte + 1));
      expect((await deliver(target.url, bomb, gzip)).status).toBe(413);
    },
  },
  {
    name: 'trailing slash',
    // A host may serve the URL with the slash or refuse it. But it must not serve only the handshake: then a webhook
    // could be created at this URL, and would lose all its deliveries.
    async run(target) {
      const url = `${target.url}/`;
      const { body, line } = newJob();
      const [greeted, delivered] = [await handshake(url), await deliver(url, body)];
      const printed = await timesPrinted(target, line);
      if (greeted.status === 404) {
        expect([delivered.status, printed]).toEqual([404, 0]);
        return '404';
      }
      if (greeted.status === 308) {
        expect([delivered.status, printed]).toEqual([308, 0]);
        // Follow the redirect, with the same token and the same body.
        expect(await call(greeted.location!, { method: 'GET' })).toEqual(echoed);
        await expectHandled({ ...target, url: delivered.location! }, body, line);
        expect(delivered.location).toBe(target.url);
        return '308 to the URL';
      }
      expect(greeted).toEqual(echoed);
      expect([delivered.status, printed]).toEqual([200, 1]);
    },
  },
];

/** Returns a test case with a handshake and a delivery, for a special setup of the application or the platform. */
const servedCase = (name: string): Case => ({
  name,
  async run(target) {
    const { body, line } = newJob();
    expect(await handshake(target.url)).toEqual(echoed);
    await expectHandled(target, body, line);
  },
});

/** The test case for an application that is mounted below a path. */
export const prefixCase = servedCase('path prefix');

/** The test case for a platform that encodes every body as base64. */
export const base64Case = servedCase('base64');

/** The test case for an application that also has another page: the receiver must not change this page. */
export const pageCase: Case = {
  name: 'another page',
  async run({ url }) {
    const page = await call(new URL('/', url).href, { method: 'GET' });
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<h1>The depot</h1>');
  },
};

/** The test case for a platform that passes no headers to the program, as the test events of AWS do. */
export const bareCase: Case = {
  name: 'no headers',
  async run({ url }) {
    expect(await handshake(url)).toEqual(echoed);
    expect((await deliver(url, newJob().body)).status).toBe(401);
  },
};

/**
 * The test case for an application that parses the body before the receiver. The receiver must find the parsed body.
 */
export const parsedCase: Case = {
  name: 'already parsed body',
  async run(target) {
    const { body, line } = newJob();
    expect(await handshake(target.url)).toEqual(echoed);
    for (let copy = 0; copy < 2; copy++)
      expect(await deliver(target.url, body)).toMatchObject({ status: 200, text: '' });
    expect(await timesPrinted(target, line)).toBe(1);
  },
};

/**
 * The test case for an application that parses the body before the receiver, and keeps the parsed body where the
 * receiver cannot find it. The response must name the cause.
 */
export const lostCase: Case = {
  name: 'already parsed body',
  async run({ url }) {
    expect(await deliver(url, newJob().body)).toMatchObject({
      status: 500,
      text: expect.stringContaining('has read the body'),
    });
    return '500 with the fix';
  },
};

/** Bodies that are too long, with and without a Content-Length, and unsupported Content-Types. */
import { expect, test } from 'vitest';
import { callerAt, refusalOf, secret, type Caller } from './calls.js';
import { wanted } from './world.js';

/** Returns a body as a stream, so that the request has no Content-Length. */
function chunks(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + 16_384));
      at += 16_384;
    },
  });
}

/** Returns a valid request body whose length is `bytes` bytes. */
function bodyOf({ callBackUrl }: Caller, bytes: number): string {
  const text = JSON.stringify({ ...wanted(callBackUrl), callBackContext: '' });
  return text.replace(
    '"callBackContext":""',
    `"callBackContext":"${'x'.repeat(bytes - text.length)}"`,
  );
}

const limit = 65_536;

test.for([
  ['with its length', (text: string) => text],
  ['in chunks', chunks],
] as const)('accepts a body %s of up to 65,536 bytes', async ([, as]) => {
  const caller = await callerAt();
  const post = (bytes: number) => caller.call('POST', '/v1/webhook', as(bodyOf(caller, bytes)));
  const created = await post(limit);
  expect(created.status).toBe(200);
  const { webhookId } = (await created.json()) as { webhookId: string };
  for (const bytes of [limit + 1, 2 * limit, 1_000_000]) {
    const { status, message } = await refusalOf(await post(bytes));
    expect(status).toBe(413);
    expect(message).toMatch(/^The body has more than 65536 bytes/);
    const put = caller.call('PUT', `/v1/webhook/${webhookId}`, as(bodyOf(caller, bytes)));
    expect((await refusalOf(await put)).status).toBe(413);
  }
  expect(caller.emulator.webhooks()).toHaveLength(1);
  await caller.expectAlive();
});

test.for([
  ['with its length', (text: string) => text],
  ['in chunks', chunks],
] as const)('accepts an admin body %s of up to 4 MiB', async ([, as]) => {
  const caller = await callerAt();
  const bytes = 4 * 1024 * 1024;
  const head = '{"payload":"';
  const text = (length: number) => `${head}${'x'.repeat(length - head.length - 2)}"}`;
  const post = (body: string) => caller.call('POST', '/_emulator/trigger', as(body));
  expect((await post(text(bytes))).status).toBe(200);
  expect((await refusalOf(await post(text(bytes + 1)))).status).toBe(413);
  await caller.expectAlive();
});

test.for([
  '',
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'application/json-seq',
  'application/vnd.api+json',
  'application/xml',
  `application/${'x'.repeat(5000)}`,
])('refuses the Content-Type %j', async (type) => {
  const caller = await callerAt();
  const body = JSON.stringify({ ...wanted(caller.callBackUrl), callBackContext: secret });
  // It is unknown which status the service used. The admin routes use 415, the status that HTTP has for this error.
  for (const [path, expected] of [
    ['/v1/webhook', 400],
    ['/_emulator/trigger', 415],
  ] as const) {
    const response = await caller.call('POST', path, body, { 'content-type': type });
    const { status, message } = await refusalOf(response);
    expect(status).toBe(expected);
    expect(message).toMatch(
      /^The header Content-Type is .{1,120}: expected (one of )?application\/json[^.]*\. Fix: /,
    );
  }
});

test.for([
  'application/json',
  'APPLICATION/JSON',
  'application/json;charset=utf-8',
  'application/json ; charset="utf-8"',
])('accepts the Content-Type %j', async (type) => {
  const caller = await callerAt();
  const body = JSON.stringify(wanted(caller.callBackUrl));
  const response = await caller.call('POST', '/v1/webhook', body, { 'content-type': type });
  expect(response.status).toBe(200);
});

test('refuses a compressed body', async () => {
  const caller = await callerAt();
  const stream = new Blob([JSON.stringify(wanted(caller.callBackUrl))])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  const headers = { 'content-encoding': 'gzip' };
  const { message } = await refusalOf(await caller.call('POST', '/v1/webhook', body, headers));
  expect(message).toBe(
    'The header Content-Encoding is "gzip": expected no encoding. Fix: send the body uncompressed.',
  );
});

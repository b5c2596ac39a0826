/**
 * Tests the code samples that are receivers. They must respond as the description requires, and must print only the
 * types of the events.
 */
// @module-tag curl
// @module-tag php
// @module-tag python3
import { execFile } from 'node:child_process';
import { describe, expect, test, type TestContext } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { createEmulator } from '../../../src/emulator.js';
import { connect, firstRetry, wanted } from '../../emulator/e2e/world.js';
import { toolPath } from '../../support/tools.js';
import { filesOf } from './run-sample.js';
import { startReceiver } from './start-receiver.js';

const token = 's3cr3t-callback-token';

/** The samples that run as servers. The sample in C# is left out: the documentation marks it as not run. */
const receivers = filesOf('receiver').filter((file) => !['curl.sh', 'csharp.cs'].includes(file));

/**
 * Starts a receiver, and an emulator with a webhook for this receiver. The handshake of the emulator uses a token that
 * must be decoded.
 */
async function subscribed(file: string, context: TestContext) {
  const emulator = createEmulator({ handshake: 'opaque', throttle: false });
  context.onTestFinished(() => emulator.close());
  const { url } = await emulator.listen(0);
  const receiver = await startReceiver(file, { KAIZALA_CALLBACK_TOKEN: token }, context);
  await connect(url).createWebhook({
    ...wanted(`${receiver.url}?depot=north`),
    callBackToken: token,
  });
  return { emulator, receiver };
}

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { 'kz-callback-token': token, ...headers } });
}

describe.for(receivers)('%s', (file) => {
  test.concurrent('acknowledges known and unknown events, and prints their types', async (context) => {
    const { emulator, receiver } = await subscribed(file, context);
    const deliveries = [
      ...(await emulator.trigger('JobCreated')),
      ...(await emulator.trigger('SurveyResponse')),
      ...(await emulator.trigger('JobCreated', {}, { faults: { unknownType: 'SomethingNew' } })),
    ];
    const delivered = { state: 'delivered', attempts: [{ status: 200 }] };
    expect(deliveries).toMatchObject([delivered, delivered, delivered]);
    await receiver.stop();
    expect(receiver.printed.stdout).toBe('JobCreated\nSurveyResponse\nSomethingNew\n');
    const { stdout, stderr } = receiver.printed;
    expect(stdout + stderr).not.toContain(token);
    expect(stdout + stderr).not.toContain('Priya');
  });

  test.concurrent('refuses requests without the token, and bodies that are not events', async (context) => {
    const { emulator, receiver } = await subscribed(file, context);
    const [strange] = await emulator.trigger('JobCreated', {}, { faults: { wrongToken: true } });
    expect(strange?.attempts).toMatchObject([{ status: 401 }]);
    const [broken] = await emulator.trigger('JobCreated', {}, { faults: { brokenPayload: true } });
    expect(broken?.attempts).toMatchObject([{ status: 400 }]);
    const { data: _, ...withoutData } = eventExamples.JobCreated;
    const events = [{ ...withoutData }, { ...withoutData, data: [] }];
    const typeless = { ...eventExamples.JobCreated, eventType: 5 };
    const wrong = [...events, typeless].map((event) => JSON.stringify(event));
    for (const body of ['', 'null', '5', '[]', '{}', '[['.repeat(200_000), ...wrong])
      expect((await post(receiver.url, body)).status, body.slice(-40)).toBe(400);
    for (const other of ['', `${token}x`, token.toUpperCase()]) {
      const headers = { 'kz-callback-token': other };
      expect((await post(receiver.url, '{}', headers)).status, other).toBe(401);
    }
    await emulator.advance(firstRetry);
    expect([strange?.state, broken?.state]).toEqual(['delivered', 'delivered']);
    await receiver.stop();
    expect(receiver.printed.stdout).toBe('JobCreated\nJobCreated\n');
  });

  test.concurrent('responds to requests that are not deliveries', async (context) => {
    const { url } = await startReceiver(file, { KAIZALA_CALLBACK_TOKEN: token }, context);
    const validationToken = '0+ %2B&=/?#"<ü>✓';
    const query = new URLSearchParams({ depot: 'north', validationToken });
    const echo = await fetch(`${url}?${query}`);
    expect([echo.status, await echo.text()]).toEqual([200, validationToken]);
    expect(echo.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(echo.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${url}?depot=north`)).status).toBe(404);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const refused = await fetch(url, { method });
      expect(refused.status, method).toBe(405);
      expect(refused.headers.get('allow'), method).toMatch(/^GET, (?:HEAD, )?POST$/);
    }
    // A HEAD gets the same status as a GET (404), or is refused (405).
    expect([404, 405]).toContain((await fetch(url, { method: 'HEAD' })).status);
  });

  test.concurrent('reads up to 1 MiB', async (context) => {
    const { url } = await startReceiver(file, { KAIZALA_CALLBACK_TOKEN: token }, context);
    const longest = JSON.stringify(eventExamples.JobCreated).padEnd(2 ** 20);
    expect((await post(url, longest)).status).toBe(200);
    expect(await statusOf(url, `${longest} `)).toBe(413);
  });

  test.concurrent.for([{}, { KAIZALA_CALLBACK_TOKEN: '' }])(
    'does not start if its token is %o',
    async (variables, context) => {
      const starting = startReceiver(file, variables, context);
      if (file !== 'php.php')
        return expect(starting).rejects.toThrow(/KAIZALA_CALLBACK_TOKEN|callBackToken/);
      // With PHP, the server starts even without a token, because it runs the script only when a request arrives.
      const { url, printed } = await starting;
      expect((await fetch(`${url}?validationToken=482915306174`)).status).toBe(500);
      expect((await post(url, '{"eventType":"JobCreated"}')).status).toBe(500);
      expect(printed.stderr).toContain('KAIZALA_CALLBACK_TOKEN is not set.');
    },
  );
});

test('python.py prints half an emoji, which UTF-8 cannot encode', async (context) => {
  const variables = { KAIZALA_CALLBACK_TOKEN: token };
  const receiver = await startReceiver('python.py', variables, context);
  const body = String.raw`{"eventType":"Half \ud83d","data":{}}`;
  expect((await post(receiver.url, body)).status).toBe(200);
  await receiver.stop();
  expect(receiver.printed).toEqual({ stdout: 'Half \\ud83d\n', stderr: '' });
});

/**
 * Sends a body with curl, and returns the status of the response. We use curl because it reads the response even if the
 * receiver closes the connection before it has read the whole body.
 */
async function statusOf(url: string, body: string): Promise<number> {
  const headers = ['Expect: 100-continue', `kz-callback-token: ${token}`];
  const command = headers.flatMap((header) => ['--header', header]);
  command.push('--silent', '--output', '-', '--write-out', '%{stderr}%{http_code}');
  command.push('--expect100-timeout', '0.2', '--data-binary', '@-', url);
  const program = toolPath('curl');
  return new Promise((resolve) => {
    const child = execFile(program, command, { env: {} }, (_error, _stdout, stderr) =>
      resolve(Number(stderr)),
    );
    // Ignore errors, because the receiver may not read the rest of the body.
    child.stdin?.on('error', () => undefined).end(body);
  });
}

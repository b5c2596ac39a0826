import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { json, serve } from '../client/server.js';
import { describe } from './receiver-types.js';

/** Runs a sample as a program that has the built package, which this project finds under its own name. */
function run(code: string, files: Record<string, string> = {}): Promise<string> {
  // Inside of the project, where its name means the built package.
  const folder = mkdtempSync(join(root, 'test/samples/.run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ ...files, 'sample.mts': code })) {
    writeFileSync(join(folder, name), text);
  }
  const env = {
    ...process.env,
    KAIZALA_APPLICATION_ID: 'example-id',
    KAIZALA_APPLICATION_SECRET: 'example-secret',
    KAIZALA_REFRESH_TOKEN: 'example-refresh-token',
    KAIZALA_CALLBACK_TOKEN: 'example-callback-token',
  };
  return new Promise((resolve, reject) => {
    const command = ['--import', 'tsx', 'sample.mts'];
    execFile(process.execPath, command, { cwd: folder, env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr)) : resolve(stdout + stderr),
    );
  });
}

const sample = (name: string) => readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');

test('client.ts ensures its webhook, and stores a new refresh token', async () => {
  const { url, seen } = await serve(({ method, url: path }, response) => {
    if (path.endsWith('/accessToken'))
      return json(response, 200, { accessToken: 't', refreshToken: 'example-refresh-token-2' });
    return json(response, 200, method === 'GET' ? { webhooks: [] } : { webhookId: 'w-1' });
  });
  const output = await run(sample('client').replace('http://127.0.0.1:4010', url));
  expect(output).toBe('KAIZALA_REFRESH_TOKEN has 23 characters now\nw-1: created\n');
  expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET']);
});

test('client.ts prints what the API says', async () => {
  const { url } = await serve((_, response) =>
    json(response, 400, { message: 'No.', errorCode: 'InvalidParameters' }),
  );
  const output = await run(sample('client').replace('http://127.0.0.1:4010', url));
  expect(output).toBe('[GET] "/v1/accessToken": 400 InvalidParameters undefined\n');
});

test('ensure.ts prints the id', async () => {
  const { url } = await serve(({ method }, response) =>
    json(response, 200, method === 'GET' ? { webhooks: [] } : { webhookId: 'w-1' }),
  );
  expect(await run(sample('ensure').replace('http://127.0.0.1:4010', url))).toBe('w-1\n');
});

test('validators.ts prints each wrong field', async () => {
  const payload = (value: object) => ({ 'payload.json': JSON.stringify(value) });
  expect(await run(sample('validators'), payload(eventExamples.JobCreated))).toBe(
    'valid: JobCreated\n',
  );
  const wrong = { ...eventExamples.JobCreated, eventId: 1, data: { title: 4 } };
  expect(await run(sample('validators'), payload(wrong))).toBe(
    '/eventId must be a string, not a number\n/data/title must be a string, not a number\n',
  );
});

test('validate.ts tells valid payloads from others', async () => {
  const payload = (value: object) => ({ 'payload.json': JSON.stringify(value) });
  expect(await run(sample('validate'), payload(eventExamples.JobCreated))).toBe('valid\n');
  const wrong = { ...eventExamples.JobCreated, data: { title: 4 } };
  expect(await run(sample('validate'), payload(wrong))).toContain("instancePath: '/data/title'");
});

test('receive.ts saves the answer to a survey, under the key of its delivery', async () => {
  const output = await run(
    `${sample('receive').replace('8080', '0')}
    import { deliver, exampleEvent } from 'kaizala-webhooks/testing';
    const token = 'example-callback-token';
    for (const name of ['SurveyResponse', 'JobCreated', 'UnknownEvent.photoWithLocation'] as const)
      await deliver(receiver, exampleEvent(name), { token });
    process.exit();`,
  );
  expect(output).toBe(
    '64 digits: Good\ndue 2019-01-04T17:30:00Z\nPhotoWithLocationCreated unknown-type\n',
  );
});

test('receive.ts does not start without its token', async () => {
  const code = sample('receive').replace('KAIZALA_CALLBACK_TOKEN', 'NOTHING');
  await expect(run(code)).rejects.toThrow('token is undefined: expected the callBackToken');
});

test('edge.ts is what edge runtimes want', async () => {
  const output = await run(
    `import receiver from './edge.mjs';
    const url = 'https://hooks.depot.example/kaizala?validationToken=482915306174';
    console.log(await (await receiver.fetch(new Request(url))).text());`,
    { 'edge.mts': sample('edge') },
  );
  expect(output).toBe('482915306174\n');
});

test('receiver-types.ts describes events', () => {
  expect(describe(eventExamples.JobCreated)).toBe('due 2019-01-04T17:30:00Z');
  expect(describe(eventExamples.TextMessageCreated)).toBe('TextMessageCreated');
  expect(describe(eventExamples['UnknownEvent.photoWithLocation'])).toBe(
    'new to us: PhotoWithLocationCreated',
  );
});

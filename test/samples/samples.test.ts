import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { json, serve } from '../client/server.js';
import { nowhere, startEmulator } from '../support/servers.js';
import { describe } from './receiver-types.js';

/** Runs a sample as a program that imports the built package by its name. */
function run(code: string, files: Record<string, string> = {}): Promise<string> {
  // Write the sample into a folder inside this project, because there Node resolves the name of the package to the
  // built files.
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

/**
 * Runs a sample together with an emulator and a receiver, and then triggers an event for a new job. The ports in the
 * samples are replaced by free ports.
 *
 * @param receiver the name of the sample that runs as the receiver
 * @returns the output of both samples
 */
async function runWithServers(name: string, receiver = 'receive'): Promise<string> {
  const { url } = await startEmulator();
  const port = new URL(await nowhere()).port;
  const withPorts = (code: string) =>
    code.replaceAll('http://127.0.0.1:4010', url).replaceAll('8080', port);
  const trigger = `
    await fetch('${url}/_emulator/trigger', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ event: 'JobCreated' }),
    });
    process.exit();`;
  return run(`import './receiver.mjs';\n${withPorts(sample(name))}${trigger}`, {
    'receiver.mts': withPorts(sample(receiver)),
  });
}

test('first-call.ts creates a webhook at the emulator, which calls first-receiver.ts', async () => {
  expect(await runWithServers('first-call', 'first-receiver')).toMatch(
    /^Created [\da-f-]{36}\nA job is due 2019-01-04T17:30:00Z\n$/,
  );
});

test.for(['first-call', 'first-receiver'])('%s.ts is JavaScript, too, for a file.mjs', (name) => {
  const folder = mkdtempSync(join(root, 'test/samples/.run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'sample.mjs'), sample(name));
  execFileSync(process.execPath, ['--check', join(folder, 'sample.mjs')]);
});

test('client.ts creates a webhook at the emulator, which calls the receiver', async () => {
  expect(await runWithServers('client')).toMatch(
    /^[\da-f-]{36}: created\ndue 2019-01-04T17:30:00Z\n$/,
  );
});

test('client.ts stores a new refresh token', async () => {
  const { url } = await serve(({ method, url: path }, response) => {
    if (path.endsWith('/accessToken'))
      return json(response, 200, { accessToken: 't', refreshToken: 'example-refresh-token-2' });
    return json(response, 200, method === 'GET' ? { webhooks: [] } : { webhookId: 'w-1' });
  });
  const output = await run(sample('client').replace('http://127.0.0.1:4010', url));
  expect(output).toBe('KAIZALA_REFRESH_TOKEN has 23 characters now\nw-1: created\n');
});

test('client.ts prints why the handshake failed', async () => {
  const { url } = await startEmulator();
  const port = new URL(await nowhere()).port;
  const code = sample('client').replace('http://127.0.0.1:4010', url).replace('8080', port);
  expect(await run(code)).toMatch(
    /^\[POST\] "\/v1\/webhook": 400 InvalidParameters: .*ECONNREFUSED.*\n$/,
  );
});

test('ensure.ts prints the id of a webhook whose deliveries the receiver accepts', async () => {
  expect(await runWithServers('ensure')).toMatch(/^[\da-f-]{36}\ndue 2019-01-04T17:30:00Z\n$/);
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

test('validate.ts distinguishes valid and invalid payloads', async () => {
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

test('edge.ts has the default export that edge runtimes expect', async () => {
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
    'unknown type: PhotoWithLocationCreated',
  );
});

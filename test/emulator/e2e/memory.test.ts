/** An emulator in a separate process with little memory. No request may make the process run out of memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { serveListener } from '../../support/servers.js';
import { accessTokenOf, echoing, wanted } from './world.js';

/**
 * The heap limit of the emulator's process, in MiB. After parsing, the payload of the test takes a third of the heap.
 */
const heap = 128;

async function startEmulatorProcess(): Promise<string> {
  const entry = pathToFileURL(join(root, 'dist/src/emulator.js')).href;
  const program = `
    import { createEmulator } from ${JSON.stringify(entry)};
    const { url } = await createEmulator({ throttle: false }).listen(0);
    console.log(url);
    process.stdin.resume().on('end', () => process.exit());`;
  const options = [`--max-old-space-size=${heap}`, '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return url;
}

test('refuses or keeps large payloads, and no request ends the process', async () => {
  const url = await startEmulatorProcess();
  const accessToken = await accessTokenOf(url);
  const sink = await serveListener(
    echoing((request, response) => {
      request.resume().on('end', () => response.end());
    }),
  );
  const post = async (path: string, body: string) => {
    const headers = { 'content-type': 'application/json', accessToken };
    const response = await fetch(url + path, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  };
  expect(await post('/v1/webhook', JSON.stringify(wanted(sink)))).toBe(200);
  // After parsing, an empty object takes twenty times as much memory as its JSON.
  const payload = `[${'{},'.repeat(700_000)}{}]`;
  const trigger = (faults: object) =>
    post('/_emulator/trigger', `{"faults":${JSON.stringify(faults)},"payload":${payload}}`);
  expect(await trigger({ duplicate: 100 })).toBe(413);
  // A waiting delivery keeps the bytes of its payload, not the parsed objects. Therefore, seven deliveries fit.
  expect(await trigger({ delay: 600_000, duplicate: 6 })).toBe(200);
  expect(await trigger({ delay: 600_000 })).toBe(429);
  expect((await fetch(`${url}/_emulator/deliveries`)).status).toBe(200);
});

test('an inbox that hangs does not keep the events of its calls', async () => {
  const url = await startEmulatorProcess();
  const request = (path: string, method: string, body: string) =>
    fetch(`${url}/_emulator/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body,
    });
  expect((await request('inboxes/default', 'PUT', '{"behaviour":"hang"}')).status).toBe(200);
  const payload = `[${'{},'.repeat(700_000)}{}]`;
  for (const count of [1, 2, 3, 4, 5]) {
    request('inbox/default', 'POST', payload).catch(() => 'The process ends with the test.');
    const inboxes = async () => (await (await fetch(`${url}/_emulator/inboxes`)).json()) as unknown;
    await expect.poll(inboxes).toMatchObject({ inboxes: [{ deliveries: count }] });
  }
});
